import { details, html, table, tag, type Html } from '#ui'
import type { Opened, Overlap, Together } from '#statute'

/**
 * What is to be opened together after an incident: reviews, notices, and the processes beside them (inquest, criminal
 * proceedings, the provider's own investigation). What has to be opened comes first; what cannot be said yet is folded.
 */
export function togetherView({ processes, overlaps }: Together): Html {
  const now = (which: Opened['now']) => processes.filter((each) => each.now === which)
  const toOpen = [...now('open'), ...now('consider')]
  const toFindOut = now('find out')
  return html`
    ${overlaps.map(patternView)}
    ${toOpen.length === 0 ? html`<p class="govuk-body">On these answers there is nothing to open beside one another.</p>` : processTable('Reviews and processes to open together', toOpen)}
    ${
      toFindOut.length > 0 &&
      details({
        summaryText: `${toFindOut.length} more, of which it cannot be said yet`,
        html: processTable('Reviews and processes of which it cannot be said yet', toFindOut),
      })
    }`
}

const patternView = ({ pattern, how }: Overlap): Html =>
  html`<div class="govuk-inset-text"><strong>${pattern}.</strong> ${how}</div>`

const processTable = (caption: string, processes: readonly Opened[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'heed-cards',
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'Who' }, { text: 'Now' }, { text: 'How it goes with the others' }],
    rows: processes.map(({ title, who, now, standing, link, source, confirm }) => [
      { text: title },
      cell('Who', html`${who}`),
      cell('Now', nowTag(now)),
      cell(
        'How it goes with the others',
        html`<strong>${standingWords[standing]}.</strong> ${link} <span class="govuk-hint heed-inline">${source}${confirm && '. Check this with the source'}.</span>`,
      ),
    ]),
  })

const cell = (label: string, content: Html) => ({ html: content, attributes: { 'data-label': label } })

const nowTag = (now: Opened['now']): Html => tag({ text: nowWords[now].text, classes: nowWords[now].tone })

const nowWords: Readonly<Record<Opened['now'], { readonly text: string; readonly tone: string }>> = {
  open: { text: 'Open', tone: 'govuk-tag--red' },
  consider: { text: 'May be opened', tone: 'govuk-tag--yellow' },
  'find out': { text: 'Find out', tone: 'govuk-tag--orange' },
}

const standingWords: Readonly<Record<Opened['standing'], string>> = {
  leads: 'It leads',
  waits: 'It waits',
  alongside: 'It runs alongside',
  'holds publication': 'It holds publication',
}
