import { isOrdinaryWord, type Entry } from '#reviews'
import { isPostcode } from './identifiers.ts'
import { foldText, squash, titles, wordsOf } from './fold-text.ts'
import { otherFormsOf } from './short-forms.ts'
import { datesSought, type Dates } from './sought-dates.ts'
import { dateFrom } from './written-dates.ts'

/** Words in a row that must not stand in the report. */
export type Pattern = {
  readonly words: readonly string[]
  readonly entry: Entry
  readonly rule: string
  readonly why: string
  /** Only with a capital: in small letters it is another word, or too common to mean the name. */
  readonly needsCapital: boolean
  /** A name that is also an English word, and is taken for the word where it is used as one. */
  readonly isOrdinary: boolean
}

/** A name by itself, for what is compared letter by letter or by sound. */
export type Name = { readonly text: string; readonly entry: Entry; readonly is: 'first name' | 'surname' }

/** What the register is looked for by. */
export type Sought = {
  /** By their only word, or by their first two: a register of thousands shares few of those. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>
  readonly names: readonly Name[]
  /** First name and surname that belong together. */
  readonly pairs: readonly { readonly first: string; readonly last: string; readonly entry: Entry }[]
  /** Names run together, as in an address: "mayafernside". */
  readonly joined: ReadonlyMap<string, Entry>
  /** "mf" */
  readonly initials: ReadonlyMap<string, Entry>
  /** Letters and figures of identifiers and postcodes, spaces left out. */
  readonly numbers: ReadonlyMap<string, Entry>
  readonly longestNumber: number
  /** The first half of registered postcodes, and that half with the first figure of the second. */
  readonly outward: ReadonlyMap<string, Entry>
  readonly dates: Dates
}

export function soughtIn(register: readonly Entry[]): Sought {
  const building = new Building()
  for (const entry of register) building.add(entry)
  return building.sought
}

/** Small words of surnames, which are nobody's name by themselves. */
const particles = new Set(
  'de da di du del der den van von la le el al bin bint ibn ap ab mac mc st ter ten dos das'.split(' '),
)

class Building {
  readonly #patterns = new Map<string, readonly Pattern[]>()
  readonly #known = new Map<string, Pattern>()
  readonly #names = new Map<string, Name>()
  readonly #pairs: { first: string; last: string; entry: Entry }[] = []
  readonly #joined = new Map<string, Entry>()
  readonly #initials = new Map<string, Entry>()
  readonly #numbers = new Map<string, Entry>()
  readonly #outward = new Map<string, Entry>()
  readonly #dates: { date: Temporal.PlainDate; entry: Entry; isBirth: boolean }[] = []

