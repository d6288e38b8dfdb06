import { NotFound, type Reply, type Route } from '#platform/http'
import type { Tx } from '#platform/database'
import { findPermit, get, post, upload, type May } from '#access'
import { filesOf, releasedFile } from '#documents'
import { isOpen, requestOf, type RequestSummary } from '#requests'
import type { FormState, Page } from '#ui'
import { entriesOf, entryFrom } from '../combined/entries.ts'
import { countEntriesOfRequest } from '../combined/queries.ts'
import { entriesAPage, pageAsked } from '../entries-table.ts'
import { abandonImport, acceptImport } from './accept.ts'
import { changesBy, changesIn } from './changes.ts'
import { correctRow, leaveAsWritten } from './correct.ts'
import { rowForm, uploadForm } from './forms.ts'
import { columnsForm, headingsOf, nameColumns, nameOf } from './name-columns.ts'
import {
  draftRowsIn,
  faultCount,
  faultsIn,
  findImport,
  findRow,
  importsFor,
  remarksOn,
  standingImport,
  type ImportRow,
} from './queries.ts'
import type { Matching } from './match-entries.ts'
import { stageOf } from './stage.ts'
import { startImport } from './start-import.ts'
import { excelTemplate, wordTemplate } from './templates.ts'
import { changesPage } from './views/changes-page.ts'
import { columnsPage } from './views/columns-page.ts'
import { chronologyPage } from './views/chronology-page.ts'
import { importPage } from './views/import-page.ts'
import { rowPage } from './views/row-page.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/requests/:request/chronology',
    'read the agency chronology',
    'agency chronology looked at',
    ({ tx, by, query }) => chronology(tx, by, query, uploadForm.blank()),
  ),

  get(
    '/requests/:request/chronology/template/word',
    'submit a chronology',
    'chronology template taken',
    async ({ tx, by }) => {
      return { download: wordTemplate(await requestFor(tx, by.request)) }
    },
  ),
  get(
    '/requests/:request/chronology/template/excel',
    'submit a chronology',
    'chronology template taken',
    async ({ tx, by }) => {
      return { download: excelTemplate(await requestFor(tx, by.request)) }
    },
  ),

  upload(
    '/requests/:request/chronology/imports',
    'submit a chronology',
    async ({ tx, by, file, form, query, services, now }) => {
      const started = await startImport(tx, by, services.config, file, now)
      if (started.ok) return { seeOther: importAddress(by.request, started.import) }
      return chronology(tx, by, query, uploadForm.refuse(form, { file: started.because }))
    },
  ),

  get(
    '/requests/:request/chronology/imports/:import',
    'read the agency chronology',
    'chronology import looked at',
    ({ tx, by, params, query }) => oneImport(tx, by, params.import, query),
  ),
  get(
    '/requests/:request/chronology/imports/:import/columns',
    'submit a chronology',
    'chronology import looked at',
    ({ tx, by, params }) => oneImportsColumns(tx, by, params.import),
  ),
  post(
    '/requests/:request/chronology/imports/:import/columns',
    'submit a chronology',
    async ({ tx, by, params, form, now }): Promise<Reply<Page>> => {
      const asked = columnsForm(headingsOf(await importToName(tx, by, params.import)))
      const read = asked.read(form)
      if (!read.ok) return oneImportsColumns(tx, by, params.import, read)
      const outcome = await nameColumns(tx, by, params.import, Object.values(read.answers), now)
      if (outcome.ok) return { seeOther: importAddress(by.request, params.import) }
      return outcome.because === 'not there'
        ? { notFound: true }
        : oneImportsColumns(tx, by, params.import, asked.refuse(form, outcome.errors))
    },
  ),
  get(
    '/requests/:request/chronology/imports/:import/changes',
    'read the agency chronology',
    'chronology import looked at',
    ({ tx, by, params, query }) => oneImportsChanges(tx, by, params.import, query),
  ),
  get(
    '/requests/:request/chronology/imports/:import/file',
    'read the agency chronology',
    'chronology file taken',
    async ({ tx, by, params, services }): Promise<Reply<Page>> => {
      const found = await findImport(tx, by.request, params.import)
      const download = found && (await releasedFile(tx, services.config, found.fileId))
      return download ? { download } : { notFound: true }
    },
  ),

  get(
    '/requests/:request/chronology/imports/:import/rows/:row',
    'submit a chronology',
    'chronology import looked at',
    ({ tx, by, params }) => oneRow(tx, by, params),
  ),
  post(
    '/requests/:request/chronology/imports/:import/rows/:row',
    'submit a chronology',
    async ({ tx, by, params, form, now, today }) => {
      const read = rowForm.read(form)
      if (!read.ok) return oneRow(tx, by, params, read)
      const { date, time, source } = read.answers
      const outcome = await correctRow(tx, by, params, { date, time: time ?? '', source }, { now, today })
      if (outcome.ok) return { seeOther: importAddress(by.request, params.import) }
      return outcome.because === 'not there'
        ? { notFound: true }
        : oneRow(tx, by, params, rowForm.refuse(form, outcome.errors))
    },
  ),
  post(
    '/requests/:request/chronology/imports/:import/rows/:row/as-written',
    'submit a chronology',
    async ({ tx, by, params, now }) => backOr404(await leaveAsWritten(tx, by, params, now), by.request, params.import),
  ),
  post(
    '/requests/:request/chronology/imports/:import/remaining',
    'submit a chronology',
    async ({ tx, by, params, now }) =>
      backOr404(await leaveAsWritten(tx, by, { import: params.import }, now), by.request, params.import),
  ),

  post(
    '/requests/:request/chronology/imports/:import/acceptance',
    'submit a chronology',
    async ({ tx, by, params, query, now }) => {
      const outcome = await acceptImport(tx, by, params.import, now)
      if (outcome.ok) return { seeOther: `/requests/${by.request}/chronology` }
      return outcome.because === 'not there'
        ? { notFound: true }
        : oneImport(tx, by, params.import, query, refusals[outcome.because])
    },
  ),
  post(
    '/requests/:request/chronology/imports/:import/abandonment',
    'submit a chronology',
    async ({ tx, by, params, now }) =>
      (await abandonImport(tx, by, params.import, now)).ok
        ? { seeOther: `/requests/${by.request}/chronology` }
        : { notFound: true },
  ),
]

