import { button, html, insetText, join, page, showDate, summaryList, type Html, type Page } from '#ui'
import { searchAddress, type FilterName } from '../forms.ts'
import { kindInWords, nationInWords } from '../kinds.ts'
import { anonymously, type PublicAnswer, type PublicFinding } from '../publication.ts'
import type { Listed } from '../queries.ts'
import type { Reading, RecommendationShown } from '../read.ts'
import { minutesToRead } from '../words.ts'
import { showSection } from './blocks.ts'
import { feedbackLink } from './feedback.ts'
import { machineHead } from './machine-head.ts'

/**
 * The record of a review, and the whole report in HTML while it is on the site: the page is the report, the PDF its copy.
 * What someone with ten minutes needs stands first.
 */
export const recordPage = (reading: Reading, site: string): Page =>
  page({
    title: reading.record.title,
    caption: kindInWords(reading.record.kind),
    back: { href: '/library', text: 'Search all reviews' },
    forEveryone: true,
    head: machineHead(reading, site),
    main: html`
      ${corrections(reading)}
      <div lang="${languageOf(reading.record)}">
        ${paragraphs(reading.record.summary, 'govuk-body-l')}
      </div>
      ${shortForms(reading)} ${whereTheReportIs(reading.record)} ${facts(reading)} ${contents(reading)}
      <div lang="${languageOf(reading.record)}">
        ${background(reading.record)} ${learning(reading.record)} ${findings(reading)} ${recommendations(reading)}
        ${reading.sections.map((section) => showSection(section, `section-${section.number}`))}
      </div>
      ${alike(reading)} ${citation(reading.record, site)} ${feedbackLink(reading.record.slug)}`,
  })

export const languageOf = ({ language }: Pick<Listed, 'language'>): string => (language === 'Welsh' ? 'cy' : 'en')

const paragraphs = (text: string, classes: string): readonly Html[] =>
  text.split(/\n+/).map((paragraph) => html`<p class="${classes}">${paragraph}</p>`)

const corrections = ({ corrections: made }: Reading): Html | false =>
  made.length > 0 &&
  insetText({
    html: html`<h2 class="govuk-heading-s">Corrected after publication</h2>
      ${made.map(({ correctedOn, note }) => html`<p class="govuk-body"><strong>${showDate(correctedOn)}</strong>: ${note}</p>`)}`,
  })

/** For whoever has minutes and not hours. */
function shortForms({ record, pdfs, companions, sections }: Reading): Html | false {
  const size = (name: string) => pdfs.find(({ document }) => document === name)?.size
  const short = (name: 'briefing' | 'bulletin', text: string) =>
    companions.includes(name) && html`<li><a class="govuk-link" href="/library/${record.slug}/${name}">${text}</a></li>`
  const report = size('report')
  return (
    record.onSite &&
    html`<h2 class="govuk-visually-hidden">Ways to read it</h2>
      <ul class="govuk-list">
        ${short('briefing', 'Seven-minute briefing, to read together in a team')}
        ${short('bulletin', 'Learning bulletin, for professionals')}
        <li><a class="govuk-link" href="#section-1">The whole report on this page</a> (${minutes(minutesToRead(sections))})</li>
        <li>
          <a class="govuk-link" href="/library/${record.slug}/report.pdf">The report as a PDF</a>${
            report !== undefined && ` (${kilobytes(report)})`
          }
        </li>
      </ul>`
  )
}

const minutes = (count: number): string => (count === 1 ? 'about 1 minute' : `about ${count} minutes`)

const kilobytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** When the report is not here: why, and how to get it. */
function whereTheReportIs({ onSite, mayRepublish, link, partnership, slug, publishedOn }: Listed): Html | false {
  if (onSite) return false
  if (!mayRepublish)
    return html`${insetText({
      text: `This is the record of a review that ${partnership} published in ${publishedOn.year}. We do not have permission to publish the report here.`,
    })}
    ${link !== null && html`<p class="govuk-body"><a class="govuk-link" href="${link}" rel="noopener">Where it was published: ${hostOf(link)}</a></p>`}`
  return html`${insetText({
    text: `${partnership} published this review in ${publishedOn.year}. The report is no longer on this site, and is available on request.`,
  })}
  ${button({ text: 'Ask for this report', href: `/library/requests/${slug}` })}`
}

const hostOf = (link: string): string => URL.parse(link)?.hostname ?? link

const facts = ({ record, findings: found, recommendations: made }: Reading): Html => html`
  <h2 class="govuk-heading-m" id="at-a-glance">At a glance</h2>
  ${summaryList({
    rows: [
      row('Published by', narrowed('board', record.partnership, record.partnership === anonymously ? 'A board that stays anonymous' : record.partnership)),
      row('Nation', narrowed('nation', record.nation, nationInWords(record.nation))),
      row('Kind of review', narrowed('kind', record.kind, kindInWords(record.kind))),
      record.framework !== null && row('Law and guidance', [record.framework, record.frameworkVersion].filter(Boolean).join(', ')),
      row('Published', showDate(record.publishedOn)),
      record.incidentFrom !== null && row('About events of', years(record.incidentFrom, record.incidentTo)),
      record.ageBand !== null && row('Age of the person', narrowed('age', record.ageBand, ageInWords(record.ageBand))),
      record.model !== null && row('How it was reviewed', narrowed('model', record.model, record.model)),
      record.themes.length > 0 && row('Themes', join(record.themes.map((theme) => narrowed('theme', theme, theme)), ', ')),
      record.keywords.length > 0 && row('Keywords', record.keywords.join(', ')),
      (found.length > 0 || made.length > 0) && row('In it', [counted(found.length, 'finding'), counted(made.length, 'recommendation')].filter(Boolean).join(', ')),
      record.onSiteUntil && record.onSite && row('The report is on this site', `until ${showDate(record.onSiteUntil)}, then on request`),
      record.licence !== '' && row('Licence', record.licence),
      record.permission !== null && row('Permission to publish here', record.permission),
      row('Identifier', record.identifier),
    ],
  })}` // prettier-ignore

