import { close, connect, roleConfig, type RunningDatabase } from '#platform/database'
import { rolePassword, type Keys } from '#platform/encryption'
import { startServer } from '#platform/http'
import type { Config } from '#platform/config'
import type { Logger } from '#platform/logging'
import type { Page } from '#ui'
import { assets, notFoundPage, render, staffRoutes, troublePage } from './app.ts'

export type Running = { readonly port: number; readonly stop: () => Promise<void> }
export type Surroundings = {
  readonly database: RunningDatabase
  readonly config: Config
  readonly keys: Keys
  readonly log: Logger
  readonly now: () => Temporal.Instant
}

/** The staff door: pages for people who sign in, and the public notification form, as the role `heed_staff`. */
export async function startStaffServer(
  { database, config, keys, log, now }: Surroundings,
  alsoServe: readonly (typeof staffRoutes)[number][] = [],
): Promise<Running> {
  const db = connect({ ...roleConfig(database.owner, 'heed_staff', rolePassword(keys, 'heed_staff')), max: 10 })
  const server = await startServer<Page>({
    routes: [...staffRoutes, ...alsoServe],
    services: { db, config, keys },
    assets,
    notFoundPage,
    troublePage,
    render: render(config.demonstration),
    now,
    log,
  })
  return {
    port: server.port,
    stop: async () => {
      await server.stop()
      await close(db)
    },
  }
}
