import { makePseudonymiser, type Entry } from './apply.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { shortFormsOf } from './short-names.ts'

/** A word that may be a name the register does not hold. A person decides; nothing is replaced before. */
export type Proposal = {
  /** As it is written. */
  readonly word: string
  readonly why: 'misspelling' | 'short form' | 'initials' | 'unregistered'
  /** Of which entry of the register it may be another form. */
  readonly of: Entry | undefined
  /** In how many texts it stands. */
  readonly texts: number
  /** Where it stands first: the words before and after it. */
  readonly before: string
  readonly after: string
}

/**
 * Words in these texts that may be names and that the register would leave standing: close to a registered name by one
 * slip, its usual short forms, its initials, and words with a capital inside a sentence that nobody registered. Those near
 * a registered name first, then the most frequent.
 *
 * @param left words that someone decided to leave as they are
 */
export function proposalsIn(
  texts: readonly string[],
  register: readonly Entry[],
  left: ReadonlySet<string>,
): readonly Proposal[] {
  const { apply } = makePseudonymiser(register)
  const standIns = new Set(register.flatMap(({ pseudonym }) => wordsIn(pseudonym).map((word) => word.toLowerCase())))
  const seen = new Map<string, { texts: number; before: string; after: string; inside: boolean }>()
  for (const text of texts) for (const found of candidatesIn(text)) note(seen, found)
  return Array.from(seen, ([word, found]) => ({ word, ...found }))
    .filter(({ word }) => !left.has(word.toLowerCase()) && !standIns.has(word.toLowerCase()) && apply(word) === word)
    .flatMap(({ word, inside, ...found }) => {
      const known = nearestOf(word, register)
      if (known) return [{ word, ...known, ...found }]
      return inside && !isCommon(word) ? [{ word, why: 'unregistered' as const, of: undefined, ...found }] : []
    })
    .toSorted(
      (a, b) =>
        Number(a.of === undefined) - Number(b.of === undefined) || b.texts - a.texts || (a.word < b.word ? -1 : 1),
    )
}

type Found = { readonly word: string; readonly before: string; readonly after: string; readonly inside: boolean }

function note(seen: Map<string, Omit<Found, 'word'> & { texts: number }>, { word, ...found }: Found): void {
  const known = seen.get(word)
  if (!known) seen.set(word, { ...found, texts: 1 })
  else seen.set(word, { ...known, texts: known.texts + 1, inside: known.inside || found.inside })
}

/** Words with a capital, each once a text; `inside` where it does not begin a sentence, and so is written so on purpose. */
function candidatesIn(text: string): readonly Found[] {
  const found = new Map<string, Found>()
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’-]*\p{Ll}|\p{Lu}(?:\.?\p{Lu}){1,3}\.?)(?![\p{L}\p{N}])/gu,
  )) {
    const word = match[0].replace(/['’]s$|\.$/, '')
    const before = text.slice(0, match.index)
    const inside = /[\p{Ll}\p{N},;:)]\s+$|\b(?:Mr|Mrs|Miss|Ms|Mx|Dr|PC|DC)\.?\s+$/u.test(before)
    const known = found.get(word)
    if (known) found.set(word, { ...known, inside: known.inside || inside })
    else
      found.set(word, {
        word,
        before: before.slice(-80),
        after: text.slice(match.index + word.length, match.index + word.length + 80),
        inside,
      })
  }
  return [...found.values()]
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}[\p{L}'’-]*/gu) ?? []

function nearestOf(word: string, register: readonly Entry[]): Pick<Proposal, 'why' | 'of'> | undefined {
  const people = register.filter(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'place')
  const plain = word.replaceAll('.', '')
  for (const entry of people) {
    const names = [entry.value, ...entry.aliases]
    if (names.some((name) => initialsOf(name).includes(plain))) return { why: 'initials', of: entry }
    const parts = names.flatMap(wordsIn)
    if (parts.some((part) => shortFormsOf(part).has(word.toLowerCase()))) return { why: 'short form', of: entry }
  }
  if (word.length < 5 || isOrdinaryWord(word.toLowerCase())) return undefined
  const of = people.find(({ value, aliases }) =>
    [value, ...aliases]
      .flatMap(wordsIn)
      .some((part) => part.length >= 5 && isOneSlipFrom(word.toLowerCase(), part.toLowerCase())),
  )
  return of && { why: 'misspelling', of }
}

/** "MF" of "Maya Fernside"; of a single name none. */
function initialsOf(name: string): readonly string[] {
  const words = wordsIn(name)
  return words.length < 2 || words.length > 4 ? [] : [words.map((word) => word.charAt(0).toUpperCase()).join('')]
}

/** One letter more, fewer or other, or two neighbours exchanged. */
export function isOneSlipFrom(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (restA.length === restB.length)
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
    )
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA
}

/** Words that begin with a capital inside sentences of records, and name nobody. */
const common = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mr mrs miss ms mx dr pc dc sgt english welsh christmas easter autumn spring summer winter
  police council hospital school nursery trust nhs gp mash marac mappa dsl lado ppn cctv ed cin cp iro fsw aafda word excel
  academy board panel team service services children adult adults social care health housing ambulance`.split(/\s+/),
)

const isCommon = (word: string): boolean => common.has(word.toLowerCase().replaceAll('.', ''))
