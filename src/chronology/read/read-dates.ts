import { type Piece, complete, isWhole, nearestMonth, pieceOf } from './date-pieces.ts'
import { type Span, dayShown, spanOf } from './date-spans.ts'
import { clock } from './read-times.ts'

export type Precision = 'day' | 'month' | 'year' | 'range'

/** A date as written and as understood: the first and the last day that the text allows. */
export type WrittenDate = {
  readonly text: string
  /** YYYY-MM-DD, or null where it could not be understood. */
  readonly date: string | null
  readonly latest: string | null
  readonly precision: Precision | null
  readonly uncertain: boolean
  /** HH:MM, or null. */
  readonly time: string | null
}

export type Doubt = { readonly problem: string; readonly suggestion: string }

/** A doubt beside a date that was understood is for a person to look at; without one, the date is sure enough to use. */
export type DateReading = { readonly written: WrittenDate; readonly doubts: readonly Doubt[] }

type Found = { ok: true; span: Span; doubts: readonly Doubt[] } | ({ ok: false } & Doubt)

/**
 * Reads a date as professionals write it, in UK order always. Nothing is swapped, clipped or completed in silence: what
 * cannot be understood says why and suggests what to write. domain/chronology.md, "Beyond".
 *
 * @param today two-digit years are in the latest century that does not put the date after it
 */
export function readDate(text: string, today: Temporal.PlainDate): DateReading {
  const tidy = tidied(text)
  if (tidy.length > longest) return notUnderstood(text, tooLong)
  const open = openEnded(tidy)
  if (open) return notUnderstood(text, open)
  const { bare, uncertain } = withoutHedges(tidy)
  if (bare === '' || notGiven.test(bare)) return notUnderstood(text, undated)
  const { found, time, timeDoubt } = withTime(bare, today)
  if (!found.ok) return notUnderstood(text, found)
  const { first, last, precision } = found.span
  return {
    written: {
      text,
      date: first.toString(),
      latest: last.toString(),
      precision,
      uncertain: uncertain || found.span.uncertain,
      time,
    },
    doubts: [...found.doubts, ...timeDoubt, ...implausible(found.span, today)],
  }
}

function notUnderstood(text: string, { problem, suggestion }: Doubt): DateReading {
  return {
    written: { text, date: null, latest: null, precision: null, uncertain: false, time: null },
    doubts: [{ problem, suggestion }],
  }
}

function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/\u00AD|\u200B|\uFEFF/g, '')
    .replace(/[\n;]+/g, ' ; ')
    .replace(/\s+/g, ' ')
    .replace(/^[ ;,]+|[ ;,]+$/g, '')
}

/** No date is longer; a narrative in the date column is a mistake of columns. */
const longest = 120
const tooLong: Doubt = {
  problem: 'there is more than a date in this cell',
  suggestion: 'keep the date here and move the rest to another column',
}

const undated: Doubt = {
  problem: 'no date is given',
  suggestion: 'write the earliest and latest day it can have been, for example "between 3 and 5 May 2016", or the year',
}
const notGiven =
  /^(-+|n\/?k|n\/?a|unknown|undated|not (known|dated|recorded|stated|given)|no date( given| recorded)?|date (not known|unknown|not recorded)|none|nil|x+)$/

/** "Before", "by" and "after" leave one side open, and an event cannot be put in order by one side. */
function openEnded(tidy: string): Doubt | undefined {
  const bounded = /^(from|since)\b.*\b(to|until|till|-)\b/.test(tidy) || /^(from|since)\b.* - /.test(tidy)
  const opens =
    /^(on or )?(before|by|after|prior to|pre|post|until|till|since|from|up to|not? later than|not? earlier than)\b(?! and)/
  const ends = /\b(onwards?|and (after|before)|or (before|after|earlier|later)|and ongoing|ongoing|to date|to present)$/
  if (bounded || !(opens.test(tidy) || ends.test(tidy))) return undefined
  return {
    problem: 'only one side of the date is given',
    suggestion: 'give the first and the last day it can have been, for example "between 3 and 5 May 2016"',
  }
}

const hedgeWords =
  /\b(probably|possibly|perhaps|maybe|approx(imately)?|about|around|circa|roughly|estimated|est|believed to be|thought to be|likely|exact (date|day) (is )?(unknown|not known|unclear|not recorded)|(date|day) (is )?(unclear|uncertain|unconfirmed|estimated|approx)|unsure|uncertain|unconfirmed|tbc|to be confirmed)\b\.?/g

