import type { Route } from '#platform/http'
import type { Page } from '#ui'
import { actionRoutes } from './action-routes.ts'
import { recommendationRoutes } from './recommendation-routes.ts'

export const routes: readonly Route<Page>[] = [...recommendationRoutes, ...actionRoutes]
