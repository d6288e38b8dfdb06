import { transact } from '#platform/database'
import { job, type JobContext } from '#platform/jobs'
import { deleteAnsweredBefore } from './queries.ts'

/** Who asked for a report is kept for six months after the answer, as the form says. */
const forget = (context: JobContext): Promise<void> =>
  transact(context.db, { person: null, partnership: null }, (tx) =>
    deleteAnsweredBefore(tx, context.today.subtract({ months: 6 })),
  )

export const jobs = [job('forget_report_requests', forget)]

/** Every night. A crontab line has no place for a name with spaces. */
export const timetable = ['30 3 * * * forget_report_requests']
