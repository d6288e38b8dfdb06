import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '#reviews'
import { checkIdentifiability, type Hit } from './check-identifiability.ts'

const entry = (id: string, kind: Entry['kind'], value: string, aliases: readonly string[], pseudonym: string): Entry => ({
  id,
  kind,
  value,
  aliases,
  pseudonym,
}) // prettier-ignore

/** Invented people. The baby was born on 14 March 2019 and died on 20 April, 37 days old. */
const register: readonly Entry[] = [
  entry('maya', 'person', 'Maya Fernside', [], 'Teasel'),
  entry('mother', 'person', 'Anne-Marie O’Connor-Smythe', [], 'Mother'),
  entry('uncle', 'person', 'Gary Thomas Holloway', ['Bunny'], 'Mr Quartz'),
  entry('will', 'person', 'Will Rose', [], 'Mr Flint'),
  entry('born', 'date', '2019-03-14', ['birth'], '[date of birth]'),
  entry('died', 'date', '20 April 2019', ['death'], '[date]'),
  entry('home', 'place', 'Flat 2, 12 Quay Street, Northbridge, NB1 2QY', [], '[address]'),
  entry('town', 'place', 'Saltmarsh', [], '[town]'),
  entry('school', 'organisation', 'Riverside Primary School', [], '[school]'),
  entry('number', 'identifier', 'CR/2019/00417', [], '[number]'),
]

const hitsIn = (text: string): readonly Hit[] =>
  checkIdentifiability(register, [{ part: 'Summary', paragraph: 1, text }])
const said = (hits: readonly Hit[]) => hits.map(({ severity, rule, match }) => `${severity} ${rule}: ${match}`)
const blocked = (text: string) => hitsIn(text).filter(({ severity }) => severity === 'block')

