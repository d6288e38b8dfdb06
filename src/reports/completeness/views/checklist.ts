import { html, taskList, type Html } from '#ui'
import type { Completeness, LineAnswered, Requirement } from '../completeness.ts'

/** What the report must do and answer, each with where it stands: on the report's page. */
export const checklist = (review: string, { requirements, lines }: Completeness): Html => html`
  ${requirements.length > 0 && html`<h2 class="govuk-heading-m" id="requirements">What the law requires of the report</h2>
    ${taskList({ idPrefix: 'requirement', items: requirements.map((each) => requirementTask(review, each)) })}`}
  ${lines.length > 0 && html`<h2 class="govuk-heading-m" id="key-lines">What the terms of reference ask</h2>
    ${taskList({ idPrefix: 'key-line', items: lines.map((each) => lineTask(review, each)) })}`}` // prettier-ignore

const requirementTask = (review: string, requirement: Requirement) => ({
  title: { text: requirement.point.text },
  hint: { text: requirement.point.source.text },
  href: `/reviews/${review}/report/requirements/${requirement.key}`,
  status: requirement.met ? { text: whereInWords(requirement) } : { tag: missingTag(requirement) },
})

const missingTag = ({ part }: Requirement) => ({
  text: part ? 'Section is empty' : 'Not said yet',
  classes: 'govuk-tag--yellow',
})

/** "What happened", "The whole report", "Not in it, with a reason". */
export function whereInWords({ answer, part }: Requirement): string {
  if (answer === undefined) return 'Not said yet'
  if (answer.stands === 'throughout') return 'The whole report'
  return part ? part.heading : 'Not in it, with a reason'
}

const lineTask = (review: string, answered: LineAnswered) => ({
  title: { text: `${answered.line.number}. ${answered.line.question}` },
  href: `/reviews/${review}/report/key-lines/${answered.line.id}`,
  status: answered.met
    ? { text: answered.findings.length > 0 ? findingsInWords(answered.findings) : 'Not answered, with a reason' }
    : { tag: { text: 'No finding yet', classes: 'govuk-tag--yellow' } },
})

/** "Finding 2", "Findings 1 and 4". */
const findingsInWords = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `Finding ${numbers[0]}` : `Findings ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
