export { mergeCommand, type Terminal } from './command.ts'
export { mergeFiles, type Merged, type MergeSummary } from './merge-files.ts'