describe('what is registered cannot be published,', () => {
  test.each([
    ['in full', 'Maya Fernside was seen.', 'name.exact', 'Maya Fernside'],
    ['in any case', 'MAYA was seen, and maya was heard.', 'name.first-name', 'MAYA'],
    ['with a possessive', 'It was Maya’s room.', 'name.first-name', 'Maya'],
    ['as a family', 'The Fernsides moved.', 'name.plural', 'Fernsides'],
    ['surname first', 'FERNSIDE, Maya', 'name.reversed', 'FERNSIDE, Maya'],
    ['with an initial', 'M. Fernside came.', 'name.initial-and-surname', 'M. Fernside'],
    ['with middle names or without', 'Gary Holloway came.', 'name.exact', 'Gary Holloway'],
    ['as initials with stops', 'They told M.F. nothing.', 'name.initials', 'M.F'],
    ['either half of a double-barrelled name', 'Ms Smythe came.', 'name.half', 'Smythe'],
    ['by what they were called', 'They called him Bunny.', 'name.exact', 'Bunny'],
    ['by a short form', 'Gaz came.', 'name.short-form', 'Gaz'],
    ['under another spelling', 'Maia was seen.', 'name.short-form', 'Maia'],
    ['run together', 'the account mayafernside99', 'name.joined', 'mayafernside99'],
    ['in a hashtag', 'people wrote #justiceformaya', 'name.in-address', '#justiceformaya'],
    ['in the name of a file', 'see photo_maya_1.jpg', 'name.in-address', 'photo_maya_1.jpg'],
    ['with its letters spaced out', 'M a y a was seen.', 'name.letter-spaced', 'M a y a'],
    ['broken by a hyphen', 'the Fern-\nside home', 'name.broken', 'Fern-\nside'],
    ['broken by the end of a line', 'the Fern\nside home', 'name.broken', 'Fern\nside'],
    ['with soft hyphens and invisible spaces', 'Fern\u00adsi\u200bde', 'name.surname', 'Fern\u00adsi\u200bde'],
    ['with no-break and double spaces', 'Maya\u00a0 Fernside', 'name.exact', 'Maya\u00a0 Fernside'],
    ['in letters that look alike', 'М\u0430уа', 'name.first-name', 'М\u0430уа'],
    ['in letters of full width', 'Ｍａｙａ', 'name.first-name', 'Ｍａｙａ'],
    ['with an accent', 'Màyá', 'name.first-name', 'Màyá'],
    ['with two letters swapped', 'The Fernsdie family', 'name.slip', 'Fernsdie'],
    ['with a letter missing', 'The Fernsid family', 'name.slip', 'Fernsid'],
    ['the same by ear', 'Maiya Furnsyde', 'name.same-by-sound', 'Maiya Furnsyde'],
    ['as a street without its number', 'in Quay Street', 'place.exact', 'Quay Street'],
    ['as a street, shortened', 'in Quay St', 'place.exact', 'Quay St'],
    ['as a postcode in any spacing', 'nb12qy', 'place.postcode', 'nb12qy'],
    ['as a town', 'in Saltmarsh', 'place.exact', 'Saltmarsh'],
    ['as an organisation without its last word', 'at Riverside Primary', 'organisation.short', 'Riverside Primary'],
    ['as an identifier in any spacing', 'number CR 2019-00 417', 'identifier.exact', 'CR 2019-00 417'],
    ['as an age in days', 'a boy aged 37 days', 'age.exact', 'aged 37 days'],
    ['as an age in weeks', 'a five-week-old boy', 'age.exact', 'five-week-old'],
    ['as an age in weeks and days', 'he was 5 weeks and 2 days old', 'age.exact', '5 weeks and 2 days old'],
    ['as a birthday', 'on her second birthday', 'age.birthday', 'on her second birthday'],
  ])('%s', (_how, text, rule, match) => {
    expect(said(hitsIn(text))).toContainEqual(`block ${rule}: ${match}`)
  })

  test.each(
    '14/3/19 · 14/03/2019 · 14.03.2019 · 14-03-19 · 2019-03-14 · 2019/03/14 · 14 March 2019 · 14th March 2019 · 14th of March, 2019 · the 14th day of March 2019 · Thursday 14 March 2019 · Thurs, 14 Mar 2019 · 14-Mar-19 · 14 Mar ’19 · March 14, 2019 · March 14th 2019 · fourteenth of March 2019 · 20190314 · 14032019 · 14 03 2019 · 14 / 03 / 2019 · 03/14/2019 · 14\u00a0March 2019'.split(' · '),
  )('as a date written %s', (date) => {
    expect(said(blocked(`He was born on ${date}.`))[0]).toMatch(/^block date\.exact/)
  })
}) // prettier-ignore

describe('whether registered or not, it cannot be published:', () => {
  test.each([
    ['a valid NHS number', 'NHS 943 476 5919', 'identifier.nhs-number'],
    ['a National Insurance number', 'AB 12 34 56 C', 'identifier.national-insurance'],
    ['a telephone number', 'call 01632 960001', 'identifier.telephone'],
    ['a mobile number', '+44 7700 900123', 'identifier.telephone'],
    ['a person’s e-mail address', 'jo.bloggs@example.com', 'identifier.email'],
    ['a vehicle marked as one', 'registration AB12 CDE', 'identifier.vehicle'],
  ])('%s', (_what, text, rule) => expect(blocked(text).map((hit) => hit.rule)).toContain(rule))

  test.each([
    'NHS 943 476 5918',
    'in 2019 and 2020 14 of 365',
    'write to info@example.org',
    'Working Together 2018, page 14',
    'Children Act 2004, section 16F(3)(c)',
    'BG 12 34 56 A',
    'call 999 or 101',
    'case 01-2018-0001',
  ])('but not %s', (text) => expect(said(blocked(text))).toEqual([]))
})

