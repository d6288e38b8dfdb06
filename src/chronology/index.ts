export { routes } from './routes.ts'
export { jobs } from './imports/read-import.ts'
export { entriesOfReview } from './combined/entries.ts'
export { mergeCommand } from './merge/command.ts'
