import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { findPermit, type May } from '#access'
import { reviewOf } from '#reviews'
import type { Html, Narrowing, Page } from '#ui'
import { besideEvents, type BesideDays } from '../ages/beside-events.ts'
import { countUnread } from '../words/queries.ts'
import { agenciesAsked, type AgencyAsked } from './agencies-asked.ts'
import { addressOf, beginIn, daysIn, type Asked } from './asked.ts'
import { type ChronologyEntry, entryFrom, withPseudonyms } from './entries.ts'
import { narrowers, rowNotes } from './entry-parts.ts'
import { tableAsked, whatFits } from './fitting.ts'
import type { Looking } from './looking.ts'
import { namesFor, type Names } from './names.ts'
import { aPage, noEntries, pageOfEntries } from './page-of-entries.ts'
import { markedTexts } from './marked-texts.ts'
import type { Fitting } from './queries.ts'
import { combinedPage } from './views/combined-page.ts'

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
  const agencies = await agenciesAsked(tx, by.review)
  const names = await namesFor(tx, by, keys, { asked: typed.names, logs: 'combined chronology with names looked at' })
  const asked: Asked = { ...typed, names: names.shown }
  const looking: Looking = { tx, by, apply: names.apply, today }
  const { fitting, question, errors: misasked } = await whatFits(tx, by.review, { asked, agencies, names, today })
  const { on, errors: misplaced } = daysIn({ from: '', to: '', on: begin.on }, today)
  const errors = [...misasked, ...misplaced]
  const found = errors.length > 0 ? noEntries : await pageOfEntries(tx, fitting, begin, on)
  const entries = found.rows.map((row) => withPseudonyms(entryFrom(row), names.apply))
  const beside = await besideEvents(tx, keys, { incident: by.incident, apply: names.apply })
  return combinedPage({
    ...found,
    review: await reviewOf(tx, by.review),
    path: tableAddress(by.review),
    asked,
    narrow: [...narrowing(asked, agencies, names), ...(await moreNarrowing(looking, asked))],
    errors,
    rows: await rowsShown(looking, { entries, suffix: addressOf('', asked), question, beside }),
    aPage,
    on: begin.on,
    unread: await unreadWhereItMatters(tx, fitting, asked, names),
    waitedFor: agencies.filter(({ signedOff }) => !signedOff).map(({ name }) => name),
    maySeeNames: names.maySee,
    mayExport: (await findPermit(tx, by, by.review, 'export the chronology')) !== undefined,
  })
}

type Rows = {
  readonly entries: readonly ChronologyEntry[]
  readonly suffix: string
  readonly question: string | undefined
  readonly beside: BesideDays
}

async function rowsShown(looking: Looking, { entries, suffix, question, beside }: Rows) {
  const say = await markedTexts(looking.tx, entries, question)
  const notes = await notesOn(
    looking,
    entries.map(({ id }) => id),
  )
  return entries.map((entry) => ({
    review: looking.by.review,
    entry,
    suffix,
    say,
    beside: beside(entry.date, entry.latest),
    notes: notes.flatMap((each) => each.get(entry.id) ?? []),
  }))
}

async function notesOn(looking: Looking, entries: readonly string[]): Promise<readonly ReadonlyMap<string, Html>[]> {
  const notes: ReadonlyMap<string, Html>[] = []
  for (const noted of rowNotes) notes.push(await noted(looking, entries))
  return notes
}

/** Entries that words cannot find yet are counted where words are asked for, and said to be so. */
const unreadWhereItMatters = async (tx: Tx, fitting: Fitting, { words, person }: Asked, { version }: Names) =>
  words === '' && person === '' ? 0 : countUnread(tx, fitting, version)

const narrowing = (asked: Asked, agencies: readonly AgencyAsked[], { register }: Names): readonly Narrowing[] => [
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
    name: 'person',
    label: 'Mentioned',
    value: asked.person,
    items: [
      { value: '', text: 'Anyone' },
      ...register.filter(({ kind }) => kind !== 'date').map(({ id, called }) => ({ value: id, text: called })),
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
  {
    name: 'key',
    label: 'Key events',
    value: asked.key,
    items: [
      { value: '', text: 'With all others' },
      { value: 'yes', text: 'Key events only' },
    ],
  },
]

async function moreNarrowing(looking: Looking, { more }: Asked): Promise<readonly Narrowing[]> {
  const lists: Narrowing[] = []
  for (const { name, label, items } of narrowers)
    lists.push({ name, label, value: more[name] ?? '', items: await items(looking) })
  return lists
}
