import type { Job } from '#platform/jobs'
import { jobs as accounts } from './accounts/propose.ts'
import { jobs as imports } from './imports/read-import.ts'

export const jobs: readonly Job[] = [...imports, ...accounts]
