import type { recommendationForm } from '#actions'
import type { KeyLine, Review } from '#reviews'
import { button, details, form, html, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import { termOf, type Finding } from '../findings.ts'
import type { findingForm } from '../forms.ts'
import { supportOf, type Source } from '../sources.ts'
import { shownText } from './blocks.ts'
import { supportTag } from './findings-page.ts'
import { roomPage } from './frame.ts'

type Shown = {
  readonly review: Review
  readonly finding: Finding
  readonly sources: readonly Source[]
  readonly lines: readonly KeyLine[]
  readonly mayDraft: boolean
}

const toFindings = (review: Review) => ({ href: `/reviews/${review.id}/findings`, text: 'Back to the findings' })
const toFinding = (review: Review, finding: Finding) => ({
  href: `/reviews/${review.id}/findings/${finding.id}`,
  text: `Back to finding ${finding.number}`,
})

export const findingPage = ({ review, finding, sources, lines, mayDraft }: Shown): Page => {
  const address = `/reviews/${review.id}/findings/${finding.id}`
  const cited = sources.filter(({ kind, id }) => finding.sources.some((each) => each.kind === kind && each.id === id))
  return roomPage(review, 'findings', {
    title: `${finding.number}. ${finding.title}`,
    back: toFindings(review),
    main: html`
      <p class="govuk-body">${supportTag(supportOf(finding, sources))}</p>
      <h2 class="govuk-heading-m">What the review found</h2>
      ${shownText(finding.text)}
      <h2 class="govuk-heading-m">Why it happened</h2>
      ${shownText(finding.why)}
      ${summaryList({ rows: [
        { key: { text: 'Themes' }, value: { text: finding.themes.length > 0 ? finding.themes.map(termOf).join(', ') : 'None chosen' } },
        { key: { text: 'Answers' }, value: { html: answered(finding, lines) } },
      ] })}
      ${mayDraft && html`<div class="govuk-button-group">
        ${button({ text: 'Change the finding', href: `${address}/text`, classes: 'govuk-button--secondary' })}
        ${button({ text: 'Recommend something from it', href: `${address}/recommendation`, classes: 'govuk-button--secondary' })}
      </div>`}
      <h2 class="govuk-heading-m" id="sources">What it rests on</h2>
      ${cited.length === 0 && html`<p class="govuk-body">Nothing yet. A finding without a source is an opinion, and the panel will ask.</p>`}
      ${cited.map((source) => citedSource(address, source, mayDraft))}
      ${mayDraft && button({ text: 'Add sources', href: `${address}/sources` })}
      ${mayDraft && details({
        summaryText: 'Take this finding out of the report',
        html: html`<p class="govuk-body">What it says is kept, and it can be written again.</p>${form(`${address}/removal`, button({ text: 'Take the finding out', classes: 'govuk-button--warning' }))}`,
      })}`,
  })
} // prettier-ignore

const answered = (finding: Finding, lines: readonly KeyLine[]): Html => {
  const its = lines.filter(({ id }) => finding.keyLines.includes(id))
  return its.length === 0
    ? html`No key line of enquiry`
    : html`<ul class="govuk-list govuk-!-margin-bottom-0">${its.map(({ number, question }) => html`<li>${number}. ${question}</li>`)}</ul>`
}

const citedSource = (address: string, source: Source, mayDraft: boolean): Html => html`
  <div class="govuk-inset-text govuk-!-margin-top-3">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="${source.href}">${source.from}: ${source.title}</a></h3>
    <p class="govuk-hint govuk-!-margin-bottom-2">${kindOf(source)}${source.on && html`, ${showDate(source.on)}`}</p>
    <p class="govuk-body">${shortened(source.text)}</p>
    ${mayDraft && form(
      `${address}/sources/removal`,
      html`<input type="hidden" name="source" value="${source.kind}/${source.id}"><button class="heed-link-button" type="submit">Take it away<span class="govuk-visually-hidden">: ${source.from}, ${source.title}</span></button>`,
    )}
  </div>` // prettier-ignore

export const kindOf = ({ kind }: Source): string =>
  ({ 'chronology entry': 'Chronology', 'agency report': 'Agency report', contribution: 'Said to the review' })[kind]

/** Enough to know it again; the whole stands where the link leads. */
export const shortened = (text: string): string => (text.length > 420 ? `${text.slice(0, 400).trimEnd()} …` : text)

type Asked = {
  readonly review: Review
  readonly finding?: Finding
  readonly asked: ReturnType<typeof findingForm>
  readonly state: FormState
  readonly save?: number
}

export const findingFormPage = ({ review, finding, asked, state, save }: Asked): Page =>
  roomPage(review, 'findings', {
    title: finding ? `Change finding ${finding.number}` : 'Add a finding',
    back: finding ? toFinding(review, finding) : toFindings(review),
    errors: asked.errors(state),
    main: form(
      `/reviews/${review.id}/findings${finding ? `/${finding.id}/text` : ''}`,
      html`${save !== undefined && html`<input type="hidden" name="from" value="${save}">`}${asked.showAll(state)}${button({ text: 'Save the finding' })}`,
    ),
  })

/** Someone else changed it meanwhile: both stand side by side, and nothing is lost. */
export const findingConflictPage = ({ review, asked, state, theirs }: Omit<Asked, 'finding' | 'save'> & { readonly theirs: Finding }): Page =>
  roomPage(review, 'findings', {
    title: 'Someone changed this finding meanwhile',
    back: toFinding(review, theirs),
    errors: [{ text: 'The finding was changed after you opened it. Nothing of yours is lost: put both together and save again', href: '#text' }],
    main: html`
      <h2 class="govuk-heading-m">As it stands now</h2>
      <p class="govuk-body govuk-!-font-weight-bold">${theirs.title}</p>
      ${shownText(theirs.text)}
      <h3 class="govuk-heading-s">Why it happened</h3>
      ${shownText(theirs.why)}
      <h2 class="govuk-heading-m">As you wrote it</h2>
      ${form(`/reviews/${review.id}/findings/${theirs.id}/text`, html`<input type="hidden" name="from" value="${theirs.save}">${asked.showAll(state)}${button({ text: 'Save this' })}`)}`,
  }) // prettier-ignore

type Recommending = {
  readonly review: Review
  readonly finding: Finding
  readonly asked: ReturnType<typeof recommendationForm>
  readonly state: FormState
}

export const recommendPage = ({ review, finding, asked, state }: Recommending): Page =>
  roomPage(review, 'findings', {
    title: 'Recommend something',
    back: toFinding(review, finding),
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">It follows from finding ${finding.number}: <strong>${finding.title}</strong></p>
      <p class="govuk-body">Why it happened: ${shortened(finding.why)}</p>
      ${form(`/reviews/${review.id}/findings/${finding.id}/recommendation`, html`${asked.showAll(state)}${button({ text: 'Add the recommendation' })}`)}`,
  })
