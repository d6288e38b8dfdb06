import { html, page, showDate, type Html, type Page } from '#ui'
import { kindInWords, nationInWords } from '../kinds.ts'
import type { PublicFinding } from '../publication.ts'
import type { Listed } from '../queries.ts'
import type { RecommendationShown } from '../read.ts'
import { languageOf, whoAnswered } from './record-page.ts'

/** One finding by itself, at its own address. */
export const findingPage = (record: Listed, finding: PublicFinding): Page =>
  saidPage(
    record,
    `Finding ${finding.number}: ${finding.title}`,
    'finding',
    html`<p class="govuk-body-l">${finding.text}</p>`,
  )

/** One recommendation by itself, with who has answered and what came of it. */
export const recommendationPage = (record: Listed, recommendation: RecommendationShown): Page =>
  saidPage(
    record,
    `Recommendation ${recommendation.number}`,
    'recommendation',
    html`<p class="govuk-body-l">${recommendation.text}</p>
      <h2 class="govuk-heading-m">Who was asked, and what they answered</h2>
      ${whoAnswered(recommendation)}`,
  )

function saidPage(record: Listed, title: string, what: 'finding' | 'recommendation', main: Html): Page {
  const number = /\d+/.exec(title)?.[0] ?? ''
  return page({
    title,
    caption: record.title,
    back: { href: `/library/${record.slug}#${what}-${number}`, text: 'The whole review' },
    forEveryone: true,
    main: html`<div lang="${languageOf(record)}">${main}</div>
      <h2 class="govuk-heading-m">Where it comes from</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/library/${record.slug}">${record.title}</a>.
        ${kindInWords(record.kind)}, ${record.partnership}, ${nationInWords(record.nation)}, ${showDate(record.publishedOn)}.
      </p>
      ${
        record.themes.length > 0 &&
        html`<p class="govuk-body">
        <a class="govuk-link" href="/library/findings?${new URLSearchParams({ words: record.themes[0] ?? '' }).toString()}"
          >More findings and recommendations about ${record.themes[0]}</a>
      </p>`
      }`,
  })
}
