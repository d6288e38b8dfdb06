import { partiesNamed } from '../parties.ts'
import { type Told, contactsIn, toldOf } from './told.ts'

/** What an entry must say to be compared with others. Days are ISO 8601; `last` is the last day that its date allows. */
export type Account = {
  readonly id: string
  readonly agency: string
  readonly first: string
  readonly last: string
  /** "10:30", where it is known. */
  readonly time: string | null
  readonly text: string
}

/** Accounts of different agencies that may be of one contact, and why we think so. A proposal, never a decision. */
export type SameEvent = { readonly events: readonly string[]; readonly why: string }

/**
 * Which accounts may tell of one contact: of different agencies, at most one day apart, that share enough telling words,
 * or that name each other's agency beside the same kind of contact. Every member of a group is like every other.
 *
 * Accounts are compared only with those of the same days that share a word with them, so that the work grows with the
 * number of accounts and not with its square.
 */
export function sameEvents(accounts: readonly Account[]): readonly SameEvent[] {
  const told = toldInOrder(accounts)
  const rare = rareWords(told)
  const grouped = new Set<string>()
  const groups: SameEvent[] = []
  for (const [first, later] of likeAccounts(told, rare)) {
    if (grouped.has(first.account.id)) continue
    const group = groupOf(first, later, grouped, rare)
    if (group.length < 2) continue
    for (const { account } of group) grouped.add(account.id)
    groups.push({ events: group.map(({ account }) => account.id), why: whyOf(group, rare) })
  }
  return groups
}

/** Why these accounts may be of one contact, in words; for accounts that were proposed before. */
export function whyAlike(accounts: readonly Account[]): string {
  const told = toldInOrder(accounts)
  return whyOf(told, rareWords(told))
}

/** More days than this are no day of a contact. */
const mostDays = 7

function toldInOrder(accounts: readonly Account[]): readonly Told[] {
  const agencies = [...new Set(accounts.map(({ agency }) => agency))].map((name) => ({ id: name, name }))
  const named = partiesNamed(agencies)
  return accounts
    .map((account) => toldOf(account, named))
    .filter(({ first, last }) => last - first < mostDays)
    .toSorted((a, b) => a.first - b.first)
}

/** Words that fewer than one account in twenty uses say more than those that every account uses. */
function rareWords(told: readonly Told[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.min(Math.max(3, told.length / 20), mostTelling)
  return new Set(Array.from(counts).flatMap(([word, count]) => (count <= most ? [word] : [])))
}

/** However many accounts there are, a word in more than this many of them tells little. */
const mostTelling = 400

/** A word that more than this many accounts of two days use does not bring two of them together by itself. */
const mostOnADay = 40

/** Each account with those after it that may be like it, by the words that they share on neighbouring days. */
function* likeAccounts(
  told: readonly Told[],
  rare: ReadonlySet<string>,
): Generator<readonly [Told, readonly Told[]], void, undefined> {
  const after = new Map<Told, Told[]>(told.map((account) => [account, []]))
  let open = new Map<string, Told[]>()
  let from = Number.NEGATIVE_INFINITY
  for (const account of told) {
    if (account.first > from) {
      open = stillOpen(open, account.first)
      from = account.first
    }
    for (const earlier of sharingWords(account, open))
      if (areAlike(earlier, account, rare)) after.get(earlier)?.push(account)
    for (const word of account.words) addUnder(open, word, account)
  }
  yield* after
}

function addUnder(open: Map<string, Told[]>, word: string, account: Told): void {
  const others = open.get(word)
  if (others) others.push(account)
  else open.set(word, [account])
}

/** The accounts of yesterday and today, by their words; older ones make way. */
function stillOpen(open: ReadonlyMap<string, readonly Told[]>, day: number): Map<string, Told[]> {
  const kept = new Map<string, Told[]>()
  for (const [word, accounts] of open) {
    const near = accounts.filter(({ last }) => last >= day - 1)
    if (near.length > 0) kept.set(word, near)
  }
  return kept
}

function sharingWords(account: Told, open: ReadonlyMap<string, readonly Told[]>): ReadonlySet<Told> {
  const found = new Set<Told>()
  for (const word of account.words) {
    const others = open.get(word) ?? []
    if (others.length <= mostOnADay) for (const other of others) found.add(other)
  }
  return found
}

/** The first account, and those after it that tell of the same as every one before them, one of each agency. */
function groupOf(
  first: Told,
  later: readonly Told[],
  grouped: ReadonlySet<string>,
  rare: ReadonlySet<string>,
): readonly Told[] {
  const group = [first]
  for (const other of later)
    if (!grouped.has(other.account.id) && group.every((member) => areAlike(member, other, rare))) group.push(other)
  return group
}

function areAlike(a: Told, b: Told, rare: ReadonlySet<string>): boolean {
  if (a.account.agency === b.account.agency || a.first > b.last + 1 || b.first > a.last + 1) return false
  const shared = sharedWords([a, b])
  const telling = shared.filter((word) => rare.has(word)).length
  const overlap = shared.length / Math.max(1, Math.min(a.words.size, b.words.size))
  const sameWords = shared.length >= 2 && (overlap >= 0.5 || (telling >= 2 && overlap >= 0.25))
  if (areHoursApart(a, b)) return sameWords && overlap >= 0.5
  return sameWords || (nameEachOther(a, b) && (telling > 0 || sharedContacts([a, b]).length > 0))
}

/** Two clock times on one day, more than four hours apart, speak against one contact. */
function areHoursApart(a: Told, b: Told): boolean {
  if (a.minute === undefined || b.minute === undefined) return false
  const minutes = Math.abs(a.first * dayInMinutes + a.minute - (b.first * dayInMinutes + b.minute))
  return minutes > 240
}

const dayInMinutes = 24 * 60

const nameEachOther = (a: Told, b: Told): boolean => a.names.has(b.account.agency) && b.names.has(a.account.agency)

function sharedWords(group: readonly Told[]): readonly string[] {
  const [first, ...others] = group
  return Array.from(first?.words ?? []).filter((word) => others.every(({ words }) => words.has(word)))
}

const sharedContacts = (group: readonly Told[]): readonly string[] => contactsIn(sharedWords(group))

function whyOf(group: readonly Told[], rare: ReadonlySet<string>): string {
  const shared = sharedWords(group).toSorted((a, b) => Number(rare.has(b)) - Number(rare.has(a)))
  const day = group.every(({ first, last }) => first === group[0]?.first && last === group[0]?.last)
  const when = day ? 'on the same day' : 'at most a day apart'
  const how =
    shared.length > 0
      ? `with the same words: ${shared.slice(0, 5).join(', ')}`
      : 'and each names the agency of the other'
  return `${group.length} agencies, ${when}, ${how}`
}
