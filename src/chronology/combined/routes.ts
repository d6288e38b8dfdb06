import type { Route } from '#platform/http'
import { get } from '#access'
import type { Page } from '#ui'
import { showEntry } from './show-entry.ts'
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
]
