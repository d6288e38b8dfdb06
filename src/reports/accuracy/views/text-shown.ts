import { html, showTime, tag, type Html } from '#ui'
import type { AccuracyCheck, Extract, Point } from '../check.ts'

/** A section as the agency was shown it, each paragraph with the number by which it is talked about. */
export const extractShown = ({ position, heading, paragraphs }: Extract): Html => html`
  <section class="govuk-!-margin-bottom-6" aria-labelledby="section-${position}">
    <h2 class="govuk-heading-m" id="section-${position}">${position}. ${heading}</h2>
    ${paragraphs.map(
      (text, place) =>
        html`<p class="govuk-body" id="paragraph-${position}-${place + 1}"><strong>${position}.${place + 1}</strong> ${text}</p>`,
    )}
  </section>`

/** One point: which paragraph, what it says, and how it was answered; whatever may be done about it comes below. */
export const pointShown = (check: AccuracyCheck, point: Point, below: Html | false = false): Html => {
  const extract = check.extracts.find(({ position }) => position === point.position)
  return html`
    <section class="govuk-!-margin-bottom-6" id="point-${point.id}">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">Paragraph ${point.position}.${point.paragraph}, ${extract?.heading}</h3>
      <blockquote class="govuk-inset-text govuk-!-margin-top-2">${extract?.paragraphs[point.paragraph - 1]}</blockquote>
      <p class="govuk-body"><strong>What is not right:</strong> ${point.wrong}</p>
      <p class="govuk-body"><strong>What shows it:</strong> ${point.evidence}</p>
      ${point.resolvedAt && answerShown(point, point.resolvedAt)}
      ${below}
    </section>`
}

const answerShown = ({ outcome, reasons }: Point, at: Temporal.Instant): Html =>
  html`<p class="govuk-body">${tag(
    outcome === 'changed'
      ? { text: 'The report is changed', classes: 'govuk-tag--green' }
      : { text: 'Stays as it is', classes: 'govuk-tag--grey' },
  )} ${reasons} <span class="govuk-hint govuk-!-display-inline">${showTime(at)}</span></p>`