/** Takes off what says "we are not sure", and small words that say nothing. */
function withoutHedges(tidy: string): { bare: string; uncertain: boolean } {
  const plainer = tidy.replace(/[()[\]]/g, ' ').replace(/\bon or (?=about|around)/g, ' ')
  const sure = plainer
    .replace(/^\s*\?+\s*|\s*\?+\s*$/g, ' ')
    .replace(hedgeWords, ' ')
    .replace(/^\s*(~|ca?\. ?|ca? |c(?=\d))/, ' ')
  const bare = trimmed(sure)
  return {
    bare: trimmed(bare.replace(/^(on|in|during|dated|date|the)\b:?/g, '').replace(/^the\b/, '')),
    uncertain: bare !== trimmed(plainer),
  }
}

const trimmed = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s,.:;]+|[\s,.:;]+$/g, '')

type Timed = { readonly found: Found; readonly time: string | null; readonly timeDoubt: readonly Doubt[] }

const timeWords = String.raw`(?:\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?z? ?(?:[ap]\.?m\.?|hrs?|hours?|h)?|\d{1,2} ?[ap]\.?m\.?|\d{4} ?(?:hrs?|hours?|h)|(?:12 ?)?(?:noon|midday|midnight))`
const timeAfter = new RegExp(
  String.raw`^(.*?\d)(?:t| ?[,;@-]? ?(?:at )? ?)(?<![\d.:/])(?<=[ t@,;-])(${timeWords})(?: ?(?:-|to|until) ?${timeWords})?$`,
)
const timeBefore = new RegExp(String.raw`^(${timeWords})(?: ?- ?${timeWords})?(?: ?[,;]| on)? (.+)$`)
const fourDigitsAfter = /^(.*\d)(?: ?[,;]| at)? (\d{4})$/
const partOfDay =
  /^(.*\d)[ ,;]+(?:in the )?((?:early|late|mid)?[ -]?(?:morning|afternoon|evening|night|hours)|overnight|am|pm|a\.m|p\.m|daytime)$/

/** The date alone; failing that, with a time after it, before it, or with a part of the day, which is no time. */
function withTime(bare: string, today: Temporal.PlainDate): Timed {
  const found = dateIn(bare, today)
  if (found.ok) return { found, time: null, timeDoubt: [] }
  const after = timeAfter.exec(bare)
  if (after) return timed(dateIn(trimmed(after[1] ?? ''), today), after[2] ?? '')
  const before = timeBefore.exec(bare)
  const dated = before && dateIn(before[2] ?? '', today)
  if (dated?.ok) return timed(dated, before?.[1] ?? '')
  const digits = fourDigitsAfter.exec(bare)
  const digitsDated = digits && dateIn(digits[1] ?? '', today)
  if (digitsDated?.ok) return timed(digitsDated, digits?.[2] ?? '')
  const part = partOfDay.exec(bare)
  return { found: part ? dateIn(part[1] ?? '', today) : found, time: null, timeDoubt: [] }
}

/** Databases write a date without a time as midnight to the second. */
const noTime = /^00:00:00(\.0+)?z?$/

function timed(found: Found, text: string): Timed {
  if (noTime.test(text)) return { found, time: null, timeDoubt: [] }
  const time = clock(text)
  const doubt: Doubt = {
    problem: `"${text}" is not a time of day`,
    suggestion: 'write the time as 10:30, or leave it out',
  }
  return { found, time: time ?? null, timeDoubt: time === undefined ? [doubt] : [] }
}

function dateIn(bare: string, today: Temporal.PlainDate): Found {
  const piece = pieceOf(bare)
  if (piece && isWhole(piece)) return foundFrom(piece, today)
  return rangeIn(bare, today) ?? twoDatesIn(bare, today) ?? noDate(bare, piece)
}

function foundFrom(piece: Piece, today: Temporal.PlainDate): Found {
  const span = spanOf(piece, today)
  if ('problem' in span) return { ok: false, ...span }
  return { ok: true, span, doubts: span.doubts }
}

/** Where the two ends of a range may be parted, surest first. */
const partings: readonly RegExp[] = [
  /^between (.+?) (?:and|-|to|&) (.+)$/,
  /^from (.+?) (?:to|until|till|-) (.+)$/,
  /^(.+?) (?:to|until|till|through) (.+)$/,
  /^(.+?) - (.+)$/,
]

