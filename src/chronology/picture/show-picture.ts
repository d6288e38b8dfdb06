import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { May } from '#access'
import { incidentsOf } from '#incidents'
import { reviewOf } from '#reviews'
import type { Page } from '#ui'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import type { Asked } from '../combined/asked.ts'
import { tableAsked, whatFits } from '../combined/fitting.ts'
import { namesFor } from '../combined/names.ts'
import type { Fitting } from '../combined/queries.ts'
import { tableAddress } from '../combined/show-table.ts'
import { lanesOf } from './lanes.ts'
import { countsByUnit, keyEventDays, spanOf } from './queries.ts'
import { picturePage } from './views/picture-page.ts'
import { windowOf } from './window.ts'

type Asking = { readonly query: URLSearchParams; readonly today: Temporal.PlainDate }

/** Agencies' entries over time, a lane each: of everything, or of what the table is narrowed to. */
export async function showPicture(
  tx: Tx,
  by: May<'read the chronology'>,
  keys: Keys,
  { query, today }: Asking,
): Promise<Page> {
  const typed = tableAsked(query)
  const agencies = await agenciesAsked(tx, by.review)
  const names = await namesFor(tx, by, keys, { asked: typed.names, logs: 'combined chronology with names looked at' })
  const asked: Asked = { ...typed, names: names.shown }
  const { fitting, errors } = await whatFits(tx, by.review, { asked, agencies, names, today })
  const span = errors.length > 0 ? undefined : await spanOf(tx, fitting)
  const [incident] = await incidentsOf(tx, [by.incident])
  const review = await reviewOf(tx, by.review)
  const shown = {
    review,
    asked,
    errors,
    path: `${tableAddress(by.review)}/picture`,
    tableAddress: tableAddress(by.review),
  }
  if (!span?.first || !span.last) return picturePage({ ...shown, drawn: undefined })
  const window = windowOf(query.get('within') ?? '', { first: span.first, last: span.last })
  const inWindow = within(fitting, window)
  const lanes = lanesOf(agencies, window, {
    counts: await countsByUnit(tx, inWindow, window.unit),
    keyEvents: await keyEventDays(tx, inWindow),
  })
  return picturePage({ ...shown, drawn: { window, lanes, incidentOn: incident?.happenedOn ?? undefined } })
}

/** What fits and may lie within the window. */
const within = (
  fitting: Fitting,
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Fitting => ({
  ...fitting,
  from: fitting.from && Temporal.PlainDate.compare(fitting.from, first) > 0 ? fitting.from : first,
  to: fitting.to && Temporal.PlainDate.compare(fitting.to, last) < 0 ? fitting.to : last,
})
