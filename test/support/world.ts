import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import { close, connect, transact, type Database } from '#platform/database'
import { makeApp } from '#platform/http'
import { runWaitingJobs } from '#platform/jobs'
import { makeLog, type Logger } from '#platform/logging'
import type { Page } from '#ui'
import {
  assets,
  jobs,
  libraryRoutes,
  listeners,
  notFoundPage,
  render,
  staffRoutes,
  troublePage,
} from '../../src/app.ts'
import { beginSession } from '../../src/access/session.ts'
import { idFor } from '../../seeds/ids.ts'
import type { PersonKey } from '../../seeds/people.ts'
import { cloneDatabase } from './database.ts'
import { testConfig, testKeys, testNow } from './surroundings.ts'
import { Visitor } from './visitor.ts'

/** Heed running on a copy of the demonstration world: real database, real roles, real doors; only the clock stands still. */
export type World = {
  /** Someone of Northbridge, signed in. */
  readonly as: (key: PersonKey) => Promise<Visitor>
  /** A stranger at the staff door. */
  readonly stranger: () => Visitor
  /** A member of the public at the library. */
  readonly reader: () => Visitor
  /** Sees and changes everything: for arranging, and for looking behind the doors. */
  readonly owner: Database
  /** Runs the background work that is due, and what follows from it. */
  readonly runJobs: () => Promise<void>
  /** Lets time pass. */
  readonly wait: (duration: Temporal.DurationLike) => void
  readonly now: () => Temporal.Instant
  readonly log: Logger
  readonly dataFolder: string
  readonly close: () => Promise<void>
}

/** @param log where the server says what it does; nowhere unless given */
export async function openWorld(given: { readonly log?: Logger } = {}): Promise<World> {
  const database = await cloneDatabase()
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-world-'))
  const { filesFolder } = inject('testServer')
  if (existsSync(filesFolder)) cpSync(filesFolder, join(dataFolder, 'files'), { recursive: true })
  const config = testConfig(dataFolder)
  let now = testNow
  const clock = () => now
  const log = given.log ?? makeLog(process.env['HEED_LOG'] ?? 'silent')
  const staffDb = connect({ ...database.config('heed_staff'), max: 4 })
  const libraryDb = connect({ ...database.config('heed_library'), max: 2 })
  const workerDb = connect({ ...database.config('heed_worker'), max: 2 })
  const owner = connect({ ...database.owner, max: 2 })
  const queue = new pg.Pool({ ...database.config('heed_jobs'), max: 2 })
  // Dropping the database ends connections that the pool is still letting go of.
  queue.on('error', () => {})
  queue.on('connect', (client) => client.on('error', () => {}))
  const door = (routes: typeof staffRoutes, db: Database): Promise<FastifyInstance> =>
    makeApp<Page>({
      routes,
      services: { db, config, keys: testKeys },
      assets,
      notFoundPage,
      troublePage,
      render: render(true),
      now: clock,
      log,
    })
  const staff = await door(staffRoutes, staffDb)
  const library = await door(libraryRoutes, libraryDb)

  return {
    as: async (key) => {
      const person = idFor(`person/${key}`)
      const cookie = await transact(staffDb, { person: null, partnership: null }, (tx) =>
        beginSession(tx, config.url, person, idFor('partnership/northbridge'), now),
      )
      return new Visitor(staff, { [cookie.name]: cookie.value })
    },
    stranger: () => new Visitor(staff, {}),
    reader: () => new Visitor(library, {}),
    owner,
    runJobs: () =>
      runWaitingJobs(
        queue,
        jobs,
        listeners,
        () => ({
          db: workerDb,
          config,
          keys: testKeys,
          now,
          today: now.toZonedDateTimeISO('Europe/London').toPlainDate(),
        }),
        log,
      ),
    wait: (duration) => {
      now = now.toZonedDateTimeISO('Europe/London').add(duration).toInstant()
    },
    now: clock,
    log,
    dataFolder,
    close: async () => {
      await staff.close()
      await library.close()
      await queue.end()
      for (const db of [staffDb, libraryDb, workerDb, owner]) await close(db)
      await database.drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
