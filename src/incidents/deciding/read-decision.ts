import type { Deciding } from './decide.ts'
import type { IncidentFile } from '../file.ts'
import { decidingLaw, type ReviewLaw } from '../law.ts'
import type { Weighing } from '../queries.ts'
import { departureWords } from '../rules.ts'
import type { Side } from '../words.ts'
import type { Decided } from './decide.ts'
import { decisionForm, limbs, mattersForm } from './forms.ts'
import type { Asking } from './views/decision-page.ts'

/** Which law somebody decides or recommends under: a side of the incident, and a framework where they chose one. */
export type Under = { readonly file: IncidentFile; readonly side: Side; readonly framework: string | undefined }

const askDecision = ({ file }: Under, law: ReviewLaw | undefined, today: Temporal.PlainDate) =>
  decisionForm({ today, awareOn: file.incident.awareOn ?? undefined, byLimb: law?.framework === 'ENG-A-SAR' })

/** The day of the decision chooses the law, and the law what must be weighed; it starts from what the group weighed. */
export function blankAsking(under: Under, weighed: readonly Weighing[], today: Temporal.PlainDate): Asking {
  const law = decidingLaw(under.file, under.side, today, under.framework)
  const matters = mattersForm(law?.version.matters ?? [])
  const decisionAsked = askDecision(under, law, today)
  return {
    matters,
    mattersState: matters.filled(answersOf(weighed)),
    decision: decisionAsked,
    decisionState: decisionAsked.filled({ decidedOn: today, limb: limbUnder(law) }),
  }
}

const answersOf = (weighed: readonly Weighing[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    weighed.flatMap(({ matter, answer, reasons }) => [
      [matter, answer],
      [`${matter}-reasons`, reasons],
    ]),
  )

/** The limb of section 44 that the criteria point to; the chair may see it otherwise. */
const limbUnder = (law: ReviewLaw | undefined): (typeof limbs)[number]['value'] | null =>
  limbs.find(({ rule }) => rule === law?.assessment?.rule)?.value ?? null

/** What is wrong, by the name of the question. */
type Errors = Readonly<Record<string, string>>

type ReadDecision =
  | { readonly ok: false; readonly asking: Asking }
  | { readonly ok: true; readonly deciding: Deciding; readonly refuse: (errors: Errors) => Asking }

/** Reads the decision with what was weighed; both are shown again with all that is wrong. */
export function readDecision(under: Under, form: URLSearchParams, today: Temporal.PlainDate): ReadDecision {
  const { file, side, framework } = under
  const decisionAsked = askDecision(under, decidingLaw(file, side, today, framework), today)
  const read = decisionAsked.read(form)
  const law = decidingLaw(file, side, read.ok ? read.answers.decidedOn : today, framework)
  const matters = mattersForm(law?.version.matters ?? [])
  const weighed = matters.read(form)
  const asking = (errors: Errors): Asking => ({
    matters,
    mattersState: weighed.ok ? matters.refuse(form, errors) : weighed,
    decision: decisionAsked,
    decisionState: read.ok ? decisionAsked.refuse(form, errors) : read,
  })
  if (!read.ok || !weighed.ok) return { ok: false, asking: asking({}) }
  return {
    ok: true,
    deciding: { ...read.answers, side, framework: law?.framework, weighed: weighedIn(law, weighed.answers) },
    refuse: asking,
  }
}

/** What was weighed, matter by matter, as a form answered it. */
export const weighedIn = (law: ReviewLaw | undefined, answers: Readonly<Record<string, string>>): readonly Weighing[] =>
  (law?.version.matters ?? []).map(({ id }) => ({
    matter: id,
    answer: answers[id] === 'yes' || answers[id] === 'no' ? answers[id] : 'unknown',
    reasons: answers[`${id}-reasons`] ?? '',
  }))

/** Which question a refusal is about, and in which words. */
export const refusalsOf = (because: Exclude<Decided, { ok: true }>['because']): Errors =>
  because === 'no such law then'
    ? { decidedOn: 'No law of reviews that Heed carries applied on that day. Enter another date' }
    : {
        departure: `This goes against the law: ${departureWords[because]}. Say why you decide so all the same, or decide otherwise`,
      }

/** The texts of a decision, by the name of the question each answers. */
export const textsOf = ({ reasons, departure, weighed }: Deciding): Readonly<Record<string, string>> => ({
  reasons,
  ...(departure === null ? {} : { departure }),
  ...textsWeighed(weighed),
})

export const textsWeighed = (weighed: readonly Weighing[]): Readonly<Record<string, string>> =>
  Object.fromEntries(weighed.map((each) => [`${each.matter}-reasons`, each.reasons]))