describe('an approver judges', () => {
  test.each([
    ['initials without stops', 'MF was seen', 'name.initials-bare'],
    ['a first name by sound', 'Mayeh came', 'name.sounds-like'],
    ['the first half of a postcode', 'in NB1', 'place.postcode-area'],
    ['a day and a month', 'on 14 March', 'date.without-year'],
    ['the month', 'in March 2019', 'date.month'],
    ['any exact day', 'on 3 June 2018', 'date.exact-day'],
    ['a town in the name of a body', 'Saltmarsh City Council met', 'place.in-name-of-body'],
    ['what looks like a name', 'the officer, John Smith, came', 'name.unregistered'],
    ['a name that is a word, used as one', 'They will go. Rose petals fell.', 'name.ordinary-word'],
  ])('%s', (_what, text, rule) => {
    expect(blocked(text)).toEqual([])
    expect(hitsIn(text).map((hit) => hit.rule)).toContain(rule)
  })

  test('a name that is a word, once for all its places', () => {
    const hits = hitsIn('They will go, and will stay, and will see.')
    expect(hits).toHaveLength(1)
    expect(hits[0]?.why).toContain('and in 2 more places')
  })
  test('a name that is a word, after a sentence that ends with a sister', () => {
    expect(said(blocked('They asked the older sister. Rose bushes grew there.'))).toEqual([])
    expect(said(blocked('They asked Dr. Rose nothing.'))).toEqual(['block name.surname: Rose'])
  })
  test('a name that is a word blocks where it is used as a name', () => {
    expect(said(blocked('They told Will nothing.'))).toEqual(['block name.first-name: Will'])
  })
})

test('a real name beside its pseudonym is the key, and says so', () => {
  expect(hitsIn('Teasel (Maya) was seen.').map(({ rule }) => rule)).toEqual(['name.first-name', 'pseudonym.key'])
})

test('pseudonyms themselves may stand', () => {
  expect(hitsIn('Teasel and Mr Quartz and Mother were seen.')).toEqual([])
})

test('a place is told in code points of the text as written', () => {
  const text = '👩‍👧 said: Ma\u00adya.'
  const [hit] = hitsIn(text)
  expect(hit?.match).toBe('Ma\u00adya')
  expect(Array.from(text).slice(hit?.place.start, hit?.place.end).join('')).toBe('Ma\u00adya')
})

test('why something was found gives nothing of the register away', () => {
  const hits = hitsIn('The Fernsdie family, Maiya Furnsyde, Gaz and MF were in NB1 on 14 March.')
  expect(hits.length).toBeGreaterThan(4)
  for (const { why } of hits) expect(why).not.toMatch(/Maya|Fernside|Gary|Holloway|NB1|Teasel/i)
})

describe('a report that names nobody', () => {
  const plain = `The review asked why what each service knew never made one picture. In May the school wrote to the council.
Working Together to Safeguard Children says that decisions are recorded. The panel met four times. Help came late, and it was
not what the family had asked for. One officer sat on the stairs and asked what a usual day was like. Between 2017 and 2019
eleven appointments were missed. A health visitor said: “There is no box for the third time.” Will power was not the trouble.`

  test('is not blocked', () => {
    expect(said(blocked(plain))).toEqual([])
  })
})

// ── What is planted is found ─────────────────────────────────────────────────

const firstNames = 'Kayleigh Mohammed Charlotte Siobhan Thomas Amelia Zachary Ngozi Ffion Krzysztof'.split(' ')
const surnames =
  'Wetherby Okonkwo Pritchard Hargreaves MacAllister Featherstone Banerjee Kowalczyk Llewellyn Trevithick'.split(' ')
const around = ['Later that year', 'It was said that', '“They knew', 'The plan for'] as const

const person = fc.record({ first: fc.constantFrom(...firstNames), last: fc.constantFrom(...surnames) })
type Person = { readonly first: string; readonly last: string }

const dressed = (text: string, between: string): string => Array.from(text).join(between)
const swapped = (text: string, at: number): string => {
  const from = 1 + (at % (text.length - 2))
  return text.slice(0, from) + text.charAt(from + 1) + text.charAt(from) + text.slice(from + 2)
}

