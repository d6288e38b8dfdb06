import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { Route } from '#platform/http'
import { get, post, type May } from '#access'
import { pseudonymiser, reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { partsOf } from '../draft.ts'
import { findingsOf } from '../findings.ts'
import { may } from '../reading.ts'
import {
  answerRequirement,
  completenessOf,
  leaveUnanswered,
  lineIn,
  requirementIn,
  type Answering,
  type LineAnswered,
  type Requirement,
} from './completeness.ts'
import { lineReasonForm, requirementForm } from './forms.ts'
import { linePage } from './views/line-page.ts'
import { requirementPage } from './views/requirement-page.ts'

type Reading = May<'read the draft report'> | May<'draft the report'>

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/report/requirements/:requirement',
    'read the draft report',
    'requirement of the report read',
    async ({ tx, by, services, params }) => oneRequirement(tx, by, services.keys, params.requirement),
  ),

  post(
    '/reviews/:review/report/requirements/:requirement',
    'draft the report',
    async ({ tx, by, services, params, form, now }) => {
      const { asked, completeness } = await standing(tx, by)
      const requirement = requirementIn(completeness, params.requirement)
      const read = asked.read(form)
      if (!read.ok) return oneRequirement(tx, by, services.keys, params.requirement, read)
      await answerRequirement(tx, by, requirement, answeringFrom(read.answers), now)
      return { seeOther: `/reviews/${by.review}/report#requirements` }
    },
  ),

  get(
    '/reviews/:review/report/key-lines/:line',
    'read the draft report',
    'answer to a key line read',
    async ({ tx, by, services, params }) => oneLine(tx, by, services.keys, params.line),
  ),

  post(
    '/reviews/:review/report/key-lines/:line',
    'draft the report',
    async ({ tx, by, services, params, form, now }) => {
      const line = lineIn((await standing(tx, by)).completeness, params.line)
      const read = lineReasonForm.read(form)
      if (!read.ok) return oneLine(tx, by, services.keys, params.line, read)
      await leaveUnanswered(tx, by, line, read.answers.reasons, now)
      return { seeOther: `/reviews/${by.review}/report#key-lines` }
    },
  ),
]

/** The report and what it lacks. The title is not a section, and holds nothing that the law asks for. */
async function standing(tx: Tx, by: Reading) {
  const review = await reviewOf(tx, by.review)
  const parts = await partsOf(tx, by.review)
  const findings = await findingsOf(tx, by.review)
  const sections = parts.filter(({ key }) => key !== 'title')
  const asked = requirementForm(sections.map(({ id, heading }) => ({ value: id, text: heading })))
  return { review, findings, asked, completeness: await completenessOf(tx, review, { parts, findings }) }
}

type Answers = Partial<Answering> & Pick<Answering, 'stands'>

const answeringFrom = ({ stands, part, reasons }: Answers): Answering => ({
  stands,
  part: part ?? null,
  reasons: reasons ?? null,
})

async function oneRequirement(tx: Tx, by: Reading, keys: Keys, key: string, state?: FormState): Promise<Page> {
  const { review, asked, completeness } = await standing(tx, by)
  const requirement = requirementIn(completeness, key)
  const { stands, partId, reasons } = requirement.answer ?? {}
  const mayDraft = await may(tx, by, 'draft the report')
  const filled = asked.filled({
    ...(stands ? { stands } : {}),
    ...(partId ? { part: partId } : {}),
    ...(reasons ? { reasons } : {}),
  })
  const { apply } = await pseudonymiser(tx, keys, by)
  return requirementPage({
    review,
    requirement: mayDraft ? requirement : withoutNamesIn(requirement, apply),
    asked,
    state: state ?? filled,
    mayDraft,
  })
}

/** Reasons are typed, and whoever only reads the draft may not be someone who sees names. */
const withoutNamesIn = (requirement: Requirement, apply: (text: string) => string): Requirement => ({
  ...requirement,
  answer: requirement.answer && {
    ...requirement.answer,
    reasons: requirement.answer.reasons && apply(requirement.answer.reasons),
  },
})

async function oneLine(tx: Tx, by: Reading, keys: Keys, line: string, state?: FormState): Promise<Page> {
  const { review, findings, completeness } = await standing(tx, by)
  const answered = lineIn(completeness, line)
  const mayDraft = await may(tx, by, 'draft the report')
  const { apply } = await pseudonymiser(tx, keys, by)
  const { reason } = answered
  return linePage({
    review,
    answered: mayDraft ? answered : lineWithoutNames(answered, apply),
    findings: mayDraft ? findings : findings.map((each) => ({ ...each, title: apply(each.title) })),
    state: state ?? lineReasonForm.filled(reason ? { reasons: reason.reasons } : {}),
    mayDraft,
  })
}

const lineWithoutNames = (answered: LineAnswered, apply: (text: string) => string): LineAnswered => ({
  ...answered,
  reason: answered.reason && { ...answered.reason, reasons: apply(answered.reason.reasons) },
})
