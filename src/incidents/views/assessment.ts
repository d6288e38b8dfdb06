import { details, html, tag, type Html } from '#ui'
import { findVersion, type Assessment } from '#statute'
import { openIn } from '../law.ts'

/** What one framework says of the incident: the outcome, the rule, why, and on which answers. */
export const assessmentView = (assessment: Assessment): Html => html`
  <section class="govuk-!-margin-bottom-7">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">${titleOf(assessment)} ${tag({ text: outcomes[assessment.outcome].text, classes: outcomes[assessment.outcome].tone })}</h3>
    <p class="govuk-body">${assessment.because}</p>
    ${assessment.open.length > 0 && html`<p class="govuk-body">It would be settled by: ${openIn(assessment).map(({ question }, index) => html`${index > 0 && ' · '}${question}`)}</p>`}
    ${assessment.confirm && html`<p class="govuk-body"><strong>Check this with the guidance</strong> before you rely on it: part of the rule is from memory, or from an edition that has not been read in full.</p>`}
    ${details({ summaryText: 'The rule, and the answers it was computed from', html: basis(assessment) })}
  </section>`

const titleOf = ({ version, edition, framework }: Assessment): string =>
  (version === null ? null : findVersion(version, edition))?.title ?? framework

const basis = ({ rule, version, edition, criteria }: Assessment): Html => html`
  <p class="govuk-body">Rule ${rule ?? 'none'} of ${version}${edition && `, ${edition}`}.</p>
  <dl class="govuk-summary-list govuk-summary-list--no-border">${criteria.map(
    ({ question, answer, source }) => html`
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">${question}</dt>
      <dd class="govuk-summary-list__value"><strong>${answerInWords(answer)}</strong><br><span class="govuk-hint">${source}</span></dd>
    </div>`,
  )}
  </dl>`

export const answerInWords = (answer: string): string => words[answer] ?? answer

const words: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  known: 'Known',
  suspected: 'Suspected',
  none: 'None',
}

const outcomes: Readonly<Record<Assessment['outcome'], { readonly text: string; readonly tone: string }>> = {
  MUST: { text: 'Must', tone: 'govuk-tag--red' },
  MAY: { text: 'May', tone: 'govuk-tag--yellow' },
  NOT_REQUIRED: { text: 'Not required', tone: 'govuk-tag--grey' },
  UNDETERMINED: { text: 'Not settled yet', tone: 'govuk-tag--orange' },
  NOT_APPLICABLE: { text: 'Does not apply', tone: 'govuk-tag--grey' },
}
