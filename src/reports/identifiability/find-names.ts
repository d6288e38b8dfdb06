import type { Folded, Word } from './fold-text.ts'
import { titles } from './fold-text.ts'
import { isCommonWord, isEnglishWord, isReportWord, isUsedAsWord } from './ordinary.ts'
import type { Name, Pattern, Sought } from './patterns.ts'
import { isFirstName } from './short-forms.ts'
import { isOneSlip, soundOf, withOneGone } from './sounds.ts'
import type { Span } from './spans.ts'

/** Looks for registered names, places and organisations in texts, and for what looks like a name and is not registered. */
export class Names {
  readonly #sought: Sought
  readonly #pseudonyms: ReadonlySet<string>
  readonly #small: ReadonlySet<string>
  readonly #slips: ReadonlyMap<string, readonly Name[]>
  readonly #sounds: ReadonlyMap<string, readonly Name[]>
  readonly #pairSounds: ReadonlyMap<string, string>
  readonly #beginnings: ReadonlyMap<string, Name>
  readonly #byText: ReadonlyMap<string, Name>
  readonly #longestName: number
  /** What a word is like: worked out once for every word that stands in the texts. */
  readonly #known = new Map<string, Omit<Span, 'from' | 'to'> | undefined>()

  /**
   * @param small words that stand in small letters somewhere in the texts: an ordinary word at the start of a sentence is
   * not a slip of a name
   */
  constructor(sought: Sought, pseudonyms: ReadonlySet<string>, small: ReadonlySet<string>) {
    this.#sought = sought
    this.#pseudonyms = pseudonyms
    this.#small = small
    const long = sought.names.filter(({ text }) => text.length >= 5)
    this.#slips = groupBy(long, ({ text }) => withOneGone(text))
    const first = sought.names.filter(({ is }) => is === 'first name')
    this.#sounds = groupBy(first.filter(({ text }) => text.length >= 4), ({ text }) => [soundOf(text)])
    const sounds = new Map<string, string>()
    const sound = (name: string): string => sounds.get(name) ?? (sounds.set(name, soundOf(name)).get(name) ?? '')
    this.#pairSounds = new Map(sought.pairs.map((pair) => [`${sound(pair.first)} ${sound(pair.last)}`, pair.entry.id]))
    this.#byText = new Map(sought.names.filter(({ text }) => text.length >= 4).toReversed().map((name) => [name.text, name]))
    this.#longestName = sought.names.reduce((most, { text }) => Math.max(most, text.length), 0)
    this.#beginnings = new Map(first.filter(({ text }) => text.length >= 5).flatMap((name) => [3, 4, 5, 6].filter((length) => length < name.text.length).map((length) => [name.text.slice(0, length), name])))
  } // prettier-ignore

