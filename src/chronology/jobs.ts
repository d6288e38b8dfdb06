import type { Job } from '#platform/jobs'
import { jobs as accounts } from './accounts/propose.ts'
import { jobs as imports } from './imports/read-import.ts'
import { lookThroughJob } from './words/look-through.ts'

export const jobs: readonly Job[] = [...imports, ...accounts, lookThroughJob]
