import { close, connect, roleConfig, transact } from '#platform/database'
import { rolePassword } from '#platform/encryption'
import type { Route } from '#platform/http'
import type { Page } from '#ui'
import { libraryRoutes } from './app.ts'
import type { Surroundings } from './server.ts'

/**
 * The public library's routes, bound to a connection of the role `heed_library`: whatever goes wrong in them, they
 * cannot reach a case table.
 */
export async function libraryRoutesFor({
  database,
  keys,
}: Surroundings): Promise<{ routes: readonly Route<Page>[]; stop: () => Promise<void> }> {
  const db = connect({ ...roleConfig(database.owner, 'heed_library', rolePassword(keys, 'heed_library')), max: 5 })
  await transact(db, { person: null, partnership: null }, async () => {})
  const bind = (route: Route<Page>): Route<Page> => ({
    ...route,
    answer: (exchange) => route.answer({ ...exchange, services: { ...exchange.services, db } }),
  })
  return { routes: libraryRoutes.map(bind), stop: () => close(db) }
}
