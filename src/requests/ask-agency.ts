import { newId, type Tx } from '#platform/database'
import type { Services } from '#platform/http'
import { recordEvent } from '#audit'
import { giveRoleIn, makeSealer, openMatter, type AgencyId, type May, type PersonId, type RequestId } from '#access'
import { incidentsOf } from '#incidents'
import { powersFor } from './powers.ts'
import { insertQuestions, insertRequest, requestRows, waitForTurn } from './queries.ts'
import { questionsFor, type Ask } from './standard-questions.ts'
import { cellOf } from './about.ts'
import { reaches, tellPeople } from './tell.ts'

export type Asking = {
  /** For seeds and tests, which name what they make. */
  readonly id?: RequestId
  readonly agency: AgencyId
  readonly author: PersonId
  readonly signatory: PersonId
  readonly asks: readonly Ask[]
  /** Whom it is about, so that the agency can find its records. */
  readonly about: string
  readonly period?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined
  readonly dueOn: Temporal.PlainDate
  readonly furtherQuestions: readonly string[]
  readonly keyLines: readonly string[]
}

export type Asker = May<'ask agencies about the incident'> | May<'ask agencies'>

export type Asked =
  | { readonly ok: true; readonly request: RequestId }
  | { readonly ok: false; readonly because: 'asked already' | 'author has a conflict' | 'signatory has a conflict' }

/** Asks one agency, under the power that the law gives today, and tells its author that something waits. */
export async function askAgency(
  tx: Tx,
  by: Asker,
  services: Pick<Services, 'config' | 'keys'>,
  asking: Asking,
  now: Temporal.Instant,
): Promise<Asked> {
  const review = 'review' in by ? by.review : undefined
  await waitForTurn(tx, review ?? by.incident, asking.agency)
  const before = await requestRows(tx, review ? { review } : { incident: by.incident })
  if (before.some((each) => each.agencyId === asking.agency && !each.withdrawnAt && overlap(each.asks, asking.asks)))
    return { ok: false, because: 'asked already' }

  const incident = await incidentAsked(tx, by)
  const request = asking.id ?? newId<'request'>()
  await openMatter(tx, by, { kind: 'request', id: request, incident: by.incident, review, agency: asking.agency })
  const sealer = await makeSealer(tx, services.keys, request)
  await insertRequest(tx, {
    id: request,
    incidentId: by.incident,
    reviewId: review ?? null,
    partnershipId: by.partnership,
    agencyId: asking.agency,
    reference: incident.reference,
    asks: asking.asks,
    powers: powersFor(incident.about, incident.nation, dayOf(now)).map(({ id }) => id),
    aboutSealed: sealer.seal(cellOf(request), asking.about),
    periodFrom: asking.period?.from ?? null,
    periodTo: asking.period?.to ?? null,
    dueOn: asking.dueOn,
    askedAt: now,
    askedBy: by.person,
  })
  await putQuestions(tx, request, asking, incident.about)
  await giveRoleIn(tx, by, request, asking.author, 'agency-author')
  await giveRoleIn(tx, by, request, asking.signatory, 'agency-signatory')
  const conflict = await conflictIn(tx, by, request, asking)
  if (conflict) return { ok: false, because: conflict }

  await recordEvent(tx, { ...by, scope: request }, 'agency asked', {
    agency: asking.agency,
    asks: asking.asks.join(', '),
  })
  await tellPeople(
    tx,
    services.config,
    { partnership: by.partnership, request, role: 'agency-author', only: [asking.author] },
    [`${by.partnershipName} asks your agency for information.`, { dueOn: asking.dueOn }],
  )
  return { ok: true, request }
}

const overlap = (a: readonly Ask[], b: readonly Ask[]): boolean => a.some((ask) => b.includes(ask))

const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO('Europe/London').toPlainDate()

async function incidentAsked(tx: Tx, by: Asker) {
  const [incident] = await incidentsOf(tx, [by.incident])
  if (!incident) throw new Error(`The incident ${by.incident} is reached and not there`)
  return incident
}

async function putQuestions(tx: Tx, request: RequestId, asking: Asking, about: Parameters<typeof questionsFor>[1]) {
  const questions = questionsFor(asking.asks, about, {
    questions: asking.furtherQuestions,
    keyLines: asking.keyLines,
  }).map((question, index) => ({ ...question, id: newId<'question'>(), requestId: request, position: index + 1 }))
  if (questions.length > 0) await insertQuestions(tx, questions)
}

/** A conflict of interest beats the role just given; whoever has one cannot be asked. */
async function conflictIn(tx: Tx, by: Asker, request: RequestId, asking: Asking) {
  const of = { partnership: by.partnership, request }
  if (!(await reaches(tx, { ...of, person: asking.author, role: 'agency-author' }))) return 'author has a conflict'
  if (!(await reaches(tx, { ...of, person: asking.signatory, role: 'agency-signatory' })))
    return 'signatory has a conflict'
  return undefined
}
