import type { MergedEntry } from './merge.ts'

/** Entries of different agencies that may be about one contact, and why we think so. A proposal, never a decision. */
export type SameEvent = { readonly events: readonly string[]; readonly why: string }

type Told = { readonly entry: MergedEntry; readonly day: number; readonly words: ReadonlySet<string> }

/**
 * Pairs and groups of entries at most one day apart, of different agencies, that share enough telling words. Only days
 * that are known to the day are compared.
 */
export function sameEvents(entries: readonly MergedEntry[]): readonly SameEvent[] {
  const told = entries.flatMap(toldOf)
  const rare = rareWords(told)
  const grouped = new Set<string>()
  const groups: SameEvent[] = []
  for (const [at, first] of told.entries()) {
    if (grouped.has(first.entry.id)) continue
    const group = groupOf(first, told.slice(at + 1, at + 1 + mostCompared), grouped, rare)
    if (group.length < 2) continue
    for (const { entry } of group) grouped.add(entry.id)
    groups.push({ events: group.map(({ entry }) => entry.id), why: whyOf(group, rare) })
  }
  return groups
}

function toldOf(entry: MergedEntry): readonly Told[] {
  const { start } = entry
  if (entry.kind !== 'event' || start?.precision !== 'day' || start.date === null) return []
  const day = epoch.until(start.date, { largestUnit: 'day' }).days
  return [{ entry, day, words: wordsOf(entry.text) }]
}

const epoch = Temporal.PlainDate.from('1900-01-01')

/** More than this many entries within a day of each other are a bulk import, not accounts of one contact. */
const mostCompared = 200

/** The first entry, and those after it that tell of the same as every one before them. */
function groupOf(
  first: Told,
  later: readonly Told[],
  grouped: ReadonlySet<string>,
  rare: ReadonlySet<string>,
): readonly Told[] {
  const group = [first]
  for (const other of later) {
    if (other.day - first.day > 1) break
    if (!grouped.has(other.entry.id) && group.every((member) => areAlike(member, other, rare))) group.push(other)
  }
  return group
}

function areAlike(a: Told, b: Told, rare: ReadonlySet<string>): boolean {
  if (a.entry.agency === b.entry.agency || Math.abs(a.day - b.day) > 1) return false
  const shared = sharedWords([a, b])
  if (shared.length < 2) return false
  const telling = shared.filter((word) => rare.has(word)).length
  const overlap = shared.length / Math.min(a.words.size, b.words.size)
  return overlap >= 0.5 || (telling >= 2 && overlap >= 0.25)
}

function sharedWords(group: readonly Told[]): readonly string[] {
  const [first, ...others] = group
  return Array.from(first?.words ?? []).filter((word) => others.every(({ words }) => words.has(word)))
}

/** Words that fewer than one entry in twenty uses say more than those that every entry uses. */
function rareWords(told: readonly Told[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(3, told.length / 20)
  return new Set(Array.from(counts).flatMap(([word, count]) => (count <= most ? [word] : [])))
}

const commonWords = new Set(
  'about after again also and are asked been before being between both but call called came child could did does during each family father for from had has have her him his home into its made mother not noted off one out over reported said seen she should that the their them then there they this time told took under until was were when which while who will with would you your'.split(
    ' ',
  ),
)

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !commonWords.has(word)).map(withoutEnding))
}

/** "Attended", "attends" and "attending" are one word here. */
const withoutEnding = (word: string): string => (word.length > 5 ? word.replace(/(ing|ed|es|s)$/, '') : word)

function whyOf(group: readonly Told[], rare: ReadonlySet<string>): string {
  const shared = sharedWords(group).toSorted((a, b) => Number(rare.has(b)) - Number(rare.has(a)))
  const days = new Set(group.map(({ day }) => day))
  const when = days.size === 1 ? 'on the same day' : 'a day apart'
  return `${group.length} agencies, ${when}, with the same words: ${shared.slice(0, 5).join(', ')}`
}
