import type { Database, Tx } from '#platform/database'
import { settableDeadlines, type DeadlineSetting, type SettableDeadline, type Settings } from '#statute'
import { goLiveRows, localHolidayRows, timeLimitRows } from './queries.ts'
import type { GoLiveRow, LocalHolidayRow, TimeLimitRow } from './queries.ts'

/** What a partnership set for itself where the law's reference could not verify it, as it counts now. */
export type SetHere = {
  /** By the id of the deadline; those that are again as the reference has them are not among them. */
  readonly timeLimits: ReadonlyMap<string, TimeLimitRow>
  /** In the order of the days. */
  readonly localHolidays: readonly LocalHolidayRow[]
  /** When the area's safeguarding partners took over from its board (rule T3); null where it was not said. */
  readonly goLiveOn: Temporal.PlainDate | null
  /** The same, as the law takes it. */
  readonly settings: Settings
}

export const nothingSet: SetHere = { timeLimits: new Map(), localHolidays: [], goLiveOn: null, settings: {} }

/** What each of these partnerships set for itself; three queries, however many partnerships. */
export async function setHereBy(
  db: Database | Tx,
  partnerships: readonly string[],
): Promise<ReadonlyMap<string, SetHere>> {
  const all = [...new Set(partnerships)]
  const limits = await timeLimitRows(db, all)
  const holidays = await localHolidayRows(db, all)
  const goLives = await goLiveRows(db, all)
  const of = <Row extends { readonly partnershipId: string }>(rows: readonly Row[], partnership: string): Row[] =>
    rows.filter(({ partnershipId }) => partnershipId === partnership)
  return new Map(
    all.map((partnership) => [
      partnership,
      standing({
        limits: of(limits, partnership),
        holidays: of(holidays, partnership),
        goLives: of(goLives, partnership),
      }),
    ]),
  )
}

/** What one partnership set for itself. */
export const setHereFor = async (db: Database | Tx, partnership: string): Promise<SetHere> =>
  (await setHereBy(db, [partnership])).get(partnership) ?? nothingSet

type Rows = {
  readonly limits: readonly TimeLimitRow[]
  readonly holidays: readonly LocalHolidayRow[]
  readonly goLives: readonly GoLiveRow[]
}

/** Of each, the latest row counts; the rows come latest first. */
export function standing({ limits, holidays, goLives }: Rows): SetHere {
  const set = latest(limits, ({ deadline }) => deadline).filter(({ choice }) => choice !== 'reference')
  const localHolidays = latest(holidays, ({ holidayOn }) => holidayOn.toString())
    .filter(({ kept }) => kept)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.holidayOn, b.holidayOn))
  return {
    timeLimits: new Map(set.map((row) => [row.deadline, row])),
    localHolidays,
    goLiveOn: goLives[0]?.liveOn ?? null,
    settings: {
      deadlines: Object.fromEntries(set.flatMap(asSetting)),
      localHolidays: localHolidays.map(({ holidayOn }) => holidayOn),
    },
  }
}

const latest = <Row>(rows: readonly Row[], of: (row: Row) => string): readonly Row[] =>
  rows.filter((row, index) => index === rows.findIndex((other) => of(other) === of(row)))

/** A limit that the law's data no longer lets anyone set, since it was verified meanwhile, counts no more. */
function asSetting(row: TimeLimitRow): readonly (readonly [string, DeadlineSetting])[] {
  const rule = settableDeadlines.find(({ id }) => id === row.deadline)
  return rule ? [[rule.id, settingOf(rule, row)]] : []
}

/** Whether days are counted forwards or back is the law's, whatever their number. */
export function settingOf(rule: SettableDeadline, { count, unit, trigger }: LimitChosen): DeadlineSetting {
  if (count === null || unit === null) return { within: null }
  const direction = countsBack(rule) ? 'before' : 'after'
  return {
    within: { count, unit, direction },
    ...(trigger === null || trigger === 'as the reference has it' ? {} : { trigger }),
  }
}

export type LimitChosen = Pick<TimeLimitRow, 'count' | 'unit' | 'trigger'>

const countsBack = ({ within }: SettableDeadline): boolean =>
  within !== null && 'direction' in within && within.direction === 'before'
