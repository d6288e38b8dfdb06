import { due, inWords } from './deadlines.ts'
import type { Due } from './deadlines.ts'
import type { DeadlineRule, Trigger } from './framework.ts'
import type { Holidays } from './holidays.ts'

/** The days that start clocks, as far as they are known. */
export type StartDates = {
  readonly incidentOn?: Temporal.PlainDate | undefined
  readonly awareOn?: Temporal.PlainDate | undefined
  /** When the board was told; taken as the day of awareness where none is given. */
  readonly notifiedOn?: Temporal.PlainDate | undefined
  /** When the Panel was notified of a serious incident. */
  readonly seriousIncidentNotifiedOn?: Temporal.PlainDate | undefined
  readonly decidedOn?: Temporal.PlainDate | undefined
  /** The day of publication, or the day planned for it. */
  readonly publishOn?: Temporal.PlainDate | undefined
}

/** Null where the day that starts the clock is not known. */
export function dueOf(
  rule: DeadlineRule,
  dates: StartDates,
  holidays?: Holidays,
): (Due & { readonly trigger: string }) | null {
  const start = startOf(rule.trigger, dates)
  if (!start) return null
  const trigger = `${start.event} on ${inWords(start.on)}${start.assumed}`
  return { ...due(rule.within, start.on, holidays), trigger }
}

/** What starts each clock, in words; the timetable names it where its day is not known yet. */
export const triggerWords: Readonly<Record<Trigger, string>> = {
  incident: 'the incident',
  aware: 'the authority becoming aware',
  notified: 'the board being told of the incident',
  'serious incident notified': 'the serious incident notification',
  decision: 'the decision',
  publication: 'publication',
}

type Start = { readonly event: string; readonly on: Temporal.PlainDate; readonly assumed: string }

function startOf(trigger: Trigger, dates: StartDates): Start | null {
  const on = givenDay(trigger, dates)
  if (on) return { event: triggerWords[trigger], on, assumed: '' }
  if (trigger === 'notified') return assume(startOf('aware', dates), ', taken as the day the board was told')
  if (trigger === 'aware') return assume(startOf('incident', dates), ', as no day of awareness is given')
  return null
}

const assume = (start: Start | null, assumed: string) => start && { ...start, assumed: start.assumed + assumed }

function givenDay(trigger: Trigger, dates: StartDates): Temporal.PlainDate | undefined {
  switch (trigger) {
    case 'incident':
      return dates.incidentOn
    case 'aware':
      return dates.awareOn
    case 'notified':
      return dates.notifiedOn
    case 'serious incident notified':
      return dates.seriousIncidentNotifiedOn
    case 'decision':
      return dates.decidedOn
    case 'publication':
      return dates.publishOn
  }
}
