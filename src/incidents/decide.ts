import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { Assessment } from '#statute'
import type { IncidentFile } from './file.ts'
import { circumstancesOf, decidingLaw, type DecidingLaw } from './law.ts'
import { insertDecision, insertWeighings, type NewWeighing } from './queries.ts'
import { refusalOf, type Refusal } from './rules.ts'
import type { DecisionOutcome, Side } from './words.ts'

export type Deciding = {
  readonly side: Side
  readonly outcome: DecisionOutcome
  /** The limb of section 44, for an adult's review. */
  readonly limb: string | null
  readonly reasons: string
  readonly decidedOn: Temporal.PlainDate
  readonly weighed: readonly Pick<NewWeighing, 'matter' | 'answer' | 'reasons'>[]
}

export type Decided =
  | { readonly ok: true; readonly decision: string }
  | { readonly ok: false; readonly because: Refusal }

/**
 * The decision by the person in law: whether a review is held, under which version of the law, and why. It succeeds the
 * decision before and changes nothing of it. What the criteria came to, and from which answers, is kept with it.
 */
export async function decide(
  tx: Tx,
  by: May<'decide'>,
  file: IncidentFile,
  deciding: Deciding,
  now: Temporal.Instant,
): Promise<Decided> {
  const law = decidingLaw(file, deciding.side, deciding.decidedOn)
  if (!law) return { ok: false, because: 'there is no power' }
  const refused = refusalOf(law.assessment?.outcome ?? 'NOT_APPLICABLE', deciding.outcome)
  if (refused) return { ok: false, because: refused }

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
  await recordEvent(tx, by, 'decision made', { framework: law.framework, outcome: deciding.outcome })
  return { ok: true, decision: id }
}

const kindOf = (law: DecidingLaw, outcome: DecisionOutcome) => {
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
