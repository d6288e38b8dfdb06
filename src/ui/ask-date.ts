import { dateInput } from './date-input.ts'
import { showDate } from './dates.ts'
import { grouped, labelled } from './ask-words.ts'
import { input } from './input.ts'
import {
  answered,
  calledOf,
  refused,
  unanswered,
  type Asking,
  type Needed,
  type Question,
  type Reading,
  type Sometimes,
} from './question.ts'

type DateOptions = {
  /** Today, where the date cannot be after it. */
  readonly notInFuture?: Temporal.PlainDate | undefined
  /** Today, where the date cannot be before it. */
  readonly notInPast?: Temporal.PlainDate | undefined
  readonly notAfter?: Temporal.PlainDate | undefined
  readonly notBefore?: Temporal.PlainDate | undefined
}

const parts = ['day', 'month', 'year'] as const

type Part = (typeof parts)[number]

type Typed = Readonly<Record<Part, string>>

/** A date in three boxes; the month may be written as a word. Errors are in the words of GOV.UK's date input. */
export function date(asking: Needed & DateOptions): Question<Temporal.PlainDate>
export function date(asking: Sometimes & DateOptions): Question<Temporal.PlainDate | null>
export function date(asking: Asking & DateOptions): Question<Temporal.PlainDate | null> {
  return {
    onlyWhen: asking.onlyWhen,
    fields: (name) => parts.map((part) => `${name}-${part}`),
    read: (name, { form }) => readDate(asking, name, typedIn(name, form)),
    write: (name, answer): Readonly<Record<string, readonly string[]>> =>
      answer === null ? {} : Object.fromEntries(parts.map((part) => [`${name}-${part}`, [String(answer[part])]])),
    show: (shown) =>
      dateInput({
        ...grouped(asking, shown),
        id: shown.name,
        namePrefix: shown.name,
        items: parts.map((part) => ({
          name: part,
          value: shown.entered[`${shown.name}-${part}`]?.[0],
          error: shown.error && (shown.error.parts ?? parts).includes(part),
        })),
      }),
  }
}

const typedIn = (name: string, form: URLSearchParams): Typed => ({
  day: (form.get(`${name}-day`) ?? '').trim(),
  month: (form.get(`${name}-month`) ?? '').trim(),
  year: (form.get(`${name}-year`) ?? '').trim(),
})

function readDate(asking: Asking & DateOptions, name: string, typed: Typed): Reading<Temporal.PlainDate | null> {
  const empty = parts.filter((part) => typed[part] === '')
  if (empty.length === parts.length) return unanswered(asking, `${name}-day`)

  const called = calledOf(asking)
  const wrong = (words: string, at: readonly Part[]) => refused(words, `${name}-${at[0] ?? 'day'}`, at)
  if (empty.length > 0) return wrong(`${called} must include a ${empty.join(' and a ')}`, empty)

  const faulty = faultyParts(typed)
  if (faulty.length === 1 && faulty[0] === 'year') return wrong('Year must include 4 numbers', ['year'])
  if (faulty.length > 0) return wrong(`${called} must be a real date`, faulty)

  const answer = realDate(typed)
  if (!answer) return wrong(`${called} must be a real date`, ['day'])
  const beyond = beyondLimits(asking, answer)
  return beyond ? wrong(`${called} must be ${beyond}`, parts) : answered(answer)
}

/** Parts that could not belong to any date. */
const faultyParts = ({ day, month, year }: Typed): readonly Part[] =>
  parts.filter((part) =>
    part === 'day'
      ? !(/^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= 31)
      : part === 'month'
        ? monthNumber(month) === undefined
        : !/^[1-9]\d{3}$/.test(year),
  )

const monthNames = 'january february march april may june july august september october november december'.split(' ')

/** "3", "03", "March", "mar" and "Sept." are all months; one that is not is undefined. */
function monthNumber(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : undefined
  const word = typed.toLowerCase().replace(/\.$/, '')
  const at = word.length < 3 ? -1 : monthNames.findIndex((month) => month.startsWith(word))
  return at === -1 ? undefined : at + 1
}

/** The date, if its month has such a day. */
function realDate({ day, month, year }: Typed): Temporal.PlainDate | undefined {
  const first = Temporal.PlainDate.from({ year: Number(year), month: monthNumber(month) ?? 1, day: 1 })
  return Number(day) <= first.daysInMonth ? first.with({ day: Number(day) }) : undefined
}

/** What a date must be that is outside its limits. */
function beyondLimits(limits: DateOptions, answer: Temporal.PlainDate): string | undefined {
  const isAfter = (limit: Temporal.PlainDate | undefined) => limit && Temporal.PlainDate.compare(answer, limit) > 0
  const isBefore = (limit: Temporal.PlainDate | undefined) => limit && Temporal.PlainDate.compare(answer, limit) < 0
  if (isAfter(limits.notInFuture)) return 'today or in the past'
  if (isBefore(limits.notInPast)) return 'today or in the future'
  if (limits.notAfter && isAfter(limits.notAfter)) return `the same as or before ${showDate(limits.notAfter)}`
  if (limits.notBefore && isBefore(limits.notBefore)) return `the same as or after ${showDate(limits.notBefore)}`
  return undefined
}

/** A time of day, as people write it: "3:07pm", "3pm", "15:07", "midday". */
export function time(asking: Needed): Question<Temporal.PlainTime>
export function time(asking: Sometimes): Question<Temporal.PlainTime | null>
export function time(asking: Asking): Question<Temporal.PlainTime | null> {
  return {
    onlyWhen: asking.onlyWhen,
    fields: (name) => [name],
    read: (name, { form }): Reading<Temporal.PlainTime | null> => {
      const typed = (form.get(name) ?? '').trim()
      if (typed === '') return unanswered(asking, name)
      const answer = timeOf(typed)
      return answer ? answered(answer) : refused(`${calledOf(asking)} must be a real time, like 3:07pm or 15:07`, name)
    },
    write: (name, answer) => ({ [name]: [answer?.toString({ smallestUnit: 'minute' }) ?? ''] }),
    show: (shown) =>
      input({
        ...labelled(asking, shown),
        value: shown.entered[shown.name]?.[0],
        classes: 'govuk-input--width-5',
        spellcheck: false,
      }),
  }
}

function timeOf(typed: string): Temporal.PlainTime | undefined {
  const word = typed.toLowerCase().replaceAll(' ', '')
  if (word === 'midday' || word === 'noon') return new Temporal.PlainTime(12)
  if (word === 'midnight') return new Temporal.PlainTime(0)
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(word) ?? []
  if (hours === undefined || (half === undefined && word.length < 4)) return undefined
  const hour = hourOf(Number(hours), half)
  return hour === undefined || Number(minutes) > 59 ? undefined : new Temporal.PlainTime(hour, Number(minutes))
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
