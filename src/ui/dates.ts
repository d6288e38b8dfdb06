import { counted } from './counted.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "4 March 2026" */
export const showDate = (date: Temporal.PlainDate): string => `${date.day} ${months[date.month - 1]} ${date.year}`

/** "4 Mar 2026", for tables */
export const showShortDate = (date: Temporal.PlainDate): string =>
  `${date.day} ${shortMonths[date.month - 1]} ${date.year}`

/** "March 2026" */
export const showMonth = (month: Temporal.PlainYearMonth | Temporal.PlainDate): string =>
  `${months[month.month - 1]} ${month.year}`

/** "3:07pm", "3pm", "midday", "midnight" */
export function showHour(time: Temporal.PlainTime): string {
  if (time.minute === 0 && time.hour === 12) return 'midday'
  if (time.minute === 0 && time.hour === 0) return 'midnight'
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`
  return `${time.hour % 12 || 12}${minutes}${time.hour < 12 ? 'am' : 'pm'}`
}

/** "4 March 2026 at 3:07pm", as clocks in London showed it */
export function showTime(instant: Temporal.Instant): string {
  const there = instant.toZonedDateTimeISO('Europe/London')
  return `${showDate(there.toPlainDate())} at ${showHour(there.toPlainTime())}`
}

/** "4 to 8 March 2026", "28 February to 4 March 2026", "30 December 2025 to 2 January 2026" */
export function showRange(from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  if (from.equals(to)) return showDate(from)
  if (from.year !== to.year) return `${showDate(from)} to ${showDate(to)}`
  if (from.month !== to.month) return `${from.day} ${months[from.month - 1]} to ${showDate(to)}`
  return `${from.day} to ${showDate(to)}`
}

/** "3 days left", "1 day left", "due today", "2 days late" */
export function daysLeft(due: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(due, { largestUnit: 'day' }).days
  if (days === 0) return 'due today'
  return days > 0 ? `${counted(days, 'day')} left` : `${counted(-days, 'day')} late`
}
