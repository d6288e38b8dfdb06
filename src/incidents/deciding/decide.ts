import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { Assessment, FrameworkId } from '#statute'
import type { IncidentFile } from '../file.ts'
import { keepAssessment } from './keep-assessment.ts'
import { circumstancesOf, decidingLaw, type ReviewLaw } from '../law.ts'
import { insertDecision, insertWeighings, type Weighing } from '../queries.ts'
import { departureOf, type Departure } from '../rules.ts'
import { decidingFrameworks, type DecidingFramework, type DecisionOutcome, type Side } from '../words.ts'

export type Deciding = {
  readonly side: Side
  /** The framework decided under; where none is named, the one with the strongest claim. */
  readonly framework?: string | undefined
  readonly outcome: DecisionOutcome
  /** The limb of section 44, for an adult's review. */
  readonly limb: string | null
  readonly reasons: string
  /** Why it goes against what the law came to, where it does. */
  readonly departure: string | null
  readonly decidedOn: Temporal.PlainDate
  readonly weighed: readonly Weighing[]
}

export type Decided =
  | { readonly ok: true; readonly decision: string }
  | { readonly ok: false; readonly because: Departure | 'no such law then' }

/**
 * The decision by the person in law: whether a review is held, under which version of the law, and why. It succeeds the
 * decision before under the same framework and changes nothing of it. It may go against what the criteria came to, if it
 * says why; that is kept with it for good, as is what the criteria came to, and from which answers.
 */
export async function decide(
  tx: Tx,
  by: May<'decide'>,
  file: IncidentFile,
  deciding: Deciding,
  now: Temporal.Instant,
): Promise<Decided> {
  const law = decidingLaw(file, deciding.side, deciding.decidedOn, deciding.framework)
  if (!law || !isDeciding(law.framework)) return { ok: false, because: 'no such law then' }
  const computed = law.assessment?.outcome ?? 'NOT_APPLICABLE'
  const departs = departureOf(computed, deciding.outcome)
  if (departs && deciding.departure === null) return { ok: false, because: departs }

  const id = newId<'decision'>()
  await insertDecision(tx, {
    id,
    incidentId: by.incident,
    about: deciding.side,
    outcome: deciding.outcome,
    framework: law.framework,
    version: law.version.id,
    edition: law.version.edition ?? null,
    reviewKind: kindOf(law, deciding.outcome),
    assessment: JSON.stringify(assessmentKept(law.assessment, file, deciding)),
    computed,
    decidesFor: law.version.decider.who,
    departure: departs ? deciding.departure : null,
    limb: deciding.outcome === 'review' ? deciding.limb : null,
    reasons: deciding.reasons,
    decidedOn: deciding.decidedOn,
    recordedAt: now,
    decidedBy: by.person,
    pastBoard: null,
  })
  if (deciding.weighed.length > 0)
    await insertWeighings(
      tx,
      deciding.weighed.map((each) => ({ ...each, decisionId: id, incidentId: by.incident })),
    )
  await keepAssessment(tx, by, file, deciding.side, deciding.decidedOn, now, { occasion: 'decision' })
  await recordEvent(tx, by, 'decision made', {
    framework: law.framework,
    outcome: deciding.outcome,
    againstTheLaw: departs !== undefined,
  })
  return { ok: true, decision: id }
}

const isDeciding = (framework: FrameworkId): framework is DecidingFramework =>
  decidingFrameworks.some((each) => each === framework)

const kindOf = (law: ReviewLaw, outcome: DecisionOutcome) => {
  if (outcome === 'no review') return null
  return outcome === 'review' ? law.kind : 'local practice learning review'
}

/** Reference, R0.4: every outcome keeps the answers and the days it was computed from. */
const assessmentKept = (assessment: Assessment | undefined, file: IncidentFile, { side, decidedOn }: Deciding) => ({
  outcome: assessment?.outcome ?? 'NOT_APPLICABLE',
  rule: assessment?.rule ?? null,
  because: assessment?.because ?? null,
  criteria: assessment?.criteria ?? [],
  circumstances: circumstancesOf(file, side, decidedOn) ?? null,
})
