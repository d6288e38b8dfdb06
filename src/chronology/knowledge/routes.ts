import type { Tx } from '#platform/database'
import type { Route } from '#platform/http'
import { get, type May } from '#access'
import { reviewOf } from '#reviews'
import type { Page } from '#ui'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { namesAsked, type Names } from '../names.ts'
import { partiesNamed } from '../parties.ts'
import { readDate } from '../read/read-dates.ts'
import { knownOn, neighbouringDays, type Recorded } from './known.ts'
import { acceptedGroups, entriesToShow, recordedRows } from './queries.ts'
import { knownPage } from './views/known-page.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/chronology/known',
    'read the chronology',
    'who knew what looked at',
    async ({ tx, by, services, query, today }) =>
      known(tx, by, await namesAsked(tx, services.keys, by, query), query.get('on') ?? '', today),
  ),
]

/** So many of the newest entries of each list stand on the page. */
const shownAtMost = 6

async function known(
  tx: Tx,
  by: May<'read the chronology'>,
  names: Names,
  asked: string,
  today: Temporal.PlainDate,
): Promise<Page> {
  const agencies = (await agenciesAsked(tx, by.review)).filter(({ signedOff }) => signedOff)
  const requests = agencies.map(({ request }) => request)
  const rows = await recordedRows(tx, by.review, requests)
  const entries = rows.map((row): Recorded => ({ ...row, recordedOn: recordedOn(row.recordedWritten, today) }))
  const { day, understood } = dayAsked(asked, entries, today)
  const found = knownOn(entries, day, requests, await acceptedGroups(tx, by.review))
  const ids = Array.from(found.values()).flatMap(({ onRecord, perhaps, othersHad }) =>
    [onRecord, perhaps, othersHad].flatMap((list) => list.slice(0, shownAtMost)),
  )
  const shown = await entriesToShow(tx, by.review, ids)
  const speaksOf = partiesNamed(agencies.map(({ request, name }) => ({ id: request, name })))
  return knownPage({
    review: await reviewOf(tx, by.review),
    day,
    asked: understood ? '' : asked,
    ...neighbouringDays(entries, day),
    agencies: agencies.map(({ request, name }) => ({ request, name, known: found.get(request) })),
    entries: new Map(
      shown.map((entry) => [entry.id, { ...entry, text: names.apply(entry.text), speaksOf: speaksOf(entry.text) }]),
    ),
    shownAtMost,
    recordedKnown: entries.filter((entry) => entry.recordedOn !== undefined).length,
    total: entries.length,
    names,
  })
}

/** The last day that the text allows, where it is a date at all. */
function recordedOn(written: string | null, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const { latest } = readDate(written ?? '', today).written
  return latest === null ? undefined : Temporal.PlainDate.from(latest)
}

/** The day asked for; where none is, or it is not understood, the last day on which anything was recorded. */
function dayAsked(
  asked: string,
  entries: readonly Recorded[],
  today: Temporal.PlainDate,
): { readonly day: Temporal.PlainDate; readonly understood: boolean } {
  const { date } = readDate(asked, today).written
  if (date !== null) return { day: Temporal.PlainDate.from(date), understood: true }
  const last = neighbouringDays(entries, today.add({ days: 1 })).before
  return { day: last ?? today, understood: asked.trim() === '' }
}