/** Ways to write a name that a reader sees through and a search does not. */
const disguises: readonly ((person: Person, seed: number) => string)[] = [
  ({ first, last }) => `${first} ${last}`,
  ({ first }) => first.toUpperCase(),
  ({ last }) => last.toLowerCase(),
  ({ first, last }) => `${last}, ${first}`,
  ({ first, last }) => `${first.charAt(0)}. ${last}`,
  ({ last }) => `the ${last}s`,
  ({ first }) => `${first}'s`,
  ({ first }) => dressed(first, '\u200b'),
  ({ last }) => dressed(last, '\u00ad'),
  ({ first }) => dressed(first, ' '),
  ({ first, last }) => `${first}\u00a0${last}`,
  ({ first }) => first.replace(/[aeo]/, (vowel) => ({ a: 'а', e: 'е', o: 'о' })[vowel] ?? vowel),
  ({ first }) => first.normalize('NFD').replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
  ({ first, last }) => `${first}${last}`.toLowerCase(),
  ({ first, last }) => `@${first}_${last}`.toLowerCase(),
  ({ first }) => `#Justice4${first}`,
  ({ first, last }) => `${first}.${last}@example.net`,
  ({ last }, seed) => `${last.slice(0, 3 + (seed % 2))}-\n${last.slice(3 + (seed % 2))}`,
  ({ last }, seed) => swapped(last, seed),
  ({ last }, seed) => last.slice(0, 2 + (seed % 3)) + last.slice(3 + (seed % 3)),
]

test('a name planted in any disguise is found, and only because it is registered', () => {
  fc.assert(
    fc.property(person, fc.nat(disguises.length - 1), fc.nat(20), fc.constantFrom(...around), (who, which, seed, before) => {
      const planted = disguises[which]?.(who, seed) ?? ''
      const text = `${before} ${planted} was not heard.`
      const own = [entry('x', 'person', `${who.first} ${who.last}`, [], 'Teasel')]
      const passages = [{ part: 'Summary', paragraph: 1, text }]
      const blocks = (entries: readonly Entry[]) => checkIdentifiability(entries, passages).filter(({ severity, register: of }) => severity === 'block' && of !== null)
      expect(blocks(own).length, JSON.stringify(planted)).toBeGreaterThan(0)
      expect(blocks([entry('y', 'person', 'Idris Quennell', [], 'Vetch')])).toEqual([])
    }),
    { numRuns: 600 },
  )
}) // prettier-ignore

test('a date planted in any writing is found', () => {
  const days = fc.integer({ min: 0, max: 9000 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }))
  const writings = fc.constantFrom<(date: Temporal.PlainDate) => string>(
    (date) => date.toString(),
    (date) => `${date.day}/${date.month}/${date.year}`,
    (date) => `${String(date.day).padStart(2, '0')}.${String(date.month).padStart(2, '0')}.${date.year % 100 < 10 ? `0${date.year % 100}` : date.year % 100}`,
    (date) => date.toLocaleString('en-GB', { dateStyle: 'long' }),
    (date) => date.toLocaleString('en-US', { dateStyle: 'long' }),
    (date) => date.toLocaleString('en-GB', { dateStyle: 'full' }),
  )
  fc.assert(
    fc.property(days, writings, (date, write) => {
      const own = [entry('x', 'date', date.toString(), [], '[date]')]
      const hits = checkIdentifiability(own, [{ part: 'Summary', paragraph: 1, text: `It happened on ${write(date)} in the morning.` }])
      expect(hits.map(({ rule }) => rule)).toContain('date.exact')
    }),
    { numRuns: 300 },
  )
}) // prettier-ignore

test('an identifier planted in any spacing is found', () => {
  const digits = fc.stringMatching(/^[1-9]\d{7}$/)
  fc.assert(
    fc.property(digits, fc.array(fc.nat(6), { maxLength: 3 }), fc.constantFrom(' ', '-', '/', '.'), (number, gaps, between) => {
      const spaced = Array.from(number, (digit, at) => (gaps.includes(at) ? digit + between : digit)).join('')
      const own = [entry('x', 'identifier', number, [], '[number]')]
      const hits = checkIdentifiability(own, [{ part: 'Summary', paragraph: 1, text: `It has the number ${spaced} on it.` }])
      expect(hits.map(({ rule }) => rule), spaced).toContain('identifier.exact')
    }),
    { numRuns: 300 },
  )
}) // prettier-ignore

test('no text makes the check fail, and every place is inside its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      for (const { place, match } of hitsIn(text))
        expect(Array.from(text).slice(place.start, place.end).join('')).toBe(match)
    }),
    { numRuns: 300 },
  )
})