  get sought(): Sought {
    return {
      patterns: this.#patterns,
      names: [...this.#names.values()],
      pairs: this.#pairs,
      joined: this.#joined,
      initials: this.#initials,
      numbers: this.#numbers,
      longestNumber: [...this.#numbers.keys()].reduce((most, { length }) => Math.max(most, length), 0),
      outward: this.#outward,
      dates: datesSought(this.#dates),
    }
  }

  add(entry: Entry): void {
    for (const written of [entry.value, ...entry.aliases]) {
      if (wordsOf(written).length === 0) continue
      switch (entry.kind) {
        case 'person':
          this.#person(entry, written)
          break
        case 'date':
          this.#date(entry, written)
          break
        case 'place':
          this.#place(entry, written)
          break
        case 'organisation':
          this.#organisation(entry, written)
          break
        case 'identifier':
          this.#identifier(entry, written)
      }
    }
  }

  #person(entry: Entry, written: string): void {
    const parts = written
      .trim()
      .split(/\s+/)
      .filter((part, index, all) => all.length === 1 || index > 0 || !titles.has(squash(part)))
      .map((part) => wordsOf(part))
      .filter((part) => part.length > 0)
    const [first, last] = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    if (!first) return
    this.#phrase(entry, parts.flat(), 'name.exact', 'A registered name')
    if (!last) return this.#single(entry, first, 'first name')
    this.#fullName(entry, first, last, parts)
    this.#single(entry, first, 'first name')
    this.#single(entry, last, 'surname')
  }

  #fullName(entry: Entry, first: readonly string[], last: readonly string[], parts: readonly (readonly string[])[]): void {
    this.#phrase(entry, [...first, ...last], 'name.exact', 'A registered name')
    this.#phrase(entry, [...last, ...first], 'name.reversed', 'A registered name, surname first')
    this.#phrase(entry, [...last, ...parts.slice(0, -1).flat()], 'name.reversed', 'A registered name, surname first')
    const initials = parts.slice(0, -1).map((part) => part[0]?.charAt(0) ?? '')
    this.#phrase(entry, [...initials, ...last], 'name.initial-and-surname', 'The initial and surname of someone registered')
    this.#phrase(entry, [...initials.slice(0, 1), ...last], 'name.initial-and-surname', 'The initial and surname of someone registered')
    const [f, l] = [first.join(''), last.join('')]
    for (const joined of [f + l, l + f, (initials[0] ?? '') + l, parts.flat().join('')])
      if (joined.length >= 6) this.#joined.set(joined, entry)
    const ends = last[0]?.charAt(0) ?? ''
    this.#initials.set(initials.join('') + ends, entry)
    this.#initials.set((initials[0] ?? '') + ends, entry)
    this.#pairs.push({ first: f, last: l, entry })
  } // prettier-ignore

  /** A first name or a surname alone, each half of a double-barrelled one, and what else a first name is called. */
  #single(entry: Entry, name: readonly string[], is: Name['is']): void {
    const rule = is === 'surname' ? 'name.surname' : 'name.first-name'
    const why = is === 'surname' ? 'The surname of someone registered' : 'The first name of someone registered'
    this.#phrase(entry, name, rule, why)
    if (name.length > 1) this.#phrase(entry, [name.join('')], rule, why)
    const halves = name.length > 1 ? name.filter((half) => half.length > 2 && !particles.has(half)) : []
    for (const half of halves) this.#phrase(entry, [half], 'name.half', 'Half of a registered double-barrelled name')
    for (const text of new Set([name.join(''), ...halves]))
      if (!this.#names.has(`${is} ${text}`)) this.#names.set(`${is} ${text}`, { text, entry, is })
    if (is === 'surname') return
    for (const each of new Set([name.join(''), ...halves]))
      for (const form of otherFormsOf(each))
        this.#pattern({
          words: [form],
          entry,
          rule: 'name.short-form',
          why: 'What someone with a registered first name may be called, or how that name is otherwise spelt',
          needsCapital: true,
          isOrdinary: isOrdinaryWord(form),
        })
  }

  #date(entry: Entry, written: string): void {
    const date = dateFrom(written)
    if (date) this.#dates.push({ date, entry, isBirth: [entry.pseudonym, ...entry.aliases].some((words) => /birth|born|dob/i.test(words)) }) // prettier-ignore
  }

  /** Every line of an address that leads to a door; the town alone only where nothing else is registered. */
  #place(entry: Entry, written: string): void {
    const lines = written.split(/[,\n;]/).map((line) => line.trim())
    for (const [index, line] of lines.entries()) {
      const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i.exec(line)?.[0]
      if (postcode && isPostcode(postcode)) this.#postcode(entry, postcode)
      const words = wordsOf(postcode ? line.replace(postcode, '') : line)
      const street = words.slice(words.findIndex((word) => !/\d/.test(word) && !dwellings.has(word)))
      const isStreet = street.length > 1 && streetEndings.has(street.at(-1) ?? '')
      if (words.length === 0 || (index > 0 && !isStreet)) continue
      this.#phrase(entry, words, 'place.exact', 'A registered place')
      if (street.length > 0 && (isStreet || street.length === words.length))
        for (const form of streetForms(street)) this.#phrase(entry, form, 'place.exact', 'A registered place')
    }
  }

  #postcode(entry: Entry, written: string): void {
    const whole = squash(written)
    this.#numbers.set(whole, entry)
    this.#outward.set(whole.slice(0, -3), entry)
    this.#outward.set(whole.slice(0, -2), entry)
  }

  #organisation(entry: Entry, written: string): void {
    const words = wordsOf(written)
    const bare = words[0] === 'the' ? words.slice(1) : words
    this.#phrase(entry, bare, 'organisation.exact', 'A registered organisation')
    if (bare.length > 2 && endings.has(bare.at(-1) ?? ''))
      this.#phrase(entry, bare.slice(0, -1), 'organisation.short', 'A registered organisation, its last word left out')
    if (bare.length > 1 && bare.join('').length >= 8) this.#joined.set(bare.join(''), entry)
  }

  #identifier(entry: Entry, written: string): void {
    const number = squash(written)
    if (/\d/.test(number) && number.length > 2) this.#numbers.set(number, entry)
    else this.#phrase(entry, wordsOf(written), 'identifier.exact', 'A registered identifier')
  }

  /** The words and their plurals. */
  #phrase(entry: Entry, words: readonly string[], rule: string, why: string): void {
    const last = words.at(-1)
    if (last === undefined || (words.length === 1 && (last.length < 2 || particles.has(last)))) return
    const alone = words.length === 1
    for (const [form, plural] of inflected(last, entry))
      this.#pattern({
        words: [...words.slice(0, -1), form],
        entry,
        rule: plural ? `${rule.split('.')[0]}.plural` : rule,
        why: plural ? `${why}, in the plural` : why,
        needsCapital: alone && last.length < 3,
        isOrdinary: alone && isOrdinaryWord(form),
      })
  }

  /** The same words are looked for once, whoever bears them, and in the way that finds most. */
  #pattern(pattern: Pattern): void {
    const words = pattern.words.join(' ')
    const other = this.#known.get(words)
    if (other !== undefined && (!other.needsCapital || pattern.needsCapital)) return
    this.#known.set(words, pattern)
    const key = pattern.words.slice(0, 2).join(' ')
    const beside = (this.#patterns.get(key) ?? []).filter((each) => each !== other)
    this.#patterns.set(key, [...beside, pattern])
  }
} // prettier-ignore

