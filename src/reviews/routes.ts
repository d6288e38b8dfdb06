import type { Route } from '#platform/http'
import type { Page } from '#ui'
import { routes as agencies } from './agencies/routes.ts'
import { routes as events } from './events/routes.ts'
import { routes as family } from './family/routes.ts'
import { routes as meetings } from './meetings/routes.ts'
import { routes as panel } from './panel/routes.ts'
import { routes as pseudonyms } from './pseudonyms/routes.ts'
import { routes as stages } from './stages/routes.ts'
import { routes as terms } from './terms/routes.ts'

/** Every room of a review. */
export const routes: readonly Route<Page>[] = [
  ...stages,
  ...terms,
  ...panel,
  ...agencies,
  ...meetings,
  ...family,
  ...events,
  ...pseudonyms,
]
