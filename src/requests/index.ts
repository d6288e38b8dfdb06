export { askAgency, type Asked, type Asking } from './ask-agency.ts'
export { markChronologyNotReady, markChronologyReady, type Ready } from './chronology-ready.ts'
export {
  agencyReportsOf,
  agencyReturnsOf,
  isOpen,
  requestOf,
  requestsOf,
  type AgencyReport,
  type RequestSummary,
} from './read.ts'
export { isLate, type Stage } from './rules.ts'
export type { Ask } from './standard-questions.ts'
export { handDownKeyLines } from './key-lines.ts'
export { waitingFor } from './waiting.ts'
export { routes } from './routes.ts'
export { jobs, timetable } from './jobs.ts'
