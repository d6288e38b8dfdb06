import type { Id, Tx } from '#platform/database'
import { namesOf, type ReviewId } from '#access'
import { entryFrom, textsIn, type ChronologyEntry } from '../combined/entries.ts'
import { fingerprintOf } from './fingerprint.ts'
import { accountRows, decisionRows, type AccountRow, type DecisionRow } from './queries.ts'

/** One agency's account of an event: its entry, and what became of it since the panel decided. */
export type AccountOfEvent = {
  readonly entry: ChronologyEntry
  /** Since the decision: its agency took the row out, or changed what it says. */
  readonly since: 'withdrawn' | 'changed' | undefined
}

export type Decision = Omit<DecisionRow, 'accountsThen'> & {
  readonly decidedByName: string
  readonly undoneByName: string | undefined
}

/** What may be, is or is not one event, with the accounts that the person acting may read. */
export type EventWithAccounts = {
  readonly id: Id<'sameEvent'>
  readonly accounts: readonly AccountOfEvent[]
  /** The decision that stands. */
  readonly decision: Decision | undefined
  /** Decisions that were undone, the latest first. */
  readonly undone: readonly Decision[]
}

/** These events with their accounts, in the order given. */
export async function eventsWithAccounts(
  tx: Tx,
  review: ReviewId,
  ids: readonly Id<'sameEvent'>[],
): Promise<readonly EventWithAccounts[]> {
  const rows = await accountRows(tx, review, ids)
  const decisions = await decisionRows(tx, review, ids)
  const names = await namesOf(tx, [
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...decisions.map(({ undoneBy }) => undoneBy),
  ])
  return ids.map((id) => {
    const own = decisions.filter(({ sameEventId }) => sameEventId === id)
    const standing = own.find(({ undoneAt }) => undoneAt === null)
    const named = (decision: DecisionRow): Decision => ({
      ...decision,
      decidedByName: names.get(decision.decidedBy) ?? '',
      undoneByName: decision.undoneBy === null ? undefined : names.get(decision.undoneBy),
    })
    return {
      id,
      accounts: rows.filter(({ sameEventId }) => sameEventId === id).map((row) => accountOf(row, standing)),
      decision: standing && named(standing),
      undone: own.filter(({ undoneAt }) => undoneAt !== null).map(named),
    }
  })
}

function accountOf(row: AccountRow, decision: DecisionRow | undefined): AccountOfEvent {
  const entry = entryFrom(row)
  if (!row.stands) return { entry, since: 'withdrawn' }
  const then = textsIn(decision?.accountsThen).get(row.id)
  return { entry, since: then !== undefined && then !== fingerprintOf(entry) ? 'changed' : undefined }
}

/** Has an agency changed or withdrawn an account since the panel decided? */
export const isToLookAtAgain = ({ decision, accounts }: EventWithAccounts): boolean =>
  decision !== undefined && accounts.some(({ since }) => since !== undefined)
