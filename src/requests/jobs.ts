import { job } from '#platform/jobs'
import { remindAgencies } from './remind.ts'

export const jobs = [job('remind_agencies', remindAgencies)]

/** Every morning. A crontab line has no place for a name with spaces. */
export const timetable = ['0 6 * * * remind_agencies']
