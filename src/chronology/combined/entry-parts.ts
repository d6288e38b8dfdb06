import type { Tx } from '#platform/database'
import type { Html, Narrowing } from '#ui'
import { accountNotes, otherAccounts } from '../accounts/beside-entries.ts'
import { keyEventNotes, keyEventPart } from '../key-events/parts.ts'
import { codeNarrower, discussionNotes, entryDiscussion, showsNarrower } from '../discussion/beside-entries.ts'
import type { ChronologyEntry } from './entries.ts'
import type { Looking } from './looking.ts'

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
export const entryParts: readonly EntryPart[] = [keyEventPart, entryDiscussion, otherAccounts]
export const rowNotes: readonly RowNotes[] = [keyEventNotes, discussionNotes, accountNotes]
export const narrowers: readonly Narrower[] = [codeNarrower, showsNarrower]
