import { NotFound, type Reply, type Route } from '#platform/http'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import { findPermit, get, type May } from '#access'
import { requestsOf } from '#requests'
import { pseudonymiser, reviewOf } from '#reviews'
import type { Page } from '#ui'
import { entriesAPage, pageAsked } from '../entries-table.ts'
import { countEntriesOf, entriesOf, pageOf, signedOffRequests, withPseudonyms } from './entries.ts'
import { type ExportKind, exportChronology } from './export.ts'
import { combinedPage } from './views/combined-page.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/chronology',
    'read the chronology',
    'combined chronology looked at',
    ({ tx, by, query, services }) => combined(tx, by, query, services.keys),
  ),
  get(
    '/reviews/:review/chronology/word',
    'export the chronology',
    'combined chronology exported',
    ({ tx, by, query, services }) => copy(tx, by, query, services.keys, 'docx'),
  ),
  get(
    '/reviews/:review/chronology/excel',
    'export the chronology',
    'combined chronology exported',
    ({ tx, by, query, services }) => copy(tx, by, query, services.keys, 'xlsx'),
  ),
]

async function combined(tx: Tx, by: May<'read the chronology'>, query: URLSearchParams, keys: Keys): Promise<Page> {
  const { only, requests } = await asked(tx, by.review, query)
  const total = await countEntriesOf(tx, requests)
  const entry = query.get('entry')
  const current = entry === null ? pageAsked(query, total) : await pageOf(tx, requests, entry, entriesAPage)
  const maySeeNames = (await findPermit(tx, by, by.review, 'see names')) !== undefined
  const names = maySeeNames && query.get('names') === 'yes' ? 'shown' : 'replaced'
  const rows = await entriesOf(tx, requests, { from: (current - 1) * entriesAPage, limit: entriesAPage })
  const apply = await namesIn(tx, by, keys, names, 'combined chronology with names looked at')
  return combinedPage({
    review: await reviewOf(tx, by.review),
    entries: rows.map((entry) => withPseudonyms(entry, apply)),
    total,
    current,
    agencies: await agenciesAsked(tx, by.review),
    only,
    names,
    maySeeNames,
    mayExport: (await findPermit(tx, by, by.review, 'export the chronology')) !== undefined,
  })
}

async function copy(
  tx: Tx,
  by: May<'export the chronology'>,
  query: URLSearchParams,
  keys: Keys,
  kind: ExportKind,
): Promise<Reply<Page>> {
  const { requests } = await asked(tx, by.review, query)
  const withNames = query.get('names') === 'yes'
  if (withNames && !(await findPermit(tx, by, by.review, 'see names'))) throw new NotFound()
  const apply = await namesIn(tx, by, keys, withNames ? 'shown' : 'replaced', 'combined chronology with names exported')
  const { reference } = await reviewOf(tx, by.review)
  const { download } = await exportChronology(tx, requests, { title: `Chronology ${reference}`, kind, apply })
  return { download }
}

/** The requests whose entries are asked for: one agency's, or all that are signed off. */
async function asked(
  tx: Tx,
  review: string,
  query: URLSearchParams,
): Promise<{ only: string; requests: readonly string[] }> {
  const all = (await signedOffRequests(tx, review)).map(({ id }): string => id)
  const only = query.get('agency') ?? ''
  return all.includes(only) ? { only, requests: [only] } : { only: '', requests: all }
}

async function agenciesAsked(tx: Tx, review: string) {
  const requests = await requestsOf(tx, { review })
  return requests
    .filter(({ asks, stage }) => asks.includes('chronology') && stage !== 'withdrawn')
    .map(({ id, agencyName, stage }) => ({ request: id, name: agencyName, signedOff: stage === 'signed off' }))
}

/** What is done to every text: nothing, which is recorded as reading names, or replacing them. */
async function namesIn(
  tx: Tx,
  by: May<'read the chronology'> | May<'export the chronology'>,
  keys: Keys,
  names: 'replaced' | 'shown',
  logs: Parameters<typeof recordEvent>[2],
): Promise<(text: string) => string> {
  if (names === 'replaced') return (await pseudonymiser(tx, keys, by)).apply
  await recordEvent(tx, by, logs)
  return (text) => text
}
