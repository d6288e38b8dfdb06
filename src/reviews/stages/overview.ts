import type { Tx } from '#platform/database'
import { findPermit, type May } from '#access'
import { decidedAgainstTheLaw, type againstTheLaw } from '#incidents'
import { requestsOf } from '#requests'
import { agenciesTakingPart, type AgencyTakingPart } from '../agencies/agencies.ts'
import { lateStages, timetableOf } from '../agencies/timetable.ts'
import { contributionsOf, type Contribution } from '../family/contributions.ts'
import { contactRows } from '../family/queries.ts'
import { eventsOf } from '../events/queries.ts'
import { meetingsOf } from '../meetings/queries.ts'
import { independenceOf } from '../panel/queries.ts'
import { panelOf, unsigned, type PanelMember } from '../panel/panel.ts'
import { identitiesOf } from '../pseudonyms/queries.ts'
import { legalBasesOf, reviewOf, type LegalBasis } from '../review.ts'
import { allTermsOf, type Terms } from '../terms/terms.ts'
import { nextSteps, type Situation, type Step } from './next.ts'

/** Everything the first page of a review says. */
export type Overview = Situation & {
  readonly bases: readonly LegalBasis[]
  /** Decisions on its incident that went against the law, which are shown for good. */
  readonly against: Parameters<typeof againstTheLaw>[0]
  readonly panel: readonly PanelMember[]
  readonly agenciesTakingPart: readonly AgencyTakingPart[]
  readonly terms: readonly Terms[]
  readonly nextMeeting: { readonly heldOn: Temporal.PlainDate } | undefined
  readonly contributions: readonly Contribution[]
  readonly registered: number
  /** Requests to agencies, and how many of them were signed off. */
  readonly asked: number
  readonly returned: number
  readonly late: boolean
  readonly steps: readonly Step[]
  readonly mayRun: boolean
  readonly maySeeNames: boolean
  readonly mayAppoint: boolean
}

export async function overviewOf(tx: Tx, by: May<'read the review'>, today: Temporal.PlainDate): Promise<Overview> {
  const review = await reviewOf(tx, by.review)
  const panel = await panelOf(tx, by.review)
  const terms = await allTermsOf(tx, by.review)
  const taking = await agenciesTakingPart(tx, by.review, by.partnership)
  const meetings = await meetingsOf(tx, by.review)
  const timetable = await timetableOf(tx, by.review)
  const requests = await requestsOf(tx, { review: by.review })
  const isOver = (on: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(on, today) < 0
  const mayAppoint = (await findPermit(tx, by, by.review, 'appoint people')) !== undefined
  const situation: Situation = {
    review,
    today,
    timetable,
    unsignedLeads: unsigned(panel, await independenceOf(tx, by.review)).map(({ name }) => name),
    termsVersionDrafted: terms.some(({ agreedOn }) => !agreedOn),
    agencies: taking.length,
    meetings: meetings.length,
    unminuted: meetings.filter(({ heldOn, minutedAt }) => isOver(heldOn) && !minutedAt).length,
    familyContacts: (await contactRows(tx, by.review)).length,
    learningEvents: (await eventsOf(tx, by.review)).length,
    mayClose: mayAppoint,
  }
  const mayRun = (await findPermit(tx, by, by.review, 'run the review')) !== undefined
  return {
    ...situation,
    bases: await legalBasesOf(tx, by.review),
    against: (await decidedAgainstTheLaw(tx, by.partnership)).filter(
      ({ incidentId }) => incidentId === review.incident,
    ),
    panel,
    terms,
    agenciesTakingPart: taking,
    nextMeeting: meetings.findLast(({ heldOn }) => !isOver(heldOn)),
    contributions: await contributionsOf(tx, by.review),
    asked: requests.length,
    returned: requests.filter(({ signedOffAt }) => signedOffAt).length,
    registered: (await identitiesOf(tx, by.review)).length,
    late: lateStages(timetable, today).length > 0,
    steps: mayRun ? nextSteps(situation) : [],
    mayRun,
    maySeeNames: (await findPermit(tx, by, by.review, 'see names')) !== undefined,
    mayAppoint,
  }
}
