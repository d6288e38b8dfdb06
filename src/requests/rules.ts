import { due } from '#statute'
import type { About } from '#incidents'
import type { Ask } from './standard-questions.ts'

/** The facts of a request from which everything that is said about where it stands follows. */
export type Facts = {
  readonly dueOn: Temporal.PlainDate
  readonly openedAt: Temporal.Instant | null
  /** When the answer that now stands was put forward for sign-off. */
  readonly submittedAt: Temporal.Instant | null
  readonly signedOffAt: Temporal.Instant | null
  /** When an answer was last sent back. */
  readonly lastSentBackAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
}

export type Stage = 'asked' | 'opened' | 'sent back' | 'returned' | 'signed off' | 'withdrawn'

/** Where a request stands. `returned`: answered by the author and waiting for the signatory. */
export function stageOf(facts: Facts): Stage {
  if (facts.withdrawnAt) return 'withdrawn'
  if (facts.signedOffAt) return 'signed off'
  if (facts.submittedAt) return 'returned'
  if (facts.lastSentBackAt) return 'sent back'
  return facts.openedAt ? 'opened' : 'asked'
}

/** Is it the agency's turn to write? */
export const isOpen = (facts: Facts): boolean => ['asked', 'opened', 'sent back'].includes(stageOf(facts))

/** Does it still wait for someone of the agency? */
export const isUnfinished = (facts: Facts): boolean => isOpen(facts) || stageOf(facts) === 'returned'

/** Nothing signed off, and the day that counts has passed. An answer on the due date is in time. */
export const isLate = (facts: Facts, today: Temporal.PlainDate): boolean =>
  isUnfinished(facts) && Temporal.PlainDate.compare(facts.dueOn, today) < 0

export type Part = { readonly title: string; readonly text: string }

/** What has to be there before an answer can be put forward, in words for whoever writes it. */
export function missingFrom(
  asked: readonly Ask[],
  parts: readonly Part[],
  chronologyReady: boolean,
): readonly string[] {
  const unwritten = parts.filter(({ text }) => text.trim() === '').map(({ title }) => `Write “${title}”`)
  return asked.includes('chronology') && !chronologyReady
    ? ['Add the chronology and accept its entries', ...unwritten]
    : unwritten
}

/**
 * The due date that the form proposes; whoever asks may change it.
 *
 * A rapid review has 15 working days from the day the partners became aware (reference RR3); agencies' forms are asked
 * for by about the tenth (RR8), so that a meeting can be held. Other days are sensible defaults and no law.
 */
export function proposedDueOn(
  asked: readonly Ask[],
  about: About,
  awareOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  if (asked.includes('report')) return workingDays(30, today)
  if (asked.includes('chronology')) return workingDays(20, today)
  if (about === 'adult' || !awareOn) return workingDays(10, today)
  return later(workingDays(10, awareOn), workingDays(3, today))
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)

/** Where the bank holidays known do not reach, weeks are near enough for a proposal. */
const workingDays = (count: number, start: Temporal.PlainDate): Temporal.PlainDate =>
  due({ count, unit: 'working days', direction: 'after' }, start).dueOn ?? start.add({ days: Math.ceil(count / 5) * 7 })

/** How many days before the due date the agency is reminded. */
const remindDaysBefore = 3

/**
 * Which reminder a day calls for: 0 shortly before the due date, then 1 in the first week late, 2 in the second, and so
 * on. Undefined when none is. A day on which nothing ran loses no reminder: the next one still finds it due.
 */
export function reminderOn(today: Temporal.PlainDate, dueOn: Temporal.PlainDate): number | undefined {
  const daysLate = dueOn.until(today, { largestUnit: 'day' }).days
  if (daysLate > 0) return Math.ceil(daysLate / 7)
  return daysLate >= -remindDaysBefore ? 0 : undefined
}

/** Saves by one person within ten minutes are one version. */
export const isSameSitting = (begunAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(begunAt.add({ minutes: 10 }), now) > 0
