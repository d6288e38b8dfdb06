import { asId, newId, type Tx } from '#platform/database'
import { NotFound, type Reply } from '#platform/http'
import { namesOf, type May } from '#access'
import { isOpen, requestOf } from '#requests'
import type { FormState, Page, PageError } from '#ui'
import { proposedHeadings } from '../imports/templates.ts'
import { entriesAPage, pageAsked } from '../entries-table.ts'
import { accountOf } from './account.ts'
import { entriesElsewhere } from './bring-in.ts'
import { answersOf, cellsForm, differencesOf, type Cells } from './cells.ts'
import { pasteForm } from './forms.ts'
import { findTable, rowsOf, type TypedRow } from './queries.ts'
import { readTyped, type ReadRow } from './read-typed.ts'
import type { Written } from './write-rows.ts'
import { typedRowPage } from './views/row-page.ts'
import { tablePage } from './views/table-page.ts'

type Author = May<'submit a chronology'>

export const addressOf = (request: string): string => `/requests/${request}/chronology/table`

/** Which form it is that adds rows; one without a mark of its own is a new one. */
export const formOf = (form: URLSearchParams): string => asId(form.get('form') ?? '') ?? newId()

const notOpen = 'The answer has been put forward. It must be sent back before the chronology can change'

type Looking = {
  readonly query: URLSearchParams
  readonly today: Temporal.PlainDate
  readonly form?: URLSearchParams
  readonly state?: FormState
  readonly pasted?: FormState
  readonly errors?: readonly PageError[]
}

export const closed = (tx: Tx, by: Author, looking: Looking): Promise<Page> =>
  wholeTable(tx, by, { ...looking, errors: [{ text: notOpen }] })

/** The table as it stands, with what was entered and what is wrong with it. */
export async function wholeTable(tx: Tx, by: Author, looking: Looking): Promise<Page> {
  const request = await requestFor(tx, by)
  const headings = (await findTable(tx, by.request))?.headings ?? proposedHeadings
  const rows = await readRows(tx, by, headings, looking.today)
  const standing = rows.filter(({ row }) => row.struckAt === null)
  const current = looking.query.has('page') ? pageAsked(looking.query, rows.length) : lastPage(rows.length)
  return tablePage({
    request,
    headings,
    rows: rows.slice((current - 1) * entriesAPage, current * entriesAPage),
    total: rows.length,
    standing: standing.length,
    toLookAt: standing.filter(({ reading }) => reading.faults.length > 0).length,
    current,
    elsewhere: await entriesElsewhere(tx, by.request),
    isOpen: await isOpen(tx, by.request),
    form: looking.form ? formOf(looking.form) : newId(),
    added: numberIn(looking.query.get('added')),
    state: looking.state ?? cellsForm(headings).blank(),
    pasted: looking.pasted ?? pasteForm.blank(),
    errors: looking.errors ?? [],
  })
}

const lastPage = (rows: number): number => Math.max(1, Math.ceil(rows / entriesAPage))

const numberIn = (text: string | null): number => Number.parseInt(text ?? '', 10) || 0

export type TableRow = { readonly row: TypedRow; readonly number: number; readonly reading: ReadRow }

/** All rows with their readings. A struck row is read by itself: it says nothing about the rows below it. */
async function readRows(
  tx: Tx,
  by: Author,
  headings: readonly string[],
  today: Temporal.PlainDate,
): Promise<readonly TableRow[]> {
  const account = await accountOf(tx, by, today)
  const rows = await rowsOf(tx, by.request)
  const standing = rows.filter(({ struckAt }) => struckAt === null)
  const readings = readTyped(headings, standing.map(({ cells }) => cells), account) // prettier-ignore
  const readingOf = new Map(standing.map(({ id }, at) => [id, readings[at]]))
  return rows.map((row, at) => ({
    row,
    number: at + 1,
    reading: readingOf.get(row.id) ?? { entry: undefined, faults: [] },
  }))
}

type Trying = {
  readonly state?: FormState
  readonly errors?: readonly PageError[]
  /** What was entered where somebody else saved the row meanwhile; undefined where it was to be struck or put back. */
  readonly entered?: Cells | undefined
  readonly meanwhile?: boolean
}

/** One row to be changed. */
export async function oneRow(
  tx: Tx,
  by: Author,
  id: string,
  today: Temporal.PlainDate,
  trying: Trying = {},
): Promise<Page> {
  const request = await requestFor(tx, by)
  const headings = (await findTable(tx, by.request))?.headings ?? proposedHeadings
  const shown = (await readRows(tx, by, headings, today)).find(({ row }) => row.id === id)
  if (!shown) throw new NotFound()
  const names = await namesOf(tx, [shown.row.writtenBy])
  const entered = trying.entered ?? shown.row.cells
  return typedRowPage({
    request,
    headings,
    shown,
    writtenBy: names.get(shown.row.writtenBy) ?? '',
    meanwhile: trying.meanwhile ? differencesOf(headings, shown.row.cells, entered) : undefined,
    state: trying.state ?? cellsForm(headings).filled(answersOf(headings, entered)),
    errors: trying.errors ?? [],
  })
}

/** Back to the row in the table; or the row again, with both texts where somebody saved it meanwhile. */
export async function answer(
  tx: Tx,
  by: Author,
  id: string,
  today: Temporal.PlainDate,
  written: Written,
  entered?: Cells,
): Promise<Reply<Page>> {
  if (written.ok) return { seeOther: `${addressOf(by.request)}?page=${await pageOf(tx, by.request, id)}#row-${id}` }
  if (written.because === 'not there') return { notFound: true }
  if (written.because === 'not open') return oneRow(tx, by, id, today, { entered, errors: [{ text: notOpen }] })
  const errors = [
    { text: 'This row was saved, by somebody else or in another window, while you had it open', href: '#meanwhile' },
  ]
  return oneRow(tx, by, id, today, { entered, errors, meanwhile: true })
}

async function pageOf(tx: Tx, request: string, id: string): Promise<number> {
  const at = (await rowsOf(tx, request)).findIndex((row) => row.id === id)
  return Math.floor(Math.max(0, at) / entriesAPage) + 1
}

async function requestFor(tx: Tx, by: Author) {
  const request = await requestOf(tx, by.request)
  if (!request?.asks.includes('chronology')) throw new NotFound()
  return request
}
