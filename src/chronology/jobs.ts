import type { Job } from '#platform/jobs'
import { jobs as accounts } from './accounts/propose.ts'
import { lookAgainJob } from './imports/accept.ts'
import { makeCopyJob } from './copies/make-copy.ts'
import { jobs as imports } from './imports/read-import.ts'
import { lookThroughJob } from './words/look-through.ts'

export const jobs: readonly Job[] = [...imports, lookAgainJob, ...accounts, lookThroughJob, makeCopyJob]
