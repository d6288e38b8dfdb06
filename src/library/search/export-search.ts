import type { Database } from '#platform/database'
import { writeCsv } from '#platform/files'
import { recordsOf, newestMatching, newestOfAll, stemmed, type Reader, type RecordInList } from './queries.ts'
import { compile } from './compile.ts'
import { understand } from './asked.ts'
import { facetIds, shelvesOf } from './shelves.ts'
import type { Search } from './search.ts'

/** A spreadsheet of more rows than this helps no one; the full export is a command (`heed library export`). */
export const mostInCsv = 5000
export const mostInFeed = 50

/** The newest that a search finds, for a feed or a spreadsheet. Nothing is put right: a feed must mean the same every day. */
export async function newestFound(
  db: Database,
  search: Search,
  most: number,
  reader: Reader = db,
): Promise<readonly RecordInList[]> {
  const wanted = facetIds(await shelvesOf(db, reader), search.filters)
  if (!wanted) return []
  const clauses = understand(search.words)
  if (search.words === '')
    return recordsOf(
      reader,
      (await newestOfAll(reader, wanted, most, 0)).map(({ number }) => number),
    )
  const { query } = await compile(clauses, (texts) => stemmed(reader, texts))
  if (query === '') return []
  const ranked = await newestMatching(reader, query, wanted, { most, skipped: 0, many: false })
  return recordsOf(
    reader,
    ranked.map(({ number }) => number),
  )
}

export const asCsv = (records: readonly RecordInList[], site: string): Uint8Array =>
  writeCsv([
    [
      'Identifier',
      'Title',
      'Published by',
      'Nation',
      'Kind of review',
      'Published',
      'Age of the person',
      'Themes',
      'Abstract',
      'Report',
      'Address',
    ],
    ...records.map((record) => [
      record.identifier,
      record.title,
      record.partnership,
      record.nation,
      record.kind,
      record.publishedOn.toString(),
      record.ageBand ?? '',
      record.themes.join('; '),
      record.summary,
      record.onSite ? 'On the site' : 'On request',
      `${site}/library/${record.slug}`,
    ]),
  ])
