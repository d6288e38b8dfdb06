export { routes } from './routes.ts'
export { jobs } from './jobs.ts'
export { entriesOfReview } from './combined/entries.ts'
export { mergeCommand } from './merge/command.ts'
