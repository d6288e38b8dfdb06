import { makePseudonymiser, type Entry } from './apply.ts'

/** What must be put right before an entry is kept. */
export type Fault = { readonly field: 'value' | 'aliases' | 'pseudonym'; readonly text: string }

/**
 * Why an entry cannot stand in the register beside the others. A pseudonym that holds a registered name would leave that
 * name in the text.
 */
export function faultOf(entry: Entry, others: readonly Entry[]): Fault | undefined {
  const written = namesOf(entry)
  const twice = others.find((other) => namesOf(other).some((each) => written.includes(each)))
  if (twice) return { field: namesOf(twice).includes(written[0] ?? '') ? 'value' : 'aliases', text: alreadyThere }
  if (!/[\p{L}\p{N}]/u.test(entry.pseudonym))
    return { field: 'pseudonym', text: 'The pseudonym must hold a letter or a number' }
  const all = [...others, entry]
  const held = makePseudonymiser(all.map((each) => ({ ...each, pseudonym: blank })))
  if (held.find(entry.pseudonym).length > 0)
    return { field: 'pseudonym', text: 'The pseudonym holds a name that is in the register' }
  const broken = others.find(({ pseudonym }) => held.find(pseudonym).length > 0)
  return broken
    ? { field: 'value', text: `It is part of “${broken.pseudonym}”, a pseudonym in the register` }
    : undefined
}

const alreadyThere = 'This is in the register already'
const blank = '\u0000'
const namesOf = ({ value, aliases }: Entry): readonly string[] => [value, ...aliases].map(folded)
const folded = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/**
 * What a careful reader would advise against: a pseudonym that shares an initial with the real name or sounds like it
 * points back to it (trust R48). A description in brackets, such as “[the school]”, is no name and points to none.
 */
export function warningsOf(entry: Entry): readonly string[] {
  if (entry.pseudonym.startsWith('[')) return []
  if (entry.kind !== 'person' && entry.kind !== 'organisation' && entry.kind !== 'place') return []
  const real = wordsIn([entry.value, ...entry.aliases].join(' '))
  const given = wordsIn(entry.pseudonym)
  const sameInitial = given.some((word) => real.some((other) => initialOf(word) === initialOf(other)))
  const sameSound = given.some((word) => real.some((other) => soundOf(word) === soundOf(other)))
  return [
    ...(sameInitial ? ['shares an initial with the real name'] : []),
    ...(sameSound ? ['sounds like the real name'] : []),
  ]
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}]{2,}/gu) ?? []

/** The first letter, as it stands on a page: an accent hides nothing. */
const initialOf = (word: string): string => word.normalize('NFD').charAt(0).toLowerCase()

const soundAlike = ['aeiouyhw', 'bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'] as const

/** Consonants by how they sound, vowels and repetitions left out: "Kate" and "Cate" are one. After Soundex, first letter included. */
export function soundOf(word: string): string {
  const codes = Array.from(word.normalize('NFD').toLowerCase()).flatMap((letter) => {
    const code = soundAlike.findIndex((letters) => letters.includes(letter))
    return code === -1 ? [] : [code]
  })
  const said = codes.filter((code, index) => code !== codes[index - 1] && code !== 0)
  return `${codes[0] === 0 ? '0' : ''}${said.slice(0, 4).join('')}`
}

/** Words from which a pseudonym is offered: plants and stones, which belong to nobody. */
const offered =
  'Alder Beryl Cedar Damson Elder Fennel Garnet Hawthorn Indigo Jasper Kelp Larch Maple Nettle Olivine Poplar Quartz Rowan Sorrel Teasel Umber Vetch Willow Yarrow'.split(
    ' ',
  )

/**
 * A pseudonym for a person that says nothing of them: not used yet, no initial or sound of theirs. Where it starts to look
 * is taken from the entry's random id, so that the order of the register, which may be the order of birth, does not show.
 */
export function offerPseudonym(
  entry: Pick<Entry, 'id' | 'kind' | 'value' | 'aliases'>,
  others: readonly Entry[],
): string {
  const start = parseInt(entry.id.slice(0, 6), 16) % offered.length
  const inTurn = [...offered.slice(start), ...offered.slice(0, start)]
  const fits = (pseudonym: string): boolean =>
    others.every((other) => other.pseudonym !== pseudonym) &&
    warningsOf({ ...entry, pseudonym }).length === 0 &&
    faultOf({ ...entry, pseudonym }, others) === undefined
  return inTurn.find(fits) ?? `Person ${others.length + 1}`
}