const refusals = {
  'not ready': 'There are still rows to look at',
  'not open': 'The answer has been put forward. It must be sent back before the chronology can change',
} as const

const importAddress = (request: string, id: string): string => `/requests/${request}/chronology/imports/${id}`

const backOr404 = ({ ok }: { readonly ok: boolean }, request: string, id: string): Reply<Page> =>
  ok ? { seeOther: importAddress(request, id) } : { notFound: true }

async function requestFor(tx: Tx, id: string): Promise<RequestSummary> {
  const request = await requestOf(tx, id)
  if (!request?.asks.includes('chronology')) throw new NotFound()
  return request
}

type Reader = May<'read the agency chronology'> | May<'submit a chronology'>

async function maySubmit(tx: Tx, by: Reader): Promise<boolean> {
  return (await isOpen(tx, by.request)) && (await findPermit(tx, by, by.request, 'submit a chronology')) !== undefined
}

async function chronology(tx: Tx, by: Reader, query: URLSearchParams, state: FormState): Promise<Page> {
  const request = await requestFor(tx, by.request)
  const imports = await importsFor(tx, by.request)
  const total = await countEntriesOfRequest(tx, by.request)
  const current = pageAsked(query, total)
  return chronologyPage({
    request,
    imports,
    files: await filesOf(
      tx,
      imports.map(({ fileId }) => fileId),
    ),
    entries: await entriesOf(tx, by.request, { from: (current - 1) * entriesAPage, limit: entriesAPage }),
    total,
    current,
    maySubmit: await maySubmit(tx, by),
    state,
  })
}

