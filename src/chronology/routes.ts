import type { Route } from '#platform/http'
import type { Page } from '#ui'
import { routes as accounts } from './accounts/routes.ts'
import { routes as combined } from './combined/routes.ts'
import { routes as copies } from './copies/routes.ts'
import { routes as keyEvents } from './key-events/routes.ts'
import { routes as picture } from './picture/routes.ts'
import { routes as agencyQuestions } from './discussion/agency-routes.ts'
import { routes as discussion } from './discussion/routes.ts'
import { routes as imports } from './imports/routes.ts'
import { routes as knowledge } from './knowledge/routes.ts'
import { routes as silences } from './silences/routes.ts'
import { routes as typed } from './typed/routes.ts'
import { routes as unregistered } from './unregistered/routes.ts'

export const routes: readonly Route<Page>[] = [
  ...imports,
  ...typed,
  ...combined,
  ...keyEvents,
  ...picture,
  ...copies,
  ...accounts,
  ...silences,
  ...knowledge,
  ...discussion,
  ...agencyQuestions,
  ...unregistered,
]
