import type { Recommendation } from '#actions'
import type { Review } from '#reviews'
import { button, html, tag, type Html, type Page } from '#ui'
import { termOf, type Finding } from '../findings.ts'
import { supportOf, type Source, type Support } from '../sources.ts'
import { shownText } from './blocks.ts'
import { roomPage } from './frame.ts'

type Shown = {
  readonly review: Review
  readonly findings: readonly Finding[]
  readonly sources: readonly Source[]
  readonly recommendations: readonly Recommendation[]
  readonly mayDraft: boolean
}

export const findingsPage = ({ review, findings, sources, recommendations, mayDraft }: Shown): Page =>
  roomPage(review, 'findings', {
    title: 'Findings',
    main: html`
      ${findings.length === 0 && html`<p class="govuk-body-l">No finding has been written yet.</p><p class="govuk-body">A finding says what was so and why, and rests on what agencies, the family and practitioners told the review.</p>`}
      ${findings.map((finding) => shownFinding(review, finding, sources, recommendations))}
      ${mayDraft && button({ text: 'Add a finding', href: `/reviews/${review.id}/findings/new` })}`,
  })

const shownFinding = (
  review: Review,
  finding: Finding,
  sources: readonly Source[],
  recommendations: readonly Recommendation[],
): Html => {
  const follows = recommendations.filter((each) => each.findings.includes(finding.id))
  return html`
    <section class="govuk-!-margin-bottom-8" aria-labelledby="finding-${finding.number}">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="finding-${finding.number}">
        <a class="govuk-link" href="/reviews/${review.id}/findings/${finding.id}">${finding.number}. ${finding.title}</a>
      </h2>
      <p class="govuk-body">${supportTag(supportOf(finding, sources))}</p>
      ${shownText(finding.text)}
      ${finding.themes.length > 0 && html`<p class="govuk-body-s">${finding.themes.map(termOf).join(' · ')}</p>`}
      <p class="govuk-body-s">${
        follows.length === 0
          ? 'No recommendation follows from it yet.'
          : html`Leads to ${follows.map((each, index) => html`${index > 0 && ', '}<a class="govuk-link" href="/reviews/${review.id}/recommendations">recommendation ${each.number}</a>`)}`
      }</p>
    </section>`
}

/** How well a finding is supported, in words first and in colour second. */
export const supportTag = (support: Support): Html =>
  support.from.length === 0
    ? tag({ text: 'No source yet', classes: 'govuk-tag--red' })
    : html`${tag({
        text: support.from.length === 1 ? 'One source' : `${support.from.length} sources`,
        classes: support.from.length === 1 ? 'govuk-tag--yellow' : 'govuk-tag--green',
      })}
      <span class="govuk-body-s">${support.from.length === 1 && 'Only '}${support.from.join(', ')}</span>`
