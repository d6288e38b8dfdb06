import { button, html, insetText, page, showDate, summaryList, type Html, type Page } from '#ui'
import { kindInWords, nationInWords } from '../kinds.ts'
import type { PublicAnswer } from '../publication.ts'
import type { Listed } from '../queries.ts'
import type { Reading, RecommendationShown } from '../read.ts'
import { minutesToRead } from '../words.ts'
import { showSection } from './blocks.ts'

/** A report on the site, whole and in HTML: the page is the report, the PDF its copy. */
export const reportPage = (reading: Reading, site: string): Page =>
  page({
    title: reading.record.title,
    caption: kindInWords(reading.record.kind),
    back: { href: '/library', text: 'All published reviews' },
    main: html`
      <div lang="${reading.record.language === 'Welsh' ? 'cy' : 'en'}">
        ${reading.summary.split(/\n+/).map((text) => html`<p class="govuk-body-l">${text}</p>`)}
      </div>
      ${facts(reading)} ${shortForms(reading)} ${contents(reading)}
      <div lang="${reading.record.language === 'Welsh' ? 'cy' : 'en'}">
        ${reading.sections.map((section) => showSection(section, `section-${section.number}`, section.number))}
        ${recommendations(reading)}
      </div>
      ${citation(reading.record, site)}`,
  })

const facts = ({ record, themes, sections }: Reading): Html =>
  summaryList({
    rows: [
      { key: { text: 'Published by' }, value: { text: record.partnership } },
      { key: { text: 'Nation' }, value: { text: nationInWords(record.nation) } },
      { key: { text: 'Published on' }, value: { text: showDate(record.publishedOn) } },
      record.onSiteUntil && {
        key: { text: 'On this site until' },
        value: { text: `${showDate(record.onSiteUntil)}, then on request` },
      },
      themes.length > 0 && { key: { text: 'Themes' }, value: { html: html`${themeLinks(themes)}` } },
      { key: { text: 'Time to read' }, value: { text: minutes(minutesToRead(sections)) } },
    ],
  })

const minutes = (count: number): string => (count === 1 ? 'About 1 minute' : `About ${count} minutes`)

const themeLinks = (themes: readonly string[]): readonly Html[] =>
  themes.map(
    (theme, index) =>
      html`${index > 0 && ', '}<a class="govuk-link" href="/library?${new URLSearchParams({ words: theme }).toString()}">${theme}</a>`,
  )

function shortForms({ record, pdfs }: Reading): Html {
  const size = (name: string) => pdfs.find(({ document }) => document === name)?.size
  const short = (name: 'briefing' | 'bulletin', text: string) =>
    size(name) !== undefined && html`<li><a class="govuk-link" href="/library/${record.slug}/${name}">${text}</a></li>`
  return html`<ul class="govuk-list">
    ${short('briefing', 'Seven-minute briefing, to read together in a team')}
    ${short('bulletin', 'Learning bulletin, for professionals')}
    ${
      size('report') !== undefined &&
      html`<li>
      <a class="govuk-link" href="/library/${record.slug}/report.pdf">This report as a PDF</a> (${kilobytes(size('report') ?? 0)})
    </li>`
    }
  </ul>`
}

const kilobytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const contents = ({ sections, recommendations: made }: Reading): Html => html`
  <nav aria-labelledby="contents">
    <h2 class="govuk-heading-m" id="contents">Contents</h2>
    <ol class="govuk-list govuk-list--number">
      ${sections.map(({ number, heading }) => html`<li><a class="govuk-link" href="#section-${number}">${heading}</a></li>`)}
      ${made.length > 0 && html`<li><a class="govuk-link" href="#recommendations">Recommendations</a></li>`}
    </ol>
  </nav>`

const recommendations = ({ sections, recommendations: made }: Reading): Html | false =>
  made.length > 0 &&
  html` <section aria-labelledby="recommendations">
    <h2 class="govuk-heading-l govuk-!-margin-top-7" id="recommendations">${sections.length + 1}. Recommendations</h2>
    ${made.map(recommendation)}
  </section>`

const recommendation = ({ number, text, addressedTo, answers }: RecommendationShown): Html => html`
  <h3 class="govuk-heading-m" id="recommendation-${number}">Recommendation ${number}</h3>
  <p class="govuk-body">${text}</p>
  <p class="govuk-body">To: ${addressedTo.join(', ')}</p>
  ${summaryList({ rows: addressedTo.map((organisation) => answerRow(organisation, answers)) })}`

/** One row an organisation, so that who has not answered is seen as plainly as who has. */
function answerRow(organisation: string, answers: readonly PublicAnswer[]) {
  const its = answers.filter((answer) => answer.organisation === organisation)
  return {
    key: { text: organisation },
    value: its.length > 0 ? { html: html`${its.map(showAnswerText)}` } : { text: 'No public answer yet' },
  }
}

const showAnswerText = ({ position, text, answeredOn }: PublicAnswer): Html => html`
  <p class="govuk-body govuk-!-margin-bottom-2">
    <strong>${kindInWords(position)}</strong>, ${showDate(answeredOn)}<br />${text}
  </p>`

const citation = ({ partnership, publishedOn, title, kind, slug, fingerprint }: Listed, site: string): Html => html`
  <h2 class="govuk-heading-m govuk-!-margin-top-7" id="cite">How to cite this review</h2>
  <p class="govuk-body">
    ${partnership} (${publishedOn.year}) <cite>${title}</cite>. ${kindInWords(kind)}. ${site}/library/${slug}
  </p>
  <p class="govuk-body">This address stays the same when the report leaves the site. You may copy and share the report for learning.</p>
  <p class="govuk-body-s">Fingerprint of what was approved: <code>${fingerprint.slice(0, 16)}</code></p>`

/** The record that stays when the report has left the site. */
export const onRequestPage = (record: Listed): Page =>
  page({
    title: record.title,
    caption: kindInWords(record.kind),
    back: { href: '/library', text: 'All published reviews' },
    main: html`
      ${insetText({
        text: `${record.partnership} published this review in ${record.publishedOn.year}. It is no longer on this site, and is available on request.`,
      })}
      ${button({ text: 'Ask for this report', href: `/library/requests/${record.slug}` })}`,
  })
