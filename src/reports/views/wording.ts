import { button, details, form, html, input, showTime, table, type Html } from '#ui'
import type { RemarkKind } from '../language/remarks.ts'
import type { Readability } from '../language/readability.ts'
import type { PartReading, Remarked, Wording } from '../wording.ts'

/** What somebody sent in about one wording and has to send again. */
export type KeepRefused = { readonly key: string; readonly entered: string; readonly because: string }

type Shown = {
  readonly review: string
  /** The page of the part, where it has one; its form comes back there. */
  readonly partId: string | undefined
  readonly reading: PartReading
  readonly names: ReadonlyMap<string, string>
  readonly mayKeep: boolean
  readonly refused: KeepRefused | undefined
}

const kinds: readonly (readonly [RemarkKind, string])[] = [
  ['fair', 'Fair to the people it is about'],
  ['word', 'Words that a reader from outside may not know'],
  ['passive', 'Who did it, or did not, is not said'],
  ['long', 'Sentences of more than 25 words'],
  ['abbreviation', 'Abbreviations not said in full'],
]

/** How one part reads, and what in it is worth a second look, each where it stands. */
export const wordingHere = (shown: Shown): Html => html`
  <h2 class="govuk-heading-m" id="wording">Plain and fair language</h2>
  <p class="govuk-body">${inWords(shown.reading.readability)}</p>
  ${remarksOf(shown)}`

/** The remarks of one part, kind by kind. What is unfair to somebody is open at once. */
export const remarksOf = (shown: Shown): Html => {
  const { remarks } = shown.reading
  if (remarks.length === 0) return html`<p class="govuk-body">No wording in it needs a second look.</p>`
  return html`
    <p class="govuk-body">None of this stops the report. Change what can be said better; keep a wording where it is right, and say why.</p>
    ${kinds.map(([kind, heading]) => {
      const its = remarks.filter((remark) => remark.kind === kind)
      return (
        its.length > 0 &&
        details({
          summaryText: `${heading} (${standing(its)})`,
          open: its.some(({ key }) => key === shown.refused?.key) || (kind === 'fair' && its.some(({ kept }) => !kept)),
          html: html`${its.map((remark) => oneRemark(shown, remark))}`,
        })
      )
    })}`
}

const standing = (remarks: readonly Remarked[]): string => {
  const kept = remarks.filter((remark) => remark.kept).length
  return kept === 0 ? String(remarks.length) : `${remarks.length - kept}, and ${kept} kept`
}

const oneRemark = (shown: Shown, remark: Remarked): Html => html`
  <div class="govuk-!-margin-bottom-6" id="wording-${remark.key}">
    <p class="govuk-body govuk-!-margin-bottom-1">${remark.before}<mark>${remark.match}</mark>${remark.after}
      <span class="govuk-hint govuk-!-margin-bottom-1">${paragraphOf(remark)}</span></p>
    <p class="govuk-body govuk-!-margin-bottom-1">${remark.why} Instead: ${remark.instead}.</p>
    ${remark.kept ? keptBecause(remark.kept, shown.names) : shown.mayKeep && keepForm(shown, remark)}
  </div>` // prettier-ignore

const paragraphOf = ({ place, times }: Remarked): string =>
  `Paragraph ${place.paragraph}${times === 1 ? '' : `, ${times} times`}`

const keptBecause = (kept: NonNullable<Remarked['kept']>, names: ReadonlyMap<string, string>): Html => html`
  <p class="govuk-body"><strong>Kept:</strong> ${kept.reasons} <span class="govuk-hint govuk-!-margin-bottom-0">${names.get(kept.by) ?? ''}, ${showTime(kept.at)}. The reason falls away when this paragraph changes.</span></p>` // prettier-ignore

function keepForm({ review, partId, refused }: Shown, { key, match }: Remarked): Html {
  const isRefused = refused?.key === key
  return details({
    summaryHtml: html`Keep it, with a reason<span class="govuk-visually-hidden">: ${match}</span>`,
    open: isRefused,
    classes: 'govuk-!-margin-bottom-0',
    html: form(
      `/reviews/${review}/report/wording`,
      html`<input type="hidden" name="key" value="${key}">
        ${partId && html`<input type="hidden" name="part" value="${partId}">`}
        ${input({
          id: `keep-${key}`,
          name: 'reasons',
          value: isRefused ? refused.entered : '',
          label: { html: html`Why is this wording kept?<span class="govuk-visually-hidden"> ${match}</span>` },
          errorMessage: isRefused ? { text: refused.because } : undefined,
        })}
        ${button({ text: 'Keep the wording', classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}`,
    ),
  })
}

/** "412 words in 31 sentences. Reading ease 58.1 …" */
function inWords({ words, sentences, fleschReadingEase, fleschKincaidGrade }: Readability): string {
  if (fleschReadingEase === null || fleschKincaidGrade === null)
    return 'It holds no sentences whose ease could be measured.'
  return `${words.toLocaleString('en-GB')} words in ${sentences.toLocaleString('en-GB')} sentences. Reading ease ${fleschReadingEase}, where 60 and more is plain English (Flesch 1948); a reader needs about ${Math.max(0, Math.round(fleschKincaidGrade))} years of school (Kincaid 1975).`
}

/**
 * How the parts of a report read, one a row, with the way to each.
 *
 * @param pages the address of the page of a part, by its heading; findings and recommendations have their own
 */
export const wordingTable = ({ readability, parts }: Wording, pages: ReadonlyMap<string, string>): Html => html`
  <h2 class="govuk-heading-m" id="wording">Plain and fair language</h2>
  <p class="govuk-body">${inWords(readability)} None of it stops the report. “Fair” and “Plain” count the wordings that are worth a second look.</p>
  ${table({
    caption: 'How each part reads',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'Part' },
      { text: 'Ease', format: 'numeric' },
      { text: 'Fair', format: 'numeric' },
      { text: 'Plain', format: 'numeric' },
    ],
    rows: parts.map(({ part, readability: its, remarks }) => {
      const open = remarks.filter(({ kept }) => !kept)
      const fair = open.filter(({ kind }) => kind === 'fair').length
      const page = pages.get(part)
      return [
        { html: page ? html`<a class="govuk-link" href="${page}#wording">${part}</a>` : html`${part}` },
        { text: its.fleschReadingEase === null ? '–' : String(its.fleschReadingEase), format: 'numeric' },
        { text: String(fair), format: 'numeric' },
        { text: String(open.length - fair), format: 'numeric' },
      ]
    }),
  })}` // prettier-ignore
