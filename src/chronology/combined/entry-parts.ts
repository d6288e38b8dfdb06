import type { Tx } from '#platform/database'
import type { May } from '#access'
import type { Html, Narrowing } from '#ui'
import { accountNotes, otherAccounts } from '../accounts/beside-entries.ts'
import type { ChronologyEntry } from './entries.ts'

/** Who looks at entries of the combined chronology, and how names are to be shown to them. */
export type Looking = {
  readonly tx: Tx
  readonly by: May<'read the chronology'>
  /** What is done to every text that a person wrote: nothing, or names replaced. */
  readonly apply: (text: string) => string
  readonly today: Temporal.PlainDate
}

/** A part of an entry's own page, with its heading and forms; undefined where there is nothing to show. */
type EntryPart = (looking: Looking, entry: ChronologyEntry) => Promise<Html | undefined>

/** What stands under entries in the table, by their ids: a tag, a count. Asked once for a whole page of entries. */
type RowNotes = (looking: Looking, entries: readonly string[]) => Promise<ReadonlyMap<string, Html>>

/** One more thing by which the table may be narrowed, from a list. `fitting` answers with the ids of the entries. */
type Narrower = {
  /** In the address: "code" in `?code=…` */
  readonly name: string
  readonly label: string
  readonly items: (looking: Looking) => Promise<Narrowing['items']>
  readonly fitting: (tx: Tx, review: string, value: string) => Promise<readonly string[]>
}

/**
 * What other capabilities add to an entry: each is a line here, in the order in which it is shown. Their forms post to
 * `/reviews/:review/chronology/entries/:entry/…` and come back to `entryAddress`.
 */
export const entryParts: readonly EntryPart[] = [otherAccounts]
export const rowNotes: readonly RowNotes[] = [accountNotes]
export const narrowers: readonly Narrower[] = []

/** The page of one entry, which findings may cite and people may send to each other. */
export const entryAddress = (review: string, entry: string): string => `/reviews/${review}/chronology/entries/${entry}`