function inflected(word: string, { kind }: Entry): readonly (readonly [string, boolean])[] {
  if (kind !== 'person' && kind !== 'organisation') return [[word, false]]
  const plurals = /(?:s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`]
  if (/[^aeiou]y$/.test(word)) plurals.push(`${word.slice(0, -1)}ies`)
  return [[word, false], ...plurals.map((plural): readonly [string, boolean] => [plural, true])]
}

const dwellings = new Set('flat apartment apt unit room floor ground first second top upper lower block number no the'.split(' ')) // prettier-ignore

const abbreviations: Readonly<Record<string, readonly string[]>> = {
  street: ['str', 'st'], road: ['rd'], avenue: ['ave', 'av'], lane: ['ln'], close: ['cl'], drive: ['dr'], court: ['ct'],
  crescent: ['cres'], gardens: ['gdns'], grove: ['gr'], place: ['pl'], square: ['sq'], terrace: ['terr', 'ter'],
  walk: ['wk'], way: [], row: [], hill: [], rise: [], view: [], green: [], park: [], mews: [], parade: [], wharf: [],
  quay: [], vale: [], meadow: [], meadows: [], house: [], tower: [], heights: [], buildings: [], path: [], yard: [],
} // prettier-ignore
const streetEndings = new Set(Object.entries(abbreviations).flatMap(([word, short]) => [word, ...short]))

function streetForms(street: readonly string[]): readonly (readonly string[])[] {
  const last = street.at(-1) ?? ''
  const long = Object.entries(abbreviations).find(([word, short]) => word === last || short.includes(last))
  const forms = long ? [long[0], ...long[1]] : [last]
  return forms.map((form) => [...street.slice(0, -1), form])
}

const endings = new Set('school academy nursery college surgery practice centre hospital trust primary church club clinic playgroup home unit'.split(' ')) // prettier-ignore

/** The words of approved pseudonyms: they may stand wherever they do. */
export const pseudonymWords = (register: readonly Entry[]): ReadonlySet<string> =>
  new Set(register.flatMap(({ pseudonym }) => foldText(pseudonym).words.map(({ text }) => text)))
