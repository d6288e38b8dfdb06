export { mergeCommand, type Terminal } from './merge/command.ts'
export { mergeFiles, type Merged, type MergeSummary } from './merge/merge-files.ts'
