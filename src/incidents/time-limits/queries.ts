import type { Database, Tx } from '#platform/database'

type Reading = Database | Tx

/** Every time limit that these partnerships ever set, the latest first. */
export const timeLimitRows = async (db: Reading, partnerships: readonly string[]) =>
  partnerships.length === 0
    ? []
    : db
        .selectFrom('incidents.timeLimit')
        .select(['id', 'partnershipId', 'deadline', 'choice', 'count', 'unit', 'trigger', 'reasons', 'setAt', 'setBy'])
        .where('partnershipId', 'in', [...partnerships])
        .orderBy('entry', 'desc')
        .execute()

export type TimeLimitRow = Awaited<ReturnType<typeof timeLimitRows>>[number]

export const insertTimeLimit = (tx: Tx, limit: TimeLimitRow) =>
  tx.insertInto('incidents.timeLimit').values(limit).execute()

/** Every local holiday that these partnerships ever entered or took back, the latest first. */
export const localHolidayRows = async (db: Reading, partnerships: readonly string[]) =>
  partnerships.length === 0
    ? []
    : db
        .selectFrom('incidents.localHoliday')
        .select(['id', 'partnershipId', 'holidayOn', 'name', 'kept', 'reasons', 'setAt', 'setBy'])
        .where('partnershipId', 'in', [...partnerships])
        .orderBy('entry', 'desc')
        .execute()

export type LocalHolidayRow = Awaited<ReturnType<typeof localHolidayRows>>[number]

export const insertLocalHoliday = (tx: Tx, holiday: LocalHolidayRow) =>
  tx.insertInto('incidents.localHoliday').values(holiday).execute()

/** Every day of local go-live that these partnerships ever gave, the latest first. */
export const goLiveRows = async (db: Reading, partnerships: readonly string[]) =>
  partnerships.length === 0
    ? []
    : db
        .selectFrom('incidents.goLive')
        .select(['id', 'partnershipId', 'liveOn', 'reasons', 'setAt', 'setBy'])
        .where('partnershipId', 'in', [...partnerships])
        .orderBy('entry', 'desc')
        .execute()

export type GoLiveRow = Awaited<ReturnType<typeof goLiveRows>>[number]

export const insertGoLive = (tx: Tx, goLive: GoLiveRow) => tx.insertInto('incidents.goLive').values(goLive).execute()
