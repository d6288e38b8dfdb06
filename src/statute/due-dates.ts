import { inWords } from './day-numbers.ts'
import { due } from './deadlines.ts'
import type { Due } from './deadlines.ts'
import type { DeadlineRule, Trigger } from './framework.ts'
import type { Holidays } from './holidays.ts'

/** The days that start clocks, as far as they are known. */
export type StartDates = { readonly [Name in (typeof dateOf)[Trigger]]?: Temporal.PlainDate | undefined }

/** Which of the dates starts each clock. */
const dateOf = {
  incident: 'incidentOn',
  aware: 'awareOn',
  notified: 'notifiedOn',
  'serious incident notified': 'seriousIncidentNotifiedOn',
  referral: 'referredOn',
  'case identified': 'identifiedOn',
  'first reported': 'firstReportedOn',
  'information requested': 'requestedOn',
  'further information requested': 'furtherRequestedOn',
  'agreed lead told': 'leadToldOn',
  decision: 'decidedOn',
  ratification: 'ratifiedOn',
  publication: 'publishOn',
  'last yearly report': 'lastReportOn',
  'end of the financial year': 'yearEndOn',
  'local go-live': 'goLiveOn',
} as const satisfies Readonly<Record<Trigger, string>>

/** What starts each clock, in words; the timetable names it where its day is not known yet. */
export const triggerWords: Readonly<Record<Trigger, string>> = {
  incident: 'the incident',
  aware: 'the authority becoming aware',
  notified: 'the board being told of the incident',
  'serious incident notified': 'the serious incident notification',
  referral: 'the referral',
  'case identified': 'the case being identified',
  'first reported': 'the first report to the committee',
  'information requested': 'the request for information',
  'further information requested': 'the request for further information',
  'agreed lead told': 'the agreed lead first being told',
  decision: 'the decision',
  ratification: 'ratification by the chief officers',
  publication: 'publication',
  'last yearly report': 'the last yearly report',
  'end of the financial year': 'the end of the financial year',
  'local go-live': 'the area’s safeguarding partners taking over',
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

type Start = { readonly event: string; readonly on: Temporal.PlainDate; readonly assumed: string }

function startOf(trigger: Trigger, dates: StartDates): Start | null {
  const on = dates[dateOf[trigger]]
  if (on) return { event: triggerWords[trigger], on, assumed: '' }
  if (trigger === 'notified') return assume(startOf('aware', dates), ', taken as the day the board was told')
  if (trigger === 'case identified')
    return assume(startOf('aware', dates), ', taken as the day the case was identified')
  if (trigger === 'referral') return assume(startOf('aware', dates), ', taken as the day of the referral')
  if (trigger === 'aware') return assume(startOf('incident', dates), ', as no day of awareness is given')
  return null
}

const assume = (start: Start | null, assumed: string) => start && { ...start, assumed: start.assumed + assumed }
