import { newId, type Tx } from '#platform/database'
import { agenciesOf, type May } from '#access'
import { recordEvent } from '#audit'
import { agenciesTakingPart } from './agencies.ts'
import { insertAgency, insertProcess, markAgencyLeft, markProcessEnded } from './queries.ts'

export type Added = { readonly ok: true } | { readonly ok: false; readonly because: 'already there' | 'not ours' }

/** Adds an agency to those that take part. It is asked for its account in requests/, not here. */
export async function addAgency(
  tx: Tx,
  by: May<'run the review'>,
  answers: { readonly agency: string; readonly contact: string | null; readonly part: string | null },
  today: Temporal.PlainDate,
): Promise<Added> {
  if (!(await agenciesOf(tx, by.partnership)).some(({ id }) => id === answers.agency))
    return { ok: false, because: 'not ours' }
  const present = await agenciesTakingPart(tx, by.review, by.partnership)
  if (present.some(({ agency }) => agency === answers.agency)) return { ok: false, because: 'already there' }
  await insertAgency(tx, {
    id: newId<'agencyTakingPart'>(),
    reviewId: by.review,
    agencyId: answers.agency,
    contact: answers.contact,
    part: answers.part,
    joinedOn: today,
    addedBy: by.person,
  })
  await recordEvent(tx, by, 'agency added to the review', { agency: answers.agency })
  return { ok: true }
}

export async function endAgency(
  tx: Tx,
  by: May<'run the review'>,
  row: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const left = await markAgencyLeft(tx, by.review, row, by.person, today)
  if (!left) return false
  await recordEvent(tx, by, 'agency left the review', { agency: left.agencyId })
  return true
}

export type ProcessAnswers = {
  readonly kind: string
  readonly body: string
  readonly contact: string | null
  readonly bearing: string
  readonly startedOn: Temporal.PlainDate
}

/** Records what runs beside the review and what it means for our timing. */
export async function recordProcess(tx: Tx, by: May<'run the review'>, answers: ProcessAnswers): Promise<void> {
  const id = newId<'parallelProcess'>()
  await insertProcess(tx, { ...answers, id, reviewId: by.review, recordedBy: by.person })
  await recordEvent(tx, by, 'parallel process recorded', { process: id })
}

export async function endProcess(
  tx: Tx,
  by: May<'run the review'>,
  process: string,
  ended: { readonly endedOn: Temporal.PlainDate; readonly outcome: string },
): Promise<boolean> {
  if (!(await markProcessEnded(tx, by.review, process, ended))) return false
  await recordEvent(tx, by, 'parallel process ended', { process })
  return true
}
