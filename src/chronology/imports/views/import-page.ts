import type { FileFacts } from '#documents'
import type { RequestSummary } from '#requests'
import {
  counted,
  button,
  form,
  html,
  insetText,
  page,
  showTime,
  table,
  warningText,
  type Html,
  type Page,
  type PageError,
} from '#ui'
import type { ChronologyEntry } from '../../combined/entries.ts'
import { entriesTable, pagesOf } from '../../entries-table.ts'
import type { FaultRow, ImportRow } from '../queries.ts'
import { stageOf, type ImportStage } from '../stage.ts'
import { stageTag } from './stage-words.ts'

export type ImportShown = {
  readonly request: RequestSummary
  readonly import: ImportRow
  readonly file: FileFacts | undefined
  readonly remarks: readonly string[]
  readonly faults: readonly FaultRow[]
  readonly faultCount: number
  /** How the rows are understood, before they are accepted. */
  readonly rows: readonly ChronologyEntry[]
  readonly current: number
  /** Entries that stand now, and how this file differs from them. */
  readonly replaces: Readonly<Record<'entries' | 'same' | 'changed' | 'added' | 'removed', number>> | undefined
  readonly mayChange: boolean
  readonly errors?: readonly PageError[]
}

/** One file on its way to becoming entries. */
export const importPage = (shown: ImportShown): Page => {
  const stage = stageOf(shown.import, shown.file?.state)
  return page({
    title: shown.file?.fileName ?? 'Chronology',
    caption: `Chronology: ${shown.request.agencyName}, ${shown.request.reference}`,
    back: { href: `/requests/${shown.request.id}/chronology`, text: 'Back to the chronology' },
    errors: shown.errors,
    wide: true,
    main: html`
      <p class="govuk-body">${stageTag(stage)}</p>
      ${content(stage, shown)}
      ${mayNameColumns(stage, shown) && html`<p class="govuk-body"><a class="govuk-link" href="${address(shown)}/columns">What each column was taken for</a></p>`}
      ${shown.remarks.length > 0 && remarks(shown.remarks)}
      ${shown.file && html`<p class="govuk-body">Sent ${showTime(shown.import.receivedAt)}. ${copyOf(shown)}</p>`}`,
  })
}

const address = ({ request, import: { id } }: ImportShown): string => `/requests/${request.id}/chronology/imports/${id}`

function content(stage: ImportStage, shown: ImportShown): Html {
  switch (stage.stage) {
    case 'being scanned':
    case 'being read':
      return html`<p class="govuk-body">This takes a moment. You can leave this page and come back.</p>
        ${button({ text: 'Look again', href: address(shown), classes: 'govuk-button--secondary' })}`
    case 'infected':
      return warningText({
        text: 'A virus was found in this file. It was not opened. Have your computer checked, and send a clean copy.',
      })
    case 'unreadable':
      return html`${insetText({ text: stage.because })}<p class="govuk-body">Mend the file and send it again.</p>`
    case 'to name columns':
      return html`<p class="govuk-body-l">We are not sure what every column of this file is.</p>
        <p class="govuk-body">Say it once, and it is remembered for every file that your agency sends.</p>
        ${shown.mayChange && button({ text: 'Say what the columns are', href: `${address(shown)}/columns` })}`
    case 'without rows':
      return insetText({ text: 'There is a heading and no rows under it. Fill in the rows and send the file again.' })
    case 'to correct':
      return html`<p class="govuk-body-l">${counted(stage.rows, 'row', 'rows')} read, ${stage.faults} to correct.</p>${toCorrect(shown)}`
    case 'ready to accept':
      return html`<p class="govuk-body-l">${counted(stage.rows, 'row', 'rows')} read.</p>${toAccept(shown, stage.rows)}`
    case 'accepted':
      return html`<p class="govuk-body">${counted(stage.rows, 'entry', 'entries')} accepted ${showTime(stage.at)}.</p>`
    case 'replaced':
      return html`<p class="govuk-body">Another file took its place.</p>`
    case 'abandoned':
      return html`<p class="govuk-body">It was given up, or another file was sent before it was accepted. Nothing of it is used.</p>`
  }
}