async function oneImport(tx: Tx, by: Reader, id: string, query: URLSearchParams, refusal?: string): Promise<Page> {
  const request = await requestFor(tx, by.request)
  const found = await findImport(tx, by.request, id)
  if (!found) throw new NotFound()
  const file = (await filesOf(tx, [found.fileId])).get(found.fileId)
  const count = await faultCount(tx, id)
  const { stage } = stageOf(found, file?.state)
  const current = pageAsked(query, stage === 'to correct' ? count : found.rows)
  const shownNow = { from: (current - 1) * entriesAPage, limit: entriesAPage }
  return importPage({
    request,
    import: found,
    file,
    remarks: await remarksOn(tx, id),
    faults: stage === 'to correct' ? await faultsIn(tx, id, shownNow) : [],
    faultCount: count,
    rows: stage === 'ready to accept' ? (await draftRowsIn(tx, id, shownNow)).map(entryFrom) : [],
    current,
    replaces: await replaced(tx, found),
    mayChange: await maySubmit(tx, by),
    ...(refusal === undefined ? {} : { errors: [{ text: refusal }] }),
  })
}

async function replaced(tx: Tx, found: ImportRow) {
  const matching = await changesOf(tx, found)
  if (!matching) return undefined
  const { same, changed, added, removed } = matching
  return {
    entries: same.length + changed.length + removed.length,
    same: same.length,
    changed: changed.length,
    added: added.length,
    removed: removed.length,
  }
}

/** Nothing where nothing stands yet, or where this import was accepted itself. */
async function changesOf(tx: Tx, found: ImportRow): Promise<Matching | undefined> {
  const standing = found.acceptedAt ? undefined : await standingImport(tx, found.requestId)
  return standing && found.readAt ? changesBy(tx, found.id, standing.id) : undefined
}

/** An import whose columns may still be named. */
async function importToName(tx: Tx, by: May<'submit a chronology'>, id: string): Promise<ImportRow> {
  const found = await findImport(tx, by.request, id)
  if (!found || found.headings === null || found.acceptedAt || found.abandonedAt) throw new NotFound()
  return found
}

async function oneImportsColumns(tx: Tx, by: May<'submit a chronology'>, id: string, state?: FormState): Promise<Page> {
  const headings = headingsOf(await importToName(tx, by, id))
  const known = Object.fromEntries(headings.map(({ meaning }, at) => [nameOf(at), meaning]))
  return columnsPage({
    request: await requestFor(tx, by.request),
    importId: id,
    headings,
    state: state ?? columnsForm(headings).filled(known),
  })
}

async function oneImportsChanges(tx: Tx, by: Reader, id: string, query: URLSearchParams): Promise<Page> {
  const request = await requestFor(tx, by.request)
  const found = await findImport(tx, by.request, id)
  const matching = found && (await changesOf(tx, found))
  if (!matching) throw new NotFound()
  const changes = changesIn(matching)
  return changesPage({ request, importId: id, changes, current: pageAsked(query, changes.length) })
}

type Params = { readonly import: string; readonly row: string }

async function oneRow(tx: Tx, by: May<'submit a chronology'>, params: Params, state?: FormState): Promise<Page> {
  const request = await requestFor(tx, by.request)
  const found = await findImport(tx, by.request, params.import)
  const row = found && !found.acceptedAt && !found.abandonedAt ? await findRow(tx, found.id, params.row) : undefined
  if (!row) throw new NotFound()
  const faults = (await faultsIn(tx, params.import)).filter(({ draftRowId }) => draftRowId === row.id)
  const known = { date: row.dateWritten ?? '', time: row.time, source: row.source }
  return rowPage({ request, importId: params.import, row, faults, state: state ?? rowForm.filled(known) })
}
