import { transact } from '#platform/database'
import { job, type JobContext } from '#platform/jobs'
import { deleteDraftsSavedBefore, deleteLinksExpiredBefore } from './queries.ts'

/** How long a notification that nobody comes back to is kept. */
const keptFor = { hours: 7 * 24 }

export const forgetDrafts = (context: JobContext): Promise<void> =>
  transact(context.db, { person: null, partnership: null }, async (tx) => {
    await deleteDraftsSavedBefore(tx, context.now.subtract(keptFor))
    await deleteLinksExpiredBefore(tx, context.now)
  })

export const jobs = [job('forget_notification_drafts', forgetDrafts)]

/** Every hour. A crontab line has no place for a name with spaces. */
export const timetable = ['10 * * * * forget_notification_drafts']
