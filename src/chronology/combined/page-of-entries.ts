import { asId, type Tx } from '#platform/database'
import type { Begin } from './asked.ts'
import { countEntries, entriesFrom, findEntry, keyAt, keyOfDay, pageBefore, type Fitting } from './queries.ts'

/** How many entries stand on a page of the combined chronology. */
export const aPage = 50

export type PageOfEntries = {
  readonly rows: Awaited<ReturnType<typeof entriesFrom>>
  readonly total: number
  /** How many stand before the first. */
  readonly before: number
  /** The entries with which the pages before and after begin. */
  readonly earlier: string | undefined
  readonly later: string | undefined
}

export const noEntries: PageOfEntries = { rows: [], total: 0, before: 0, earlier: undefined, later: undefined }

/**
 * One page of the entries that are asked for. It begins at a key, so that the last page of a hundred thousand entries
 * costs what the first does; where there is nothing so late, it is the last page.
 */
export async function pageOfEntries(
  tx: Tx,
  fitting: Fitting,
  begin: Begin,
  on: Temporal.PlainDate | undefined,
): Promise<PageOfEntries> {
  const key = (await keyToBegin(tx, fitting, begin, on)) ?? ''
  const rows = await entriesFrom(tx, fitting, { key, limit: aPage + 1 })
  const { total, before } = await countEntries(tx, fitting, key)
  if (rows.length === 0 && total > 0) return pageOfEntries(tx, fitting, lastPage(total), undefined)
  return {
    rows: rows.slice(0, aPage),
    total,
    before,
    earlier: before === 0 ? undefined : await pageBefore(tx, fitting, key, aPage),
    later: rows[aPage]?.id,
  }
}

const lastPage = (total: number): Begin => ({ entry: '', on: '', page: String(Math.ceil(total / aPage)) })

/** Where in the order the page begins. An entry that was replaced since still says where it stood. */
async function keyToBegin(
  tx: Tx,
  fitting: Fitting,
  { entry, page }: Begin,
  on: Temporal.PlainDate | undefined,
): Promise<string | undefined> {
  if (on) return keyOfDay(on)
  const id = asId<'entry'>(entry)
  if (id) return (await findEntry(tx, fitting.review, fitting.requests, id))?.orderKey
  const number = Number.parseInt(page, 10)
  if (!Number.isSafeInteger(number * aPage) || number < 2) return undefined
  return (await keyAt(tx, fitting, (number - 1) * aPage)) ?? afterAll
}

/** Stands behind every order key. */
const afterAll = '\u{10FFFF}'
