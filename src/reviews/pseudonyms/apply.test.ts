import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePseudonymiser, type Entry, type Kind } from './apply.ts'
import { foldedWords, formsOf } from './forms-of.ts'
import { faultOf, offerPseudonym, soundOf, warningsOf } from './hygiene.ts'

let made = 0
const entry = (value: string, pseudonym: string, rest: Partial<Entry> = {}): Entry => ({
  id: `0000000${++made}`,
  kind: 'person',
  aliases: [],
  ...rest,
  value,
  pseudonym,
})
const applied = (entries: readonly Entry[], text: string): string => makePseudonymiser(entries).apply(text)

describe('names are replaced', () => {
  test.each([
    ['a whole word', 'Ann came.', 'Alder came.'],
    ['never a part of a word', 'Anne, Annie and Joann came.', 'Anne, Annie and Joann came.'],
    ['in a possessive', "Ann’s bag and Ann's coat", "Alder’s bag and Alder's coat"],
    ['in a plural', 'the two Anns', 'the two Alders'],
    ['in capitals', 'ANN was seen', 'Alder was seen'],
    ['in lower case', 'saw ann at home', 'saw Alder at home'],
    ['beside a hyphen, since the name would still be read', 'Ann-Marie', 'Alder-Marie'],
    ['at both ends of the text', 'Ann', 'Alder'],
  ])('%s', (_, text, expected) => {
    expect(applied([entry('Ann', 'Alder')], text)).toBe(expected)
  })

  test('the longest first, so a full name is one person', () => {
    const entries = [entry('Ann', 'Alder'), entry('Ann Brindle', 'Cedar')]
    expect(applied(entries, 'Ann Brindle and Ann')).toBe('Cedar and Alder')
  })

  test('of two of one length that overlap, the one registered first', () => {
    const entries = [entry('Lee Ann', 'First'), entry('Ann Ray', 'Second')]
    expect(applied(entries, 'Lee Ann Ray')).toBe('First Ray')
    expect(applied(entries.toReversed(), 'Lee Ann Ray')).toBe('Lee Second')
  })

  test('across a line break, a hyphen for a space, a curly apostrophe', () => {
    const entries = [entry('Mary Ann O’Hare', 'Alder')]
    expect(applied(entries, "Mary\nAnn O'Hare; Mary-Ann O’Hare")).toBe('Alder; Alder')
  })

  test('whether an accent is composed or not', () => {
    expect(applied([entry('Zoë', 'Alder')], 'Zoe\u0308 and Zoë')).toBe('Alder and Alder')
  })

  test('a name that ends in s makes its plural with es', () => {
    expect(applied([entry('Jones', 'Alder')], 'the Joneses')).toBe('the Alders')
  })

  test('a name that is an ordinary word is kept in lower case', () => {
    const entries = [entry('Rose', 'Alder'), entry('Will', 'Cedar')]
    expect(applied(entries, 'Rose rose early; Will will come. ROSE.')).toBe('Alder rose early; Cedar will come. Alder.')
  })

  test('a name of two letters is looked for as it is written', () => {
    expect(applied([entry('Jo', 'Alder')], 'Jo said jo')).toBe('Alder said jo')
  })

  test('a date however it is written, and no other', () => {
    const entries = [entry('14 March 2019', '[date of birth]', { kind: 'date' })]
    const text = 'Born 14/03/2019 (14.3.19, 14th March 2019, 2019-03-14), seen 14/03/2018'
    expect(applied(entries, text)).toBe(
      'Born [date of birth] ([date of birth], [date of birth], [date of birth]), seen 14/03/2018',
    )
  })

  test('and every substitution can be stepped through', () => {
    expect(makePseudonymiser([entry('Ann', 'Alder')]).find('Is Ann in?')).toEqual([
      expect.objectContaining({ from: 3, to: 6, found: 'Ann', replacement: 'Alder' }),
    ])
  })

  test('a pseudonym beside other words does not spell a registered name', () => {
    const entries = [entry('Maya', 'Alder'), entry('Alder Grove', 'Cedar', { kind: 'place' })]
    expect(applied(entries, 'Maya Grove')).toBe('Cedar')
  })
})

// ── Properties ───────────────────────────────────────────────────────────────

const name = fc.stringMatching(/^[A-Z][a-z]{2,7}$/)
const value = fc.oneof(
  name,
  fc.tuple(name, name).map((parts) => parts.join(' ')),
  fc.tuple(name, name).map((parts) => parts.join('-')),
)
const kind = fc.constantFrom<Kind>('person', 'place', 'organisation')
const register = fc
  .array(fc.record({ id: fc.uuid(), kind, value, aliases: fc.array(name, { maxLength: 2 }), pseudonym: value }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((wanted) =>
    wanted.reduce<readonly Entry[]>((kept, each) => (faultOf(each, kept) === undefined ? [...kept, each] : kept), []),
  )

const textWith = (entries: readonly Entry[]) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...entries.flatMap((each) => [
            each.value,
            ...each.aliases,
            each.value.toUpperCase(),
            `${each.value}’s`,
            `${each.value}s`,
            each.pseudonym,
          ]),
          'the',
          'saw',
          'Grove',
        ),
        fc.constantFrom('.', ',', '(', ')', '\n'),
      ),
      { maxLength: 20 },
    )
    .map((words) => words.join(' '))

