import { findTable } from './queries.ts'
import type { Tx } from '#platform/database'
import { Refusal } from '#platform/files'
import type { Route } from '#platform/http'
import { get, post, type May } from '#access'
import type { FormState, Page, PageError } from '#ui'
import { proposedHeadings } from '../imports/templates.ts'
import { meaningsFor } from './account.ts'
import { bringInEntries } from './bring-in.ts'
import { cellsForm, cellsOf, firstCell, type Cells } from './cells.ts'
import { pasteForm } from './forms.ts'
import { addressOf, answer, closed, formOf, oneRow, wholeTable } from './pages.ts'
import { readPaste } from './paste.ts'
import { sendTable } from './send-table.ts'
import { addRows, putBackRow, saveRow, strikeRow, type Opened } from './write-rows.ts'

const table = '/requests/:request/chronology/table'

export const routes: readonly Route<Page>[] = [
  get(table, 'submit a chronology', 'typed chronology looked at', ({ tx, by, query, today }) =>
    wholeTable(tx, by, { query, today }),
  ),
  post(`${table}/rows`, 'submit a chronology', async (context) => {
    const { tx, by, form, now } = context
    const read = await readAdded(tx, by, form)
    if (!read.ok) return wholeTable(tx, by, { ...context, ...read })
    const added = await addRows(tx, by, { form: formOf(form), rows: read.rows }, now)
    return added.ok ? { seeOther: toNextRow(by.request, added.added) } : closed(tx, by, context)
  }),
  post(`${table}/entries`, 'submit a chronology', async ({ tx, by, now }) =>
    (await bringInEntries(tx, by, now)).ok ? { seeOther: addressOf(by.request) } : { notFound: true },
  ),
  post(`${table}/submission`, 'submit a chronology', async (context) => {
    const { tx, by, services } = context
    const sent = await sendTable(tx, by, services.config, context)
    if (sent.ok) return { seeOther: `/requests/${by.request}/chronology/imports/${sent.import}` }
    return wholeTable(tx, by, { ...context, errors: [{ text: sent.because }] })
  }),

  get(`${table}/rows/:typed`, 'submit a chronology', 'typed chronology looked at', ({ tx, by, params, today }) =>
    oneRow(tx, by, params.typed, today),
  ),
  post(`${table}/rows/:typed`, 'submit a chronology', async ({ tx, by, params, form, now, today }) => {
    const read = readCells(form)
    if (!read.ok) return oneRow(tx, by, params.typed, today, read)
    if (read.cells.size === 0) return oneRow(tx, by, params.typed, today, emptied(form))
    const written = await saveRow(tx, by, openedFrom(params, form), read.cells, now)
    return answer(tx, by, params.typed, today, written, read.cells)
  }),
  post(`${table}/rows/:typed/striking`, 'submit a chronology', async ({ tx, by, params, form, now, today }) =>
    answer(tx, by, params.typed, today, await strikeRow(tx, by, openedFrom(params, form), now)),
  ),
  post(`${table}/rows/:typed/return`, 'submit a chronology', async ({ tx, by, params, form, now, today }) =>
    answer(tx, by, params.typed, today, await putBackRow(tx, by, openedFrom(params, form), now)),
  ),
]

type Author = May<'submit a chronology'>

/** The last page, with the cursor where the next row is typed. */
const toNextRow = (request: string, added: number): string => `${addressOf(request)}?added=${added}#${firstCell}`

const openedFrom = ({ typed }: { readonly typed: string }, form: URLSearchParams): Opened => ({
  row: typed,
  version: Number.parseInt(form.get('version') ?? '', 10) || 0,
})

/** A row that says nothing is struck, not emptied. */
function emptied(form: URLSearchParams): { readonly state: FormState; readonly errors: readonly PageError[] } {
  const asked = cellsForm(headingsIn(form))
  const state = asked.refuse(form, { [firstCell]: 'Enter what the record says, or strike the row' })
  return { state, errors: asked.errors(state) }
}

/** What was entered, under the headings that the form had: others may have added columns since. */
function readCells(sent: URLSearchParams): CellsRead {
  const headings = headingsIn(sent)
  const asked = cellsForm(headings)
  const read = asked.read(sent)
  if (!read.ok) return { ok: false, state: read, errors: asked.errors(read) }
  return { ok: true, cells: cellsOf(headings, read.answers) }
}

type CellsRead =
  | { readonly ok: true; readonly cells: Cells }
  | { readonly ok: false; readonly state: FormState; readonly errors: readonly PageError[] }

function headingsIn(sent: URLSearchParams): readonly string[] {
  const headings = new Set(sent.getAll('heading').map((heading) => heading.slice(0, longestHeading)))
  return headings.size > 0 ? Array.from(headings).slice(0, mostColumns) : proposedHeadings
}

/** More than any table has that people read; a form with more is none of ours. */
const mostColumns = 200
const longestHeading = 200

type AddedRead =
  | { readonly ok: true; readonly rows: readonly Cells[] }
  | {
      readonly ok: false
      readonly state: FormState
      readonly pasted: FormState
      readonly errors: readonly PageError[]
    }

/** The row that was typed and those that were pasted: one form, so that adding one never loses the other. */
async function readAdded(tx: Tx, by: Author, form: URLSearchParams): Promise<AddedRead> {
  const typed = readCells(form)
  const pasted = await readPasted(tx, by, form)
  if (typed.ok && pasted.ok && typed.cells.size + pasted.rows.length > 0)
    return { ok: true, rows: [...(typed.cells.size > 0 ? [typed.cells] : []), ...pasted.rows] }
  const asked = cellsForm(headingsIn(form))
  const nothing = typed.ok && pasted.ok
  const state = asked.refuse(form, nothing ? { [firstCell]: 'Enter what the record says in at least one column' } : {})
  const states = {
    state: typed.ok ? state : typed.state,
    pasted: pasted.ok ? pasteForm.refuse(form, {}) : pasted.state,
  }
  return { ok: false, ...states, errors: [...asked.errors(states.state), ...pasteForm.errors(states.pasted)] }
}

type PasteRead =
  | { readonly ok: true; readonly rows: readonly Cells[] }
  | { readonly ok: false; readonly state: FormState }

async function readPasted(tx: Tx, by: Author, form: URLSearchParams): Promise<PasteRead> {
  const read = pasteForm.read(form)
  if (!read.ok) return { ok: false, state: read }
  if (read.answers.rows === null) return { ok: true, rows: [] }
  const { headings = proposedHeadings } = (await findTable(tx, by.request)) ?? {}
  try {
    const { rows } = readPaste(read.answers.rows, headings, await meaningsFor(tx, by))
    if (rows.length > 0) return { ok: true, rows }
    return {
      ok: false,
      state: pasteForm.refuse(form, { rows: 'Paste the rows too, not only the names of the columns' }),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, state: pasteForm.refuse(form, { rows: error.message }) }
  }
}
