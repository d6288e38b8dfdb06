import { NotFound, type Reply, type Route } from '#platform/http'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { get, type May } from '#access'
import { reviewOf } from '#reviews'
import type { Page } from '#ui'
import { type ExportKind, exportChronology } from './export.ts'
import { agenciesAsked } from './agencies-asked.ts'
import { namesFor } from './names.ts'
import { showEntry } from './show-entry.ts'
import { tableAsked, whatFits } from './fitting.ts'
import { showTable } from './show-table.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/chronology',
    'read the chronology',
    'combined chronology looked at',
    ({ tx, by, query, services, today }) => showTable(tx, by, services.keys, { query, today }),
  ),
  get(
    '/reviews/:review/chronology/entries/:entry',
    'read the chronology',
    'entry of the combined chronology looked at',
    ({ tx, by, params, query, services, today }) =>
      showEntry(tx, by, services.keys, { entry: params.entry, query, today }),
  ),
  get(
    '/reviews/:review/chronology/word',
    'export the chronology',
    'combined chronology exported',
    ({ tx, by, query, services, today }) => copy(tx, by, services.keys, { query, today, kind: 'docx' }),
  ),
  get(
    '/reviews/:review/chronology/excel',
    'export the chronology',
    'combined chronology exported',
    ({ tx, by, query, services, today }) => copy(tx, by, services.keys, { query, today, kind: 'xlsx' }),
  ),
]

type Copying = { readonly query: URLSearchParams; readonly today: Temporal.PlainDate; readonly kind: ExportKind }

async function copy(
  tx: Tx,
  by: May<'export the chronology'>,
  keys: Keys,
  { query, today, kind }: Copying,
): Promise<Reply<Page>> {
  const asked = tableAsked(query)
  const names = await namesFor(tx, by, keys, { asked: asked.names, logs: 'combined chronology with names exported' })
  if (names.shown !== asked.names) throw new NotFound()
  const agencies = await agenciesAsked(tx, by.review)
  const { fitting, errors } = await whatFits(tx, by.review, { asked, agencies, names, today })
  if (errors.length > 0) throw new NotFound()
  const { reference } = await reviewOf(tx, by.review)
  const title = `Chronology ${reference}`
  const { download } = await exportChronology(tx, fitting, { title, kind, apply: names.apply })
  return { download }
}
