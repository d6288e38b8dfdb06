import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { SettableDeadline } from '#statute'
import { insertGoLive, insertLocalHoliday, insertTimeLimit } from './queries.ts'
import type { GoLiveRow, LocalHolidayRow, TimeLimitRow } from './queries.ts'

type Administering = May<'administer the partnership'>
type Told<Row> = Omit<Row, 'id' | 'partnershipId' | 'deadline' | 'setAt' | 'setBy'>

/** Sets how long a deadline of the law leaves here; what was set before stays to be read. */
export async function setTimeLimit(
  tx: Tx,
  by: Administering,
  { id }: SettableDeadline,
  told: Told<TimeLimitRow>,
  now: Temporal.Instant,
): Promise<void> {
  await insertTimeLimit(tx, { id: newId<'timeLimit'>(), deadline: id, ...told, ...setBy(by, now) })
  await recordEvent(tx, by, 'time limit set', { deadline: id })
}

/** Enters a day that the council keeps, or takes it back. */
export async function setLocalHoliday(
  tx: Tx,
  by: Administering,
  told: Told<LocalHolidayRow>,
  now: Temporal.Instant,
): Promise<void> {
  await insertLocalHoliday(tx, { id: newId<'localHoliday'>(), ...told, ...setBy(by, now) })
  await recordEvent(tx, by, 'local holiday set')
}

/** Says when the area's safeguarding partners took over. */
export async function setGoLive(
  tx: Tx,
  by: Administering,
  told: Told<GoLiveRow>,
  now: Temporal.Instant,
): Promise<void> {
  await insertGoLive(tx, { id: newId<'goLive'>(), ...told, ...setBy(by, now) })
  await recordEvent(tx, by, 'day of local go-live set')
}

const setBy = (by: Administering, now: Temporal.Instant) => ({
  partnershipId: by.partnership,
  setAt: now,
  setBy: by.person,
})
