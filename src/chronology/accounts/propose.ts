import { asId, transact, type Id, type Tx } from '#platform/database'
import { addJob, job, type Job, type JobContext } from '#platform/jobs'
import { recordEvent } from '#audit'
import type { May, ReviewId } from '#access'
import { requestOf } from '#requests'
import { reviewOf } from '#reviews'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { type Account, sameEvents } from '../merge/same-event.ts'
import { addAccounts, comparable, insertProposals, lockProposals, proposedIn, type ProposedRow } from './queries.ts'

/** What follows from the groups that were found, for what stands already. */
export type Changes = {
  readonly fresh: readonly (readonly string[])[]
  readonly extended: readonly { readonly event: Id<'sameEvent'>; readonly entries: readonly string[] }[]
}

/**
 * A group that lies within an event already proposed, accepted or rejected says nothing new. One that adds accounts to a
 * proposal which nobody has decided on extends it; any other is proposed afresh, also where it adds to an event that was
 * decided on: what people decided is never changed by what is found.
 */
export function changesFrom(groups: readonly (readonly string[])[], standing: readonly ProposedRow[]): Changes {
  const of = new Map<string, ProposedRow[]>()
  for (const event of standing) for (const entry of event.entries) of.set(entry, [...(of.get(entry) ?? []), event])
  const fresh: (readonly string[])[] = []
  const extended: { event: Id<'sameEvent'>; entries: readonly string[] }[] = []
  for (const group of groups) {
    const touched = new Set(group.flatMap((entry) => of.get(entry) ?? []))
    if ([...touched].some(({ entries }) => group.every((entry) => entries.includes(entry)))) continue
    const within = [...touched].find(
      ({ decision, entries }) => decision === null && entries.every((entry) => group.includes(entry)),
    )
    if (within) extended.push({ event: within.id, entries: group.filter((entry) => !within.entries.includes(entry)) })
    else fresh.push(group)
  }
  return { fresh, extended }
}

/** Has the accounts of a review compared again. */
export async function lookForSameEvents(tx: Tx, by: May<'work on the chronology'>): Promise<void> {
  await addJob(tx, 'look for same events', { review: by.review }, { key: `same events ${by.review}` })
  await recordEvent(tx, by, 'same events looked for')
}

/** Compares all accounts of a review that are shared, and proposes what may be one event. Twice finds nothing twice. */
export async function proposeSameEvents(tx: Tx, review: ReviewId, now: Temporal.Instant): Promise<number> {
  await lockProposals(tx, review)
  const signedOff = (await agenciesAsked(tx, review)).filter((agency) => agency.signedOff)
  const rows = await comparable(
    tx,
    signedOff.map(({ request }) => request),
  )
  const groups = sameEvents(rows.flatMap(accountFrom)).map(({ events }) => events)
  const { fresh, extended } = changesFrom(groups, await proposedIn(tx, review))
  await insertProposals(tx, review, fresh, now)
  for (const { event, entries } of extended) await addAccounts(tx, review, event, entries)
  return fresh.length + extended.length
}

type Row = Awaited<ReturnType<typeof comparable>>[number]

/** An entry as it is compared: the agency by its name, by which others speak of it. */
function accountFrom({
  id,
  agencyName,
  date,
  latest,
  time,
  text,
}: Pick<Row, 'id' | 'agencyName' | 'date' | 'latest' | 'time' | 'text'>): readonly Account[] {
  if (!date || !latest) return []
  return [{ id, agency: agencyName, first: date.toString(), last: latest.toString(), time, text }]
}

const nobody = { person: null, partnership: null }

type Payload = { readonly review: string } | { readonly request: string }

/** Runs when an answer is signed off, and when someone asks for it. */
async function look(context: JobContext, payload: Payload): Promise<void> {
  await transact(context.db, nobody, async (tx) => {
    const review =
      'review' in payload
        ? asId<'review'>(payload.review)
        : ((await requestOf(tx, payload.request))?.review ?? undefined)
    if (review === undefined) return
    const found = await proposeSameEvents(tx, review, context.now)
    const { partnership, incident } = await reviewOf(tx, review)
    await recordEvent(tx, { person: null, partnership, incident, scope: review }, 'same events proposed', { found })
  })
}

export const jobs: readonly Job[] = [job('look for same events', look)]
