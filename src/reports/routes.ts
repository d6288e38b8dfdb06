import type { Route } from '#platform/http'
import type { Page } from '#ui'
import { routes as accuracy } from './accuracy/routes.ts'
import { routes as completeness } from './completeness/routes.ts'
import { routes as approval } from './approval-routes.ts'
import { routes as findings } from './finding-routes.ts'
import { routes as publication } from './publication-routes.ts'
import { routes as report } from './report-routes.ts'

/** From findings to what the public reads. */
export const routes: readonly Route<Page>[] = [
  ...findings,
  ...report,
  ...completeness,
  ...accuracy,
  ...approval,
  ...publication,
]
