import { readDate } from '../read/read-dates.ts'

/** What someone asks of the combined chronology, as it stands in the address. Empty where nothing is asked. */
export type Asked = {
  /** The request of one agency. */
  readonly agency: string
  /** Dates as they were typed. */
  readonly from: string
  readonly to: string
  readonly kind: string
  /** Words that stand in it. */
  readonly words: string
  /** The id of whoever or whatever of the identity register is mentioned in it. */
  readonly person: string
  /** Key events only. */
  readonly key: '' | 'yes'
  /** What other capabilities narrow by, by their names in the address. */
  readonly more: Readonly<Record<string, string>>
  /** With names as agencies wrote them, for those who may see them. */
  readonly names: '' | 'yes'
}

/** Where in the order to begin: at an entry, on a day, at a page. */
export type Begin = { readonly entry: string; readonly on: string; readonly page: string }

/** @param more the names in the address by which other capabilities narrow */
export const askedIn = (query: URLSearchParams, more: readonly string[] = []): Asked => ({
  agency: textOf(query, 'agency'),
  from: textOf(query, 'from'),
  to: textOf(query, 'to'),
  kind: textOf(query, 'kind'),
  words: textOf(query, 'words'),
  person: textOf(query, 'person'),
  key: query.get('key') === 'yes' ? 'yes' : '',
  more: Object.fromEntries(more.map((name) => [name, textOf(query, name)])),
  names: query.get('names') === 'yes' ? 'yes' : '',
})

export const beginIn = (query: URLSearchParams): Begin => ({
  entry: textOf(query, 'entry'),
  on: textOf(query, 'on'),
  page: textOf(query, 'page'),
})

const textOf = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').trim()

/** What is asked as it stands in the address, name by name; what is empty is left out. */
export const fieldsOf = ({ more, ...asked }: Asked): readonly (readonly [name: string, value: string])[] =>
  Object.entries({ ...asked, ...more }).filter(([, value]) => value !== '')

/** Does it ask for fewer than all entries? */
export const isNarrowed = (asked: Asked): boolean => fieldsOf({ ...asked, names: '' }).length > 0

/** The address at which the same is asked, beginning elsewhere. */
export function addressOf(path: string, asked: Asked, begin: Partial<Begin> = {}): string {
  const query = new URLSearchParams([
    ...fieldsOf(asked).map(([name, value]) => [name, value]),
    ...Object.entries(begin).filter(([, value]) => value !== ''),
  ]).toString()
  return query === '' ? path : `${path}?${query}`
}

export type Period = {
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
}

export type AskedError = { readonly field: 'words' | 'from' | 'to' | 'on'; readonly text: string }

/** The days that were typed: "May 2016" begins on its first day and ends on its last. */
export function daysIn(
  { from, to, on }: { readonly from: string; readonly to: string; readonly on: string },
  today: Temporal.PlainDate,
): { readonly period: Period; readonly on?: Temporal.PlainDate | undefined; readonly errors: readonly AskedError[] } {
  const read = { from: dayIn(from, today), to: dayIn(to, today), on: dayIn(on, today) }
  const errors = (['from', 'to', 'on'] as const).flatMap((field): readonly AskedError[] =>
    read[field] === 'not understood' ? [{ field, text: `Enter ${words[field]} like 4 March 2016 or March 2016` }] : [],
  )
  const first = (day: Day | undefined) => (day === 'not understood' ? undefined : day?.first)
  const last = (day: Day | undefined) => (day === 'not understood' ? undefined : day?.last)
  return { period: { from: first(read.from), to: last(read.to) }, on: first(read.on), errors }
}

const words = { from: 'the day from which to show', to: 'the day up to which to show', on: 'the day to go to' }

type Day = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } | 'not understood'

function dayIn(text: string, today: Temporal.PlainDate): Day | undefined {
  if (text === '') return undefined
  const { date, latest } = readDate(text, today).written
  if (date === null || latest === null) return 'not understood'
  return { first: Temporal.PlainDate.from(date), last: Temporal.PlainDate.from(latest) }
}