const row = (key: string, value: string | Html) => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
})

const narrowed = (name: FilterName, value: string, text: string): Html =>
  html`<a class="govuk-link" href="${searchAddress({ filters: { [name]: value } })}">${text}</a>`

const years = (from: number, to: number | null): string =>
  to === null || to === from ? String(from) : `${from} to ${to}`

export const ageInWords = (band: string): string =>
  ({ 'before birth': 'Before birth', 'under 1': 'Under 1', several: 'Several people of different ages' })[band] ?? band

const counted = (count: number, word: string): string =>
  count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`

function contents({ record, sections, findings: found, recommendations: made }: Reading): Html | false {
  const link = (anchor: string, text: string) => html`<li><a class="govuk-link" href="#${anchor}">${text}</a></li>`
  const links = [
    record.background !== '' && link('background', 'Background'),
    record.learning !== '' && link('learning', 'What was learned'),
    found.length > 0 && link('findings', 'Findings'),
    made.length > 0 && link('recommendations', 'Recommendations, and what was answered'),
    ...sections.map(({ number, heading }) => link(`section-${number}`, heading)),
  ].filter((each) => each !== false)
  return (
    links.length > 0 &&
    html`<nav aria-labelledby="contents">
      <h2 class="govuk-heading-m" id="contents">Contents</h2>
      <ol class="govuk-list govuk-list--number">${links}</ol>
    </nav>`
  )
}

const part = (anchor: string, heading: string, content: readonly (Html | false)[]): Html => html`
  <section aria-labelledby="${anchor}">
    <h2 class="govuk-heading-l govuk-!-margin-top-7" id="${anchor}">${heading}</h2>
    ${content}
  </section>`

const background = ({ background: text }: Listed): Html | false =>
  text !== '' && part('background', 'Background', paragraphs(text, 'govuk-body'))

const learning = ({ learning: text }: Listed): Html | false =>
  text !== '' && part('learning', 'What was learned', paragraphs(text, 'govuk-body'))

const findings = ({ record, findings: found }: Reading): Html | false =>
  found.length > 0 &&
  part(
    'findings',
    'Findings',
    found.map((finding) => showFinding(record, finding)),
  )

const showFinding = (record: Listed, finding: PublicFinding): Html => html`
  <h3 class="govuk-heading-m" id="finding-${finding.number}">Finding ${finding.number}: ${finding.title}</h3>
  <p class="govuk-body">${finding.text}</p>
  ${
    record.slug !== 'preview' &&
    html`<p class="govuk-body-s">
    <a class="govuk-link" href="/library/${record.slug}/findings/${finding.number}">Finding ${finding.number} by itself, to link to</a>
  </p>`
  }`

const recommendations = ({ record, recommendations: made }: Reading): Html | false =>
  made.length > 0 &&
  part(
    'recommendations',
    'Recommendations',
    made.map((recommendation) => showRecommendation(record, recommendation)),
  )

const showRecommendation = (record: Listed, recommendation: RecommendationShown): Html => html`
  <h3 class="govuk-heading-m" id="recommendation-${recommendation.number}">Recommendation ${recommendation.number}</h3>
  <p class="govuk-body">${recommendation.text}</p>
  ${whoAnswered(recommendation)}
  ${
    record.slug !== 'preview' &&
    html`<p class="govuk-body-s">
    <a class="govuk-link" href="/library/${record.slug}/recommendations/${recommendation.number}"
      >Recommendation ${recommendation.number} by itself, to link to</a>
  </p>`
  }`

/** One row an organisation, so that who has not answered is seen as plainly as who has. */
export const whoAnswered = ({ addressedTo, answers }: RecommendationShown): Html =>
  summaryList({ rows: addressedTo.map((organisation) => answerRow(organisation, answers)) })

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

const alike = ({ like }: Reading): Html | false =>
  like.length > 0 &&
  html`<nav aria-labelledby="alike" class="heed-not-on-paper">
    <h2 class="govuk-heading-m govuk-!-margin-top-7" id="alike">Reviews like this one</h2>
    <ul class="govuk-list govuk-list--spaced">
      ${like.map(
        ({ slug, title, alike: inWhat }) =>
          html`<li><a class="govuk-link" href="/library/${slug}">${title}</a><br /><span class="govuk-body-s">${inWhat}</span></li>`,
      )}
    </ul>
  </nav>`

const citation = (record: Listed, site: string): Html => html`
  <h2 class="govuk-heading-m govuk-!-margin-top-7" id="cite">How to cite this review</h2>
  <p class="govuk-body">
    ${record.partnership} (${record.publishedOn.year}) <cite>${record.title}</cite>. ${kindInWords(record.kind)}. ${site}/library/${record.slug}
  </p>
  <p class="govuk-body">This address stays the same, also when the report itself has left the site.</p>
  <p class="govuk-body-s">Fingerprint of what was approved: <code>${record.fingerprint.slice(0, 16)}</code></p>`