function rangeIn(bare: string, today: Temporal.PlainDate): Found | undefined {
  for (const parting of partings) {
    const [, from, to] = parting.exec(bare) ?? []
    const range = from === undefined || to === undefined ? undefined : rangeOf(from, to, today)
    if (range) return range
  }
  const dashes = Array.from(bare.matchAll(/-/g), (dash) => dash.index)
  for (const at of dashes) {
    const range = rangeOf(bare.slice(0, at), bare.slice(at + 1), today)
    if (range) return range
  }
  return undefined
}

function rangeOf(from: string, to: string, today: Temporal.PlainDate): Found | undefined {
  const pieces = complete(pieceOf(withoutTime(trimmed(from))), pieceOf(withoutTime(trimmed(to))))
  if (!pieces) return undefined
  const [start, end] = [spanOf(pieces.from, today), spanOf(pieces.to, today)]
  if ('problem' in start) return { ok: false, ...start }
  if ('problem' in end) return { ok: false, ...end }
  if (Temporal.PlainDate.compare(end.last, start.first) < 0)
    return {
      ok: false,
      problem: `${dayShown(end.last)} is before ${dayShown(start.first)}`,
      suggestion: 'write the earlier day first',
    }
  const sameDay = start.precision === 'day' && end.precision === 'day' && start.first.equals(end.last)
  return {
    ok: true,
    span: {
      first: start.first,
      last: end.last,
      precision: sameDay ? 'day' : 'range',
      uncertain: start.uncertain || end.uncertain,
      doubts: [],
    },
    doubts: [...start.doubts, ...end.doubts],
  }
}

const withoutTime = (text: string): string => timeAfter.exec(text)?.[1] ?? text

/** Two dates that are not the ends of a range are two events in one row. */
function twoDatesIn(bare: string, today: Temporal.PlainDate): Found | undefined {
  const [, one, how, other] =
    /^(.+?\S) ?( and | or |&|,|;|\+| (?=\d{1,2}[./-]\d{1,2}[./-]\d))(?: ?and )? ?(.+)$/.exec(bare) ?? []
  if (one === undefined || how === undefined || other === undefined) return undefined
  const pieces = complete(pieceOf(withoutTime(trimmed(one))), pieceOf(withoutTime(trimmed(other))))
  const first = pieces && spanOf(pieces.from, today)
  const second = pieces && spanOf(pieces.to, today)
  if (!first || !second || 'problem' in first || 'problem' in second) return undefined
  const days = [dayShown(first.first), dayShown(second.first)] as const
  return how === ' or '
    ? {
        ok: false,
        problem: 'two dates are given as alternatives',
        suggestion: `write a range: between ${days[0]} and ${days[1]}`,
      }
    : {
        ok: false,
        problem: 'there are two dates in one cell',
        suggestion: `split the row in two: one for ${days[0]}, one for ${days[1]}`,
      }
}

function noDate(bare: string, piece: Piece | undefined): Found {
  if (piece && (piece.month !== undefined || piece.day !== undefined))
    return { ok: false, problem: 'the date has no year', suggestion: 'add the year, for example 22/05/2016' }
  const counted = dayCounted(bare)
  if (counted)
    return {
      ok: false,
      problem: `"${bare}" is a number, not a date`,
      suggestion: `if it is the number that Excel keeps for a day, it means ${dayShown(counted)}: write that`,
    }
  const meant = nearestMonth(bare)
  return {
    ok: false,
    problem: `"${bare}" is not a date that can be read`,
    suggestion:
      meant === undefined ? 'write day, month and year, for example 22/05/2016' : `if it means "${meant}", write that`,
  }
}

/** Excel keeps a day as a number, and shows it when the cell loses its format: 42512 is 22 May 2016. */
function dayCounted(bare: string): Temporal.PlainDate | undefined {
  const days = /^(\d{5})(?:\.\d+)?$/.exec(bare)?.[1]
  return days === undefined ? undefined : Temporal.PlainDate.from('1899-12-30').add({ days: Number(days) })
}

const oldest = Temporal.PlainDate.from('1850-01-01')

function implausible({ first }: Span, today: Temporal.PlainDate): readonly Doubt[] {
  const suggestion = 'check the year against the record'
  if (Temporal.PlainDate.compare(first, today) > 0)
    return [{ problem: `${dayShown(first)} has not happened yet`, suggestion }]
  if (Temporal.PlainDate.compare(first, oldest) < 0)
    return [{ problem: `${dayShown(first)} is too long ago`, suggestion }]
  return []
}
