import type { Deciding } from './decide.ts'
import type { IncidentFile } from './file.ts'
import { decisionForm, limbs, mattersForm } from './forms.ts'
import { decidingLaw, type DecidingLaw } from './law.ts'
import type { Refusal } from './rules.ts'
import type { Asking } from './views/decision-page.ts'
import type { Side } from './words.ts'

/** The day of the decision chooses the law, and the law what must be weighed. */
export function blankAsking(
  file: IncidentFile,
  side: Side,
  law: DecidingLaw | undefined,
  today: Temporal.PlainDate,
): Asking {
  const matters = mattersForm(law?.version.matters ?? [])
  const decisionAsked = decisionForm(today, file.incident.awareOn ?? undefined, side === 'adult')
  return {
    matters,
    mattersState: matters.blank(),
    decision: decisionAsked,
    decisionState: decisionAsked.filled({ decidedOn: today, limb: limbUnder(law) }),
  }
}

/** The limb of section 44 that the criteria point to; the chair may see it otherwise. */
const limbUnder = (law: DecidingLaw | undefined): (typeof limbs)[number]['value'] | null =>
  limbs.find(({ rule }) => rule === law?.assessment?.rule)?.value ?? null

/** What is wrong, by the name of the question. */
type Errors = Readonly<Record<string, string>>

type ReadDecision =
  | { readonly ok: false; readonly asking: Asking }
  | { readonly ok: true; readonly deciding: Deciding; readonly refuse: (errors: Errors) => Asking }

/** Reads the decision with what was weighed; both are shown again with all that is wrong. */
export function readDecision(
  file: IncidentFile,
  side: Side,
  form: URLSearchParams,
  today: Temporal.PlainDate,
): ReadDecision {
  const decisionAsked = decisionForm(today, file.incident.awareOn ?? undefined, side === 'adult')
  const read = decisionAsked.read(form)
  const law = decidingLaw(file, side, read.ok ? read.answers.decidedOn : today)
  const matters = mattersForm(law?.version.matters ?? [])
  const weighed = matters.read(form)
  const asking = (errors: Errors): Asking => ({
    matters,
    mattersState: weighed.ok ? matters.refuse(form, errors) : weighed,
    decision: decisionAsked,
    decisionState: read.ok ? decisionAsked.refuse(form, errors) : read,
  })
  if (!read.ok || !weighed.ok) return { ok: false, asking: asking({}) }
  const { outcome, reasons, decidedOn, limb } = read.answers
  return {
    ok: true,
    deciding: { side, outcome, reasons, decidedOn, limb, weighed: weighedIn(law, weighed.answers) },
    refuse: asking,
  }
}

const weighedIn = (law: DecidingLaw | undefined, answers: Readonly<Record<string, string>>): Deciding['weighed'] =>
  (law?.version.matters ?? []).map(({ id }) => ({
    matter: id,
    answer: answers[id] === 'yes' || answers[id] === 'no' ? answers[id] : 'unknown',
    reasons: answers[`${id}-reasons`] ?? '',
  }))

export const refusals: Readonly<Record<Refusal, string>> = {
  'it must be reviewed':
    'On these answers the law says that a review must be held. If the facts have changed, have the answers to the criteria corrected first',
  'it is not settled':
    'It is not settled yet whether a review must be held. Have the open questions answered first, or decide to hold a review',
  'there is no power':
    'On these answers there is no power to hold a statutory review. Choose a local practice learning review, or no review',
}

/** The texts of a decision, by the name of the question each answers. */
export const textsOf = ({ reasons, weighed }: Deciding): Readonly<Record<string, string>> => ({
  reasons,
  ...Object.fromEntries(weighed.map((each) => [`${each.matter}-reasons`, each.reasons])),
})
