import { resolve } from 'node:path'
import { readApart, type ReadLimits } from '#platform/files'
import type { ReadAnswer } from './read-worker.ts'

/** Reads a report that somebody wrote elsewhere, in a process of its own, with limits. */
export const readReportApart = (path: string, fileName: string, limits?: ReadLimits): Promise<ReadAnswer> =>
  readApart<ReadAnswer>(resolve(import.meta.dirname, 'read-worker.ts'), path, fileName, limits)
