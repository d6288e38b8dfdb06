import { reviewPage, type Review } from '#reviews'
import { button, html, insetText, summaryList, warningText, type Html, type Page, type SummaryRow } from '#ui'
import type { ActionRow } from '../queries.ts'
import type { Recommendation } from '../recommendations.ts'
import { meansOfChange, strengths } from '../vocabulary.ts'
import { actionList } from './action-list.ts'
import { answersInWords } from './answers.ts'
import { listed } from './words.ts'

type Shown = {
  readonly review: Review
  readonly recommendations: readonly Recommendation[]
  readonly actions: readonly ActionRow[]
  readonly final: boolean
  readonly mayChange: boolean
  readonly today: Temporal.PlainDate
}

export const recommendationsPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Recommendations',
    main: html`
      ${shown.final ? nothingMoreToChange : insetText({ text: 'A draft: recommendations can be changed until the report is approved. After that, those they are addressed to answer.' })}
      ${areAllWeak(shown.recommendations) && warningText({ text: 'Every recommendation here leans on people remembering. Such changes seldom hold on their own: what could make the safe way the usual way?' })}
      ${shown.mayChange && !shown.final && button({ text: 'Add a recommendation', href: `/reviews/${shown.review.id}/recommendations/new` })}
      ${shown.recommendations.length === 0 ? html`<p class="govuk-body">There are no recommendations yet.</p>` : shown.recommendations.map((each) => card(each, shown))}`,
  })

const nothingMoreToChange = html`<p class="govuk-body">These are final: the report was approved with them. Each organisation answers, and acts.</p>`

const areAllWeak = (recommendations: readonly Recommendation[]): boolean =>
  recommendations.length > 0 && recommendations.every(({ strength }) => strength === 'weak')

const strengthInWords = ({ means, strength }: Recommendation): string =>
  `${strengths[strength].name}${means ? `: ${meansOfChange[means].because}` : ''}`

function card(recommendation: Recommendation, { review, actions, final, today }: Shown): Html {
  const own = actions.filter(({ recommendationId }) => recommendationId === recommendation.id)
  return summaryList({
    card: {
      title: { text: `Recommendation ${recommendation.number}` },
      actions: { items: [{ text: 'Open', href: `/reviews/${review.id}/recommendations/${recommendation.id}` }] },
    },
    rows: [
      { key: { text: 'What' }, value: { text: recommendation.text } },
      { key: { text: 'Addressed to' }, value: { text: listed(recommendation.to) } },
      { key: { text: 'Strength' }, value: { text: strengthInWords(recommendation) } },
      { key: { text: 'How we will know' }, value: { text: recommendation.measure ?? 'Not said' } },
      final && { key: { text: 'Answers' }, value: { html: answersInWords(recommendation) } },
      actionsRow(own, today),
    ],
  })
}

const actionsRow = (actions: readonly ActionRow[], today: Temporal.PlainDate): SummaryRow => ({
  key: { text: 'Actions' },
  value: actions.length === 0 ? { text: 'None yet' } : { html: actionList(actions, today) },
})