const registerAndText = register
  .filter((entries) => entries.length > 0)
  .chain((entries) => fc.tuple(fc.constant(entries), textWith(entries)))

/** Looked for in another way than the pseudonymiser does: by words. Lower case is another matter. */
const namesLeft = (entries: readonly Entry[], text: string): readonly string[] => {
  const words = ` ${text.split(/[^\p{L}\p{N}]+/u).join(' ')} `.toLowerCase()
  return entries
    .flatMap((each) => [each.value, ...each.aliases])
    .filter((written) => words.includes(` ${written.toLowerCase().replaceAll('-', ' ')} `))
}

describe('for every register and every text', () => {
  test('no registered name is left', () => {
    fc.assert(
      fc.property(registerAndText, ([entries, text]) => {
        expect(namesLeft(entries, applied(entries, text))).toEqual([])
      }),
    )
  })

  test('and the same question finds names where nothing was replaced', () => {
    const entries = [entry('Maya Fernside', 'Alder', { aliases: ['Maya'] })]
    expect(namesLeft(entries, 'She called MAYA.')).toEqual(['Maya'])
    expect(namesLeft(entries, 'Of Maya-Fernside, no more')).toEqual(['Maya Fernside', 'Maya'])
  })

  test('every form of which the pattern fits is looked for', () => {
    const written = fc.constantFrom(
      'Zoë',
      'Straße',
      'Σίσυφος',
      'Kay',
      'O’Hare',
      "'t Hooft",
      '14 March 2019',
      'Åsa-Li',
      '7',
    )
    const changed = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll('s', 'ſ').replace('K', '\u212A'),
      (text) => `${text}s`,
      (text) => `(${text}es)`,
    )
    let fitted = 0
    fc.assert(
      fc.property(written, changed, (value, change) => {
        const forms = formsOf(entry(value, 'Alder', { kind: value.startsWith('14') ? 'date' : 'person' }))
        const text = `saw ${change(value)} there`
        const words = foldedWords(text)
        for (const { pattern, beginsWith } of forms) {
          if (text.search(pattern) === -1) continue
          fitted++
          expect(beginsWith.length === 0 || beginsWith.some((word) => words.includes(word))).toBe(true)
        }
      }),
    )
    expect(fitted).toBeGreaterThan(20)
  })

  test('applying it again changes nothing', () => {
    fc.assert(
      fc.property(registerAndText, ([entries, text]) => {
        const once = applied(entries, text)
        expect(applied(entries, once)).toBe(once)
      }),
    )
  })

  test('a pseudonym that is offered shares no initial and no sound with the name', () => {
    fc.assert(
      fc.property(fc.uuid(), value, fc.array(name, { maxLength: 3 }), (id, written, aliases) => {
        const asked = { id, kind: 'person' as const, value: written, aliases }
        expect(warningsOf({ ...asked, pseudonym: offerPseudonym(asked, []) })).toEqual([])
      }),
    )
  })
})

describe('the register refuses', () => {
  const maya = entry('Maya Fernside', 'Alder', { aliases: ['Maya'] })
  test.each([
    ['a pseudonym that holds a registered name', entry('Theo Fernside', 'Maya’s brother'), 'pseudonym'],
    ['a pseudonym that holds the name itself', entry('Theo Fernside', 'Theo Fernside B'), 'pseudonym'],
    ['what is registered already', entry('maya', 'Cedar'), 'value'],
    ['a name that is another’s pseudonym', entry('Alder', 'Cedar'), 'value'],
    ['a pseudonym of nothing', entry('Theo', '–'), 'pseudonym'],
  ])('%s', (_, wanted, field) => {
    expect(faultOf(wanted, [maya])?.field).toBe(field)
  })

  test('nothing that is in order', () => {
    expect(faultOf(entry('Theo Fernside', 'Cedar'), [maya])).toBeUndefined()
  })
})

describe('a pseudonym is warned of', () => {
  test.each([
    ['that shares an initial', 'Maya', 'Maple', 'shares an initial with the real name'],
    ['that sounds alike', 'Kate', 'Cade', 'sounds like the real name'],
  ])('%s', (_, real, pseudonym, warning) => {
    expect(warningsOf(entry(real, pseudonym))).toContain(warning)
  })

  test('and not of a description in brackets', () => {
    expect(warningsOf(entry('Kingsway Nursery', '[the nursery]', { kind: 'organisation' }))).toEqual([])
  })

  test('and not otherwise', () => {
    expect(warningsOf(entry('Maya Fernside', 'Alder'))).toEqual([])
    expect(soundOf('Maya')).not.toBe(soundOf('Theo'))
  })
})
