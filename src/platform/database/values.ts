import pg from 'pg'

const { builtins } = pg.types

/**
 * How PostgreSQL's text becomes a value of ours. Given to each connection rather than set for the whole process,
 * because graphile-worker uses the same driver and expects its own.
 */
export const fromDatabase: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && readers.get(type)) || pg.types.getTypeParser(type, format ?? 'text'),
}

const readers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [builtins.TIME, (text) => Temporal.PlainTime.from(text)],
  [builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [builtins.INT8, wholeNumber],
  // The arrays of date, timestamptz and bigint, which the driver does not name.
  [1182, (text) => listOf(text, (item) => Temporal.PlainDate.from(item))],
  [1185, (text) => listOf(text, (item) => Temporal.Instant.from(item))],
  [1016, (text) => listOf(text, wholeNumber)],
])

/** A `count(*)` is a bigint. One too large for a number would be silently rounded, so it is an error. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large to be read exactly as a number`)
  return number
}

function listOf<T>(text: string, read: (item: string) => T): readonly (T | null)[] {
  const items: readonly (string | null)[] = pg.types.getTypeParser(textArray)(text)
  return items.map((item) => (item === null ? null : read(item)))
}

const textArray: number = 1009

/** The driver would send a Temporal value as JSON, quotes included, which PostgreSQL refuses. */
export function toDatabase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toDatabase)
  return isTemporal(value) ? value.toString() : value
}

function isTemporal(value: unknown): value is { toString(): string } {
  return (
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.Duration
  )
}
