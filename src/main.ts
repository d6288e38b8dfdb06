import {
  close,
  connect,
  migrate,
  roleConfig,
  setRolePasswords,
  startDatabase,
  transact,
  type RunningDatabase,
} from '#platform/database'
import { readConfig, type Config } from '#platform/config'
import { keysFrom, rolePassword, type Keys } from '#platform/encryption'
import { makeLog } from '#platform/logging'
import { isDemonstration, isEmpty } from '#access'
import { seedNorthbridge } from '../seeds/northbridge.ts'
import { libraryRoutesFor } from './library-server.ts'
import { startStaffServer } from './server.ts'
import { startJobs } from './worker.ts'

/**
 * `npm start`: the database, the staff door, the public library and the worker in one process, each as its own database
 * role. The same code runs them apart; see the README.
 */
const config = readConfig(process.env)
const log = makeLog()
const now = () => Temporal.Now.instant()

async function start(): Promise<() => Promise<void>> {
  const keys = keysFrom(config.keysFile)
  const database = await startDatabase({
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
  })
  await prepare(database, config, keys)
  const surroundings = { database, config, keys, log, now }
  const library = await libraryRoutesFor(surroundings)
  const staff = await startStaffServer(surroundings, library.routes)
  const worker = await startJobs(surroundings)
  process.stderr.write(greeting(staff.port))
  return async () => {
    await staff.stop()
    await library.stop()
    await worker.stop()
    await database.stop()
  }
}

async function prepare(database: RunningDatabase, settings: Config, keys: Keys): Promise<void> {
  await migrate(database.owner)
  await setRolePasswords(database.owner, (role) => rolePassword(keys, role))
  if (!settings.demonstration) return
  const state = await whatIsThere(database, keys)
  if (state === 'real')
    throw new Error(
      'This database holds what the demonstration did not put there. Start with HEED_DEMONSTRATION=no, or choose another database or data folder',
    )
  if (state === 'empty') {
    process.stderr.write('Loading the demonstration: the invented Northbridge Safeguarding Partnership …\n')
    const started = now()
    await seedNorthbridge(database.owner, {
      keys,
      config: settings,
      now: started,
      today: started.toZonedDateTimeISO('Europe/London').toPlainDate(),
    })
  }
}

async function whatIsThere(database: RunningDatabase, keys: Keys): Promise<'empty' | 'demonstration' | 'real'> {
  const db = connect({ ...roleConfig(database.owner, 'heed_staff', rolePassword(keys, 'heed_staff')), max: 1 })
  try {
    return await transact(db, { person: null, partnership: null }, async (tx) => {
      if (await isDemonstration(tx)) return 'demonstration'
      return (await isEmpty(tx)) ? 'empty' : 'real'
    })
  } finally {
    await close(db)
  }
}

const greeting = (port: number): string =>
  [
    '',
    `Heed is ready at http://localhost:${port}`,
    `The public library is at http://localhost:${port}/library`,
    config.demonstration
      ? 'This is a demonstration: everyone and everything in it is invented. Choose a person on the sign-in page.'
      : 'Sign in with the account that you were invited to.',
    'Press Ctrl-C to stop.',
    '',
  ].join('\n')

/** Stops once, in order; a second signal while stopping ends at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      process.stderr.write('Stopping …\n')
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
}

function fail(error: unknown): never {
  process.stderr.write(`Heed did not start: ${reasonOf(error)}\n`)
  process.exit(1)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `something else uses port ${config.port}, perhaps another Heed. Stop it, or choose another port: PORT=${config.port + 1} npm start`
  return error.message
}

try {
  stopOnSignals(await start())
} catch (error) {
  fail(error)
}
