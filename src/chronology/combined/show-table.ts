import { asId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { May } from '#access'
import { reviewOf } from '#reviews'
import { findPermit } from '#access'
import type { Narrowing, Page } from '#ui'
import { addressOf, askedIn, beginIn, daysIn, type Asked, type Begin, type Period } from './asked.ts'
import { entryFrom, withPseudonyms } from './entries.ts'
import { narrowers, rowNotes, type Looking } from './entry-parts.ts'
import { agenciesAsked, namesFor, type AgencyAsked } from './looking.ts'
import { countEntries, entriesFrom, findEntry, keyAt, keyOfDay, pageBefore, type Fitting } from './queries.ts'
import { combinedPage } from './views/combined-page.ts'

/** How many entries stand on a page of the combined chronology. */
const aPage = 50

export const tableAddress = (review: string): string => `/reviews/${review}/chronology`

/** One page of all agencies' entries, narrowed and begun as the address asks. */
export async function showTable(
  tx: Tx,
  by: May<'read the chronology'>,
  keys: Keys,
  { query, today }: { readonly query: URLSearchParams; readonly today: Temporal.PlainDate },
): Promise<Page> {
  const begin = beginIn(query)
  const typed = tableAsked(query)
  const { period, on, errors } = daysIn({ ...typed, on: begin.on }, today)
  const agencies = await agenciesAsked(tx, by.review)
  const names = await namesFor(tx, by, keys, { asked: typed.names, logs: 'combined chronology with names looked at' })
  const asked: Asked = { ...typed, names: names.shown }
  const looking: Looking = { tx, by, apply: names.apply, today }
  const fitting = await fittingFor(tx, by.review, { asked, period, agencies })
  const found = errors.length > 0 ? nothing : await pageOf(tx, fitting, begin, on)
  const entries = found.rows.map((row) => withPseudonyms(entryFrom(row), names.apply))
  const notes = await notesOn(
    looking,
    entries.map(({ id }) => id),
  )
  return combinedPage({
    review: await reviewOf(tx, by.review),
    path: tableAddress(by.review),
    asked,
    narrow: [...narrowing(asked, agencies), ...(await moreNarrowing(looking, asked))],
    errors,
    rows: entries.map((entry) => ({
      review: by.review,
      entry,
      suffix: addressOf('', asked),
      notes: notes.flatMap((each) => each.get(entry.id) ?? []),
    })),
    total: found.total,
    before: found.before,
    earlier: found.earlier,
    later: found.later,
    aPage,
    on: begin.on,
    waitedFor: agencies.filter(({ signedOff }) => !signedOff).map(({ name }) => name),
    maySeeNames: names.maySee,
    mayExport: (await findPermit(tx, by, by.review, 'export the chronology')) !== undefined,
  })
}

/** What the address of a table, a picture or a copy asks, with what other capabilities narrow by. */
export const tableAsked = (query: URLSearchParams): Asked =>
  askedIn(
    query,
    narrowers.map(({ name }) => name),
  )

/** Which entries are asked for. */
export async function fittingFor(
  tx: Tx,
  review: string,
  asking: { readonly asked: Asked; readonly period: Period; readonly agencies: readonly AgencyAsked[] },
): Promise<Fitting> {
  const { asked, period, agencies } = asking
  return {
    review,
    requests: requestsAsked(asked, agencies),
    ...period,
    kind: kindAsked(asked),
    among: await amongAsked(tx, review, asked),
  }
}

/** For each further thing that is asked, the entries that it fits. */
async function amongAsked(tx: Tx, review: string, { more }: Asked): Promise<readonly (readonly string[])[]> {
  const sets: (readonly string[])[] = []
  for (const { name, fitting } of narrowers) {
    const value = more[name] ?? ''
    if (value !== '') sets.push(await fitting(tx, review, value))
  }
  return sets
}

async function moreNarrowing(looking: Looking, { more }: Asked): Promise<readonly Narrowing[]> {
  const lists: Narrowing[] = []
  for (const { name, label, items } of narrowers)
    lists.push({ name, label, value: more[name] ?? '', items: await items(looking) })
  return lists
}

/** One agency's request, or every one that is signed off. */
function requestsAsked({ agency }: Asked, agencies: readonly AgencyAsked[]): readonly string[] {
  const all = agencies.filter(({ signedOff }) => signedOff).map(({ request }) => request)
  return all.includes(agency) ? [agency] : all
}

const kindAsked = ({ kind }: Asked): Fitting['kind'] =>
  kind === 'event' || kind === 'authorNote' || kind === 'needsAttention' ? kind : undefined

type Found = {
  readonly rows: Awaited<ReturnType<typeof entriesFrom>>
  readonly total: number
  readonly before: number
  readonly earlier: string | undefined
  readonly later: string | undefined
}

const nothing: Found = { rows: [], total: 0, before: 0, earlier: undefined, later: undefined }

async function pageOf(tx: Tx, fitting: Fitting, begin: Begin, on: Temporal.PlainDate | undefined): Promise<Found> {
  const key = (await keyToBegin(tx, fitting, begin, on)) ?? ''
  const rows = await entriesFrom(tx, fitting, { key, limit: aPage + 1 })
  const { total, before } = await countEntries(tx, fitting, key)
  if (rows.length === 0 && total > 0)
    return pageOf(tx, fitting, { entry: '', on: '', page: lastPage(total) }, undefined)
  return {
    rows: rows.slice(0, aPage),
    total,
    before,
    earlier: before === 0 ? undefined : await pageBefore(tx, fitting, key, aPage),
    later: rows[aPage]?.id,
  }
}

const lastPage = (total: number): string => String(Math.ceil(total / aPage))

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
  if (!Number.isFinite(number) || number < 2) return undefined
  return (await keyAt(tx, fitting, (number - 1) * aPage)) ?? afterAll
}

/** Stands behind every order key. */
const afterAll = '\u{10FFFF}'

const narrowing = (asked: Asked, agencies: readonly AgencyAsked[]): readonly Narrowing[] => [
  {
    name: 'agency',
    label: 'Agency',
    value: asked.agency,
    items: [
      { value: '', text: 'All agencies' },
      ...agencies.filter(({ signedOff }) => signedOff).map(({ request, name }) => ({ value: request, text: name })),
    ],
  },
  {
    name: 'kind',
    label: 'Kind of entry',
    value: asked.kind,
    items: [
      { value: '', text: 'All entries' },
      { value: 'event', text: 'Events' },
      { value: 'authorNote', text: 'Authors’ notes' },
      { value: 'needsAttention', text: 'No date understood' },
    ],
  },
]

const notesOn = async (looking: Looking, entries: readonly string[]) => {
  const notes: Awaited<ReturnType<(typeof rowNotes)[number]>>[] = []
  for (const noted of rowNotes) notes.push(await noted(looking, entries))
  return notes
}