  spansIn(text: Folded): readonly Span[] {
    const spans: Span[] = []
    for (const [index, word] of text.words.entries()) {
      spans.push(...this.#phrasesAt(text, index))
      spans.push(...this.#joinedIn(word))
      spans.push(...this.#brokenAt(text, index, word))
      if (word.isCapital) spans.push(...this.#likenessesAt(text, index, word))
    }
    return [...spans, ...this.#spacedIn(text), ...this.#addressesIn(text)]
  }

  // ── As they are registered ─────────────────────────────────────────────────

  #phrasesAt(text: Folded, index: number): readonly Span[] {
    const [word, next] = [text.words[index], text.words[index + 1]]
    if (!word) return []
    const { patterns } = this.#sought
    const alone = patterns.get(word.text) ?? []
    const more = (next && patterns.get(`${word.text} ${next.text}`)) ?? []
    return [...more, ...alone].flatMap((pattern) => this.#phraseAt(text, index, pattern))
  }

  #phraseAt(text: Folded, index: number, pattern: Pattern): readonly Span[] {
    const words = text.words.slice(index, index + pattern.words.length)
    const [first] = words
    const last = words.at(-1)
    if (!first || !last || !isPhrase(words, pattern)) return []
    if (pattern.needsCapital && !words.every(({ isCapital }) => isCapital)) return []
    const span = { from: first.from, to: last.to, register: pattern.entry.id }
    const isWord = pattern.isOrdinary && isUsedAsWord(first, text.words[index - 1], text.words[index + 1], text)
    if (isWord) {
      if (pattern.needsCapital) return []
      return [{ ...span, rule: 'name.ordinary-word', severity: 'warn', once: true, why: `${pattern.why} is also an English word, and seems to be one here` }] // prettier-ignore
    }
    if (pattern.entry.kind === 'place' && isInBodyName(text.words, index + words.length))
      return [{ ...span, rule: 'place.in-name-of-body', severity: 'warn', once: true, why: 'A registered place inside the name of a public body' }] // prettier-ignore
    return [{ ...span, rule: pattern.rule, severity: 'block', why: pattern.why }]
  }

  /** "MayaFernside", "JusticeForMaya", "mayafernside2019". */
  #joinedIn(word: Word): readonly Span[] {
    const span = { from: word.from, to: word.to, severity: 'block' as const, rule: 'name.joined' }
    const letters = word.text.length >= 6 ? word.text.replace(/\d+$/, '').replace(/(?<=.{6})s$/, '') : ''
    const whole = this.#sought.joined.get(word.text) ?? this.#sought.joined.get(letters)
    if (whole) return [{ ...span, register: whole.id, why: 'A registered name run together' }]
    const piece = word.pieces.map((each) => this.#singleName(each, 3)).find((id) => id !== undefined)
    return piece ? [{ ...span, register: piece, why: 'A registered name joined to other words or figures' }] : []
  }

  /** A name broken by a hyphen or by the end of a line: "Fern-\nside". */
  #brokenAt({ words }: Folded, index: number, word: Word): readonly Span[] {
    const next = words[index + 1]
    if (!next || next.before.length > 3) return []
    const byHyphen = /^-\s*$/.test(next.before)
    const byLine = !byHyphen && next.before.includes('\n') && /^\s+$/.test(next.before)
    if (!byHyphen && !(byLine && !next.isCapital && word.isCapital)) return []
    const whole = word.text + next.text
    const register = whole.length >= (byHyphen ? 4 : 6) ? this.#singleName(whole, 4) : undefined
    return register ? [{ from: word.from, to: next.to, rule: 'name.broken', severity: 'block', register, why: 'A registered name broken in two' }] : [] // prettier-ignore
  }

  /** "M a y a  F e r n s i d e", "M.A.Y.A": single letters in a row that spell a name; and initials. */
  #spacedIn({ words, text }: Folded): readonly Span[] {
    const spans: Span[] = []
    for (let index = 0; index < words.length;) {
      const run = singleLetters(words, index)
      spans.push(...this.#spelledBy(run), ...this.#initialsIn(run, text))
      index += Math.max(1, run.length)
    }
    return spans
  }

  #spelledBy(run: readonly Word[]): readonly Span[] {
    const spans: Span[] = []
    for (let from = 0; from + 3 <= run.length; from++)
      for (let to = run.length; to - from >= 3; to--) {
        const spelled = run
          .slice(from, to)
          .map(({ text }) => text)
          .join('')
        const register = this.#singleName(spelled, 3) ?? this.#sought.joined.get(spelled)?.id
        const [first, last] = [run[from], run[to - 1]]
        if (register && first && last)
          spans.push({ from: first.from, to: last.to, rule: 'name.letter-spaced', severity: 'block', register, why: 'A registered name with its letters spaced out' }) // prettier-ignore
      }
    return spans
  }

  #initialsIn(run: readonly Word[], text: string): readonly Span[] {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length < 2 || !run.every(({ isCapital }) => isCapital)) return []
    const entry = this.#sought.initials.get(run.map((word) => word.text).join(''))
    if (!entry) return []
    const span = { from: first.from, to: last.to, register: entry.id }
    const hasStops = run.slice(1).every(({ before }) => before.includes('.')) && text[last.to] === '.'
    return hasStops
      ? [{ ...span, rule: 'name.initials', severity: 'block', why: 'The initials of someone registered' }]
      : [{ ...span, rule: 'name.initials-bare', severity: 'warn', once: true, why: 'May be the initials of someone registered' }] // prettier-ignore
  }

  /** Inside an address, a handle, a hashtag or a file name, any stretch of letters may be the name. */
  #addressesIn({ small }: Folded): readonly Span[] {
    if (!/[@#_/]|\.[a-z]/.test(small)) return []
    return [...small.matchAll(address)].flatMap((match): Span[] => {
      const runs = match[0].match(/\p{L}+/gu) ?? []
      const name = runs.map((run) => this.#nameIn(run)).find((found) => found !== undefined)
      if (!name) return []
      const why = 'A registered name inside an address, a handle or the name of a file'
      const span = { from: match.index, to: match.index + match[0].length, register: name.entry.id }
      return [{ ...span, rule: 'name.in-address', severity: 'block', why }]
    })
  }

  /** A short name counts where it begins or ends a run of letters: there is a Liam inside every parliament. */
  #nameIn(run: string): Name | undefined {
    for (let from = 0; from < run.length; from++)
      for (let to = Math.min(run.length, from + this.#longestName); to - from >= 4; to--) {
        if (to - from < 6 && from > 0 && to < run.length) break
        const name = this.#byText.get(run.slice(from, to))
        if (name) return name
      }
    return undefined
  }

  #singleName(word: string, atLeast: number): string | undefined {
    if (word.length < atLeast) return undefined
    return this.#sought.patterns
      .get(word)
      ?.find((pattern) => pattern.words.length === 1 && pattern.rule !== 'name.short-form')?.entry.id
  }

  // ── As they may be meant ───────────────────────────────────────────────────

  #likenessesAt(text: Folded, index: number, word: Word): readonly Span[] {
    const next = text.words[index + 1]
    const spans: Span[] = []
    const bare = this.#sought.initials.get(word.text)
    if (bare && word.text.length <= 4 && isAllCapitals(text, word))
      spans.push({ from: word.from, to: word.to, rule: 'name.initials-bare', severity: 'warn', register: bare.id, once: true, why: 'May be the initials of someone registered' }) // prettier-ignore
    const like = this.#likenessOf(word)
    if (like) spans.push({ ...like, from: word.from, to: word.to })
    if (next?.isCapital && /^[ \n-]{1,3}$/.test(next.before)) spans.push(...this.#pairAt(text, word, next))
    return spans
  }

  #likenessOf({ text, opens }: Word): Omit<Span, 'from' | 'to'> | undefined {
    const key = opens ? `. ${text}` : text
    if (!this.#known.has(key)) this.#known.set(key, this.#computeLikeness(text, opens))
    return this.#known.get(key)
  }

  #computeLikeness(word: string, opens: boolean): Omit<Span, 'from' | 'to'> | undefined {
    if (word.length < 3 || this.#pseudonyms.has(word) || isReportWord(word)) return undefined
    const isWord = this.#small.has(word) || isCommonWord(word) || (opens && isEnglishWord(word))
    const slip = word.length >= 4 && withOneGone(word).flatMap((rest) => this.#slips.get(rest) ?? []).find(({ text }) => isOneSlip(word, text)) // prettier-ignore
    if (slip)
      return isWord
        ? { rule: 'name.slip', severity: 'warn', register: slip.entry.id, once: true, why: 'One letter from a registered name, and a word of its own' } // prettier-ignore
        : { rule: 'name.slip', severity: 'block', register: slip.entry.id, why: 'One slip of the keyboard from a registered name' } // prettier-ignore
    if (isWord || isEnglishWord(word)) return undefined
    const alike = word.length >= 4 && this.#sounds.get(soundOf(word))?.[0]
    if (alike)
      return { rule: 'name.sounds-like', severity: 'warn', register: alike.entry.id, once: true, why: 'Sounds like a registered first name' } // prettier-ignore
    const beginning = this.#beginnings.get(word)
    return beginning && { rule: 'name.beginning', severity: 'warn', register: beginning.entry.id, once: true, why: 'The beginning of a registered first name' } // prettier-ignore
  }

  /** Two capitalised words: the same name by ear, or the name of someone nobody registered. */
  #pairAt(text: Folded, word: Word, next: Word): readonly Span[] {
    const span = { from: word.from, to: next.to }
    if (this.#pseudonyms.has(word.text) || isReportWord(word.text)) return []
    const register = this.#pairSounds.get(`${soundOf(word.text)} ${soundOf(next.text)}`)
    if (register)
      return [{ ...span, rule: 'name.same-by-sound', severity: 'block', register, why: 'First name and surname sound like someone registered' }] // prettier-ignore
    const isNext = !isReportWord(next.text) && !this.#small.has(next.text) && !this.#pseudonyms.has(next.text) && next.text.length > 1 // prettier-ignore
    const looksLikeName = (isFirstName(word.text) && !this.#small.has(word.text)) || (titles.has(word.text) && word.text.length > 1) // prettier-ignore
    if (!isNext || !looksLikeName || isAllCapitals(text, next)) return []
    return [{ ...span, rule: 'name.unregistered', severity: 'warn', register: null, once: true, why: 'Looks like the name of a person, and is not in the register' }] // prettier-ignore
  }
}

const address = /[\p{L}\p{N}._%+'-]*[@#][\p{L}\p{N}._-]+|(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}]+(?:[_/\\-][\p{L}\p{N}]+)*\.(?:docx?|pdf|xlsx?|jpe?g|png|heic|mp[34]|mov|msg|eml|txt|csv|zip|co|com|org|net|uk|gov|me)\b\S*|[\p{L}\p{N}]+_[\p{L}\p{N}_]+/gu // prettier-ignore

const isPhrase = (words: readonly Word[], pattern: Pattern): boolean =>
  words.length === pattern.words.length &&
  words.every(
    (word, at) => word.text === pattern.words[at] && (at === 0 || (word.before.length <= 4 && !/[.!?;:]\s+$|[\d]/.test(word.before.replace(/^\./, '')))),
  ) // prettier-ignore

/** A public body's name goes on with capitals after the town: "Northbridge City Council". */
function isInBodyName(words: readonly Word[], after: number): boolean {
  for (const word of words.slice(after, after + 5)) {
    if (!word.isCapital && !['and', 'of', 'the', 'for'].includes(word.text)) return false
    if (/[.!?;:]/.test(word.before)) return false
    if (bodies.has(word.text)) return true
  }
  return false
}

const bodies = new Set('council police constabulary trust hospital hospitals board partnership university homes service services authority fire ambulance nhs panel court college'.split(' ')) // prettier-ignore

function singleLetters(words: readonly Word[], from: number): readonly Word[] {
  let to = from
  while (words[to]?.text.length === 1 && (to === from || /^[ .\-_*·|/\n]{1,4}$/.test(words[to]?.before ?? ''))) to++
  return words.slice(from, to)
}

const isAllCapitals = ({ text, small }: Folded, { from, to }: Word): boolean =>
  text.slice(from, to) === text.slice(from, to).toUpperCase() && text.slice(from, to) !== small.slice(from, to)

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}
