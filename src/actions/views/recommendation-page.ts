import { reviewPage, type Review } from '#reviews'
import { button, details, form, html, insetText, showDate, summaryList, type Html, type Page } from '#ui'
import type { PublicStanding } from '../answer.ts'
import type { ActionRow } from '../queries.ts'
import type { Recommendation } from '../recommendations.ts'
import { kindsOfChange, levels, meansOfChange, strengths } from '../vocabulary.ts'
import { actionList } from './action-list.ts'
import { answerInFull } from './answers.ts'
import { firstLetterUp, listed } from './words.ts'

type Shown = {
  readonly review: Review
  readonly recommendation: Recommendation
  readonly actions: readonly ActionRow[]
  readonly final: boolean
  readonly mayChange: boolean
  /** Answers that the public has not been shown. */
  readonly toShow: readonly PublicStanding[]
  readonly today: Temporal.PlainDate
}

export const recommendationPage = (shown: Shown): Page => {
  const { review, recommendation } = shown
  return reviewPage(review, {
    title: `Recommendation ${recommendation.number}`,
    back: { href: `/reviews/${review.id}/recommendations`, text: 'Back to recommendations' },
    main: html`
      ${insetText({ text: recommendation.text })}
      ${facts(recommendation)}
      ${shown.mayChange && !shown.final && changing(shown)}
      <h2 class="govuk-heading-m">What was answered</h2>
      ${answers(shown)}
      <h2 class="govuk-heading-m">What is being done</h2>
      ${actions(shown)}`,
  })
}

const facts = (recommendation: Recommendation): Html =>
  summaryList({
    rows: [
      { key: { text: 'Addressed to' }, value: { text: listed(recommendation.to) } },
      { key: { text: 'Whose work must change' }, value: { text: levels[recommendation.level] } },
      { key: { text: 'Kind of change' }, value: { text: kindsOfChange[recommendation.type] } },
      {
        key: { text: 'Strength' },
        value: {
          html: html`${strengths[recommendation.strength].name}<br><span class="govuk-hint">${whyIts(recommendation)}</span>`,
        },
      },
      {
        key: { text: 'By means of' },
        value: { text: recommendation.means ? meansOfChange[recommendation.means].name : 'Not said' },
      },
      { key: { text: 'How we will know' }, value: { html: measureShown(recommendation) } },
      recommendation.findings.length > 0 && {
        key: { text: 'Rests on' },
        value: {
          text: recommendation.findings.length === 1 ? '1 finding' : `${recommendation.findings.length} findings`,
        },
      },
    ],
  })

const whyIts = ({ means, strength }: Recommendation): string =>
  means ? meansOfChange[means].because : strengths[strength].help

const measureShown = ({ measure, baseline, measuredOn }: Recommendation): Html =>
  measuredOn === null
    ? html`Not said`
    : html`${measure}<br><span class="govuk-hint">Now: ${baseline}<br>Measured again on ${showDate(measuredOn)}</span>`

const changing = ({ review, recommendation, actions }: Shown): Html => html`<div class="govuk-button-group">
${button({ text: 'Change it', href: `/reviews/${review.id}/recommendations/${recommendation.id}/change`, classes: 'govuk-button--secondary' })}
${
  actions.length === 0 &&
  form(
    `/reviews/${review.id}/recommendations/${recommendation.id}/removal`,
    button({ text: 'Take it out', classes: 'govuk-button--secondary' }),
  )
}</div>`

function answers({ review, recommendation, final, mayChange, toShow }: Shown): Html {
  if (!final) return html`<p class="govuk-body">Answers are recorded once the report is approved.</p>`
  const silent = recommendation.to.filter(
    (name) => !recommendation.answers.some(({ organisation }) => organisation === name),
  )
  const address = `/reviews/${review.id}/recommendations/${recommendation.id}`
  return html`
    ${recommendation.answers.map(answerInFull)}
    ${silent.length > 0 && html`<p class="govuk-body">No answer yet from ${listed(silent)}.</p>`}
    ${mayChange && button({ text: 'Record an answer', href: `${address}/answers/new`, classes: 'govuk-button--secondary' })}
    ${
      mayChange &&
      toShow.length > 0 &&
      details({
        summaryText: 'The public has not been shown all of this',
        html: html`
          <p class="govuk-body">In the library the public will read:</p>
          ${toShow.map((each) => html`<p class="govuk-body"><strong>${each.organisation}: ${firstLetterUp(each.position)}.</strong> ${each.text}</p>`)}
          ${form(`${address}/public-answers`, button({ text: 'Show the public' }))}`,
      })
    }`
}

function actions({ review, recommendation, actions: own, mayChange, today }: Shown): Html {
  return html`
    ${own.length === 0 ? html`<p class="govuk-body">There are no actions yet.</p>` : actionList(own, today)}
    ${mayChange && button({ text: 'Make an action', href: `/reviews/${review.id}/recommendations/${recommendation.id}/actions/new` })}`
}