/** Columns may be named otherwise for as long as the rows are not accepted. */
const mayNameColumns = ({ stage }: ImportStage, { mayChange }: ImportShown): boolean =>
  mayChange && (stage === 'to correct' || stage === 'ready to accept')

const toCorrect = (shown: ImportShown): Html => html`
  <p class="govuk-body">Correct them here one at a time, or mend the file and send it again. What is written in a row is kept as it is.</p>
  ${faultsTable(shown)}
  ${pagesOf(shown.current, shown.faultCount, (number) => `${address(shown)}?page=${number}`)}
  ${
    shown.mayChange &&
    html`<div class="govuk-button-group">
      ${form(`${address(shown)}/remaining`, button({ text: `Leave all ${shown.faultCount} as written`, classes: 'govuk-button--secondary', preventDoubleClick: true }))}
      ${giveUp(shown)}
    </div>
    <p class="govuk-body">A row whose date is not understood will stand at the end, with its date as written.</p>`
  }`

const faultsTable = (shown: ImportShown): Html =>
  table({
    caption: 'To look at',
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: 'Where' },
      { text: 'What is wrong' },
      { text: 'Suggestion' },
      ...(shown.mayChange ? [{ html: html`<span class="govuk-visually-hidden">Action</span>` }] : []),
    ],
    rows: shown.faults.map((fault) => [
      { text: `Table ${fault.inTable}, row ${fault.inRow}` },
      { text: `${fault.columnHeading}: ${fault.problem}` },
      { text: sentence(fault.suggestion) },
      ...(shown.mayChange
        ? [
            {
              html: html`<a class="govuk-link" href="${address(shown)}/rows/${fault.draftRowId}">Correct<span class="govuk-visually-hidden"> table ${fault.inTable}, row ${fault.inRow}</span></a>`,
            },
          ]
        : []),
    ]),
  })

function toAccept(shown: ImportShown, rows: number): Html {
  const { replaces, mayChange } = shown
  return html`
    ${
      replaces &&
      insetText({
        html: html`Accepting replaces the ${counted(replaces.entries, 'entry', 'entries')} your agency has now: ${replaces.same} stay the same, ${replaces.changed} change, ${replaces.removed} go, ${replaces.added} are new.${replaces.changed + replaces.removed + replaces.added > 0 && html`<br><a class="govuk-link" href="${address(shown)}/changes">See what changes</a>`}`,
      })
    }
    ${
      mayChange &&
      html`<div class="govuk-button-group">
        ${form(`${address(shown)}/acceptance`, button({ text: `Accept ${counted(rows, 'entry', 'entries')}`, preventDoubleClick: true }))}
        ${giveUp(shown)}
      </div>`
    }
    <h2 class="govuk-heading-m">How the rows are understood</h2>
    ${entriesTable('How the rows are understood', shown.rows, false)}
    ${pagesOf(shown.current, rows, (number) => `${address(shown)}?page=${number}`)}`
}

const giveUp = (shown: ImportShown): Html =>
  form(`${address(shown)}/abandonment`, button({ text: 'Give up this file', classes: 'govuk-button--secondary' }))

const remarks = (list: readonly string[]): Html => html`
  <h2 class="govuk-heading-m">How it was read</h2>
  <ul class="govuk-list govuk-list--bullet">${list.map((line) => html`<li>${line}</li>`)}</ul>`

function copyOf(shown: ImportShown): Html {
  if (shown.file?.state === 'released without a scan')
    return html`<strong>Not virus-scanned</strong>: this is a demonstration. <a class="govuk-link" href="${address(shown)}/file" download>Take a copy of the file</a>`
  if (shown.file?.state === 'released')
    return html`<a class="govuk-link" href="${address(shown)}/file" download>Take a copy of the file</a>`
  return html``
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
