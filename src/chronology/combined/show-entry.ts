import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { May } from '#access'
import { filesOf } from '#documents'
import { reviewOf } from '#reviews'
import type { Html, Page } from '#ui'
import { besideEvents } from '../ages/beside-events.ts'
import { addressOf } from './asked.ts'
import { type ChronologyEntry, entryFrom, withPseudonyms } from './entries.ts'
import { entryOf } from './entry-of.ts'
import { entryParts } from './entry-parts.ts'
import { tableAsked } from './fitting.ts'
import type { Looking } from './looking.ts'
import { namesFor } from './names.ts'
import { neighbours, type FoundEntry } from './queries.ts'
import { tableAddress } from './show-table.ts'
import { entryPage } from './views/entry-page.ts'

/** One entry of the combined chronology on a page of its own. */
export async function showEntry(
  tx: Tx,
  by: May<'read the chronology'>,
  keys: Keys,
  asking: { readonly entry: string; readonly query: URLSearchParams; readonly today: Temporal.PlainDate },
): Promise<Page> {
  const { found, requests } = await entryOf(tx, by.review, asking.entry)
  const asked = tableAsked(asking.query)
  const names = await namesFor(tx, by, keys, { asked: asked.names, logs: 'combined chronology with names looked at' })
  const entry = withPseudonyms(entryFrom(found), names.apply)
  return entryPage({
    review: await reviewOf(tx, by.review),
    entry,
    back: addressOf(tableAddress(by.review), { ...asked, names: names.shown }, { entry: entry.id }),
    names: names.shown,
    maySeeNames: names.maySee,
    replacedAt: found.replacedAt,
    beside: (await besideEvents(tx, keys, { incident: by.incident, apply: names.apply }))(found.date, found.latest),
    standsIn: names.apply(await originOf(tx, found)),
    ...(await neighbours(tx, { review: by.review, requests }, found.orderKey)),
    parts: await partsOf({ tx, by, apply: names.apply, today: asking.today }, entry),
  })
}

async function originOf(tx: Tx, { fileId, inTable, inRow }: FoundEntry): Promise<string> {
  const file = (await filesOf(tx, [fileId])).get(fileId)
  const place = `table ${inTable}, row ${inRow}`
  return file ? `${file.fileName}, ${place}` : place
}

async function partsOf(looking: Looking, entry: ChronologyEntry): Promise<readonly Html[]> {
  const parts: Html[] = []
  for (const part of entryParts) {
    const shown = await part(looking, entry)
    if (shown) parts.push(shown)
  }
  return parts
}
