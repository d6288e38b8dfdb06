import { html, showDate, tag, type Html } from '#ui'
import type { Answer, Recommendation } from '../recommendations.ts'
import { firstLetterUp } from './words.ts'

const colours: Readonly<Partial<Record<Answer['now'], string>>> = {
  done: 'govuk-tag--green',
  'under way': 'govuk-tag--blue',
  'not accepted': 'govuk-tag--grey',
}

const positionTag = ({ now }: Pick<Answer, 'now'>): Html =>
  tag({ text: firstLetterUp(now), classes: colours[now] ?? 'govuk-tag--turquoise' })

/** One line for each organisation that it is addressed to. */
export const answersInWords = ({ to, answers }: Recommendation): Html =>
  html`<ul class="govuk-list">${to.map((name) => {
    const answer = answers.find(({ organisation }) => organisation === name)
    return html`<li>${answer ? positionTag(answer) : tag({ text: 'No answer yet', classes: 'govuk-tag--yellow' })} ${name}</li>`
  })}</ul>`

/** An answer in full. */
export const answerInFull = (answer: Answer): Html => html`
  <section class="govuk-!-margin-bottom-6">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-2">${answer.organisation} ${positionTag(answer)}</h3>
    <blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-right-0 govuk-!-margin-top-2 govuk-!-margin-bottom-2"><p class="govuk-body">${answer.publicText}</p></blockquote>
    ${answer.reasons && html`<p class="govuk-body"><strong>Reasons:</strong> ${answer.reasons}</p>`}
    <p class="govuk-body-s">Answered on ${showDate(answer.answeredOn)}. Decided by ${answer.decidedBy}.</p>
  </section>`
