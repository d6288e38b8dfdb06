import type { Database, Id, Tx } from '#platform/database'
import { requestsOf, type RequestSummary } from '#requests'
import { showDate, showMonth, showRange } from '#ui'
import { entriesFrom, entriesOfRequest, type EntryRow } from './queries.ts'

/** An entry of an agency's chronology, as pages, exports and reports see it. */
export type ChronologyEntry = {
  readonly id: Id<'entry'>
  readonly request: Id<'request'>
  readonly agency: Id<'agency'>
  readonly agencyName: string
  readonly kind: EntryRow['kind']
  readonly date: Temporal.PlainDate | null
  /** The last day that it allows. */
  readonly latest: Temporal.PlainDate | null
  /** As it is understood: "22 May 2016", "May 2016", "3 to 5 May 2016". */
  readonly when: string
  /** As the agency wrote it. */
  readonly dateWritten: string
  readonly uncertain: boolean
  readonly time: string | null
  readonly end: string | null
  readonly source: string
  readonly text: string
  /** What stands in the agency's other columns, by their headings. */
  readonly others: readonly { readonly heading: string; readonly text: string }[]
  readonly corrected: boolean
}

/** The requests whose accepted entries may stand in the combined chronology: those that were signed off. */
async function signedOffRequests(db: Database | Tx, review: string): Promise<readonly RequestSummary[]> {
  const requests = await requestsOf(db, { review })
  return requests.filter(({ asks, stage }) => asks.includes('chronology') && stage === 'signed off')
}

/** All entries of a review that its agencies signed off, in chronological order. */
export async function entriesOfReview(db: Database | Tx, review: string): Promise<readonly ChronologyEntry[]> {
  const requests = (await signedOffRequests(db, review)).map(({ id }) => id)
  return (await entriesFrom(db, { review, requests })).map(entryFrom)
}

/** A page of one agency's own entries, in chronological order. */
export const entriesOf = async (
  db: Database | Tx,
  request: string,
  page: { readonly from: number; readonly limit: number },
): Promise<readonly ChronologyEntry[]> => (await entriesOfRequest(db, request, page)).map(entryFrom)

type WrittenRow = Omit<EntryRow, 'orderKey' | 'importId' | 'endPrecision' | 'endUncertain' | 'id'> & {
  readonly id: string
}

/** Also of a row that is not accepted yet: it is shown as the entry it will be. */
export function entryFrom(row: WrittenRow): ChronologyEntry {
  const headings = textsIn(row.headings)
  const known = new Set(['date', 'time', 'end date', 'end time', 'source', 'event'].map((role) => headings.get(role)))
  const others = Array.from(textsIn(row.columns)).filter(([heading]) => !known.has(heading))
  return {
    id: row.id,
    request: row.requestId,
    agency: row.agencyId,
    agencyName: row.agencyName,
    kind: row.kind,
    date: row.date,
    latest: row.latest,
    when: understood(row),
    dateWritten: row.dateWritten ?? '',
    uncertain: row.uncertain,
    time: row.time,
    end: endOf(row),
    source: row.source,
    text: row.text,
    others: others.map(([heading, text]) => ({ heading, text })),
    corrected: row.corrected,
  }
}

type Understood = Pick<EntryRow, 'date' | 'latest' | 'precision'>

/** A date as it is understood, in words; empty where none is. */
export function understood({ date, latest, precision }: Understood): string {
  if (!date || !latest) return ''
  if (precision === 'month') return showMonth(date)
  if (precision === 'year') return String(date.year)
  return showRange(date, latest)
}

function endOf({ endDate, endLatest, endTime, endWritten }: WrittenRow): string | null {
  if (endWritten === null) return null
  const day = endDate
    ? endLatest && !endLatest.equals(endDate)
      ? showRange(endDate, endLatest)
      : showDate(endDate)
    : endWritten
  return endTime === null ? day : `${day}, ${endTime}`
}

/** An object of texts, as we wrote it to the database. */
export function textsIn(json: unknown): ReadonlyMap<string, string> {
  if (typeof json !== 'object' || json === null) return new Map()
  return new Map(
    Object.entries(json).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])),
  )
}

/** The entry with names replaced in everything that a person wrote. */
export const withPseudonyms = (entry: ChronologyEntry, apply: (text: string) => string): ChronologyEntry => ({
  ...entry,
  dateWritten: apply(entry.dateWritten),
  source: apply(entry.source),
  text: apply(entry.text),
  others: entry.others.map(({ heading, text }) => ({ heading: apply(heading), text: apply(text) })),
})
