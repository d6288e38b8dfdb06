import pg from 'pg'
import { close, connect, roleConfig } from '#platform/database'
import { rolePassword } from '#platform/encryption'
import { startWorker } from '#platform/jobs'
import { jobs, listeners, timetable } from './app.ts'
import type { Surroundings } from './server.ts'

/** Background work: the queue as `heed_jobs`, the work itself as `heed_worker`. */
export async function startJobs({
  database,
  config,
  keys,
  log,
  now,
}: Surroundings): Promise<{ stop: () => Promise<void> }> {
  const queue = new pg.Pool({ ...roleConfig(database.owner, 'heed_jobs', rolePassword(keys, 'heed_jobs')), max: 4 })
  queue.on('error', () => {})
  queue.on('connect', (client) => client.on('error', () => {}))
  const db = connect({ ...roleConfig(database.owner, 'heed_worker', rolePassword(keys, 'heed_worker')), max: 4 })
  const context = () => ({
    db,
    config,
    keys,
    now: now(),
    today: now().toZonedDateTimeISO('Europe/London').toPlainDate(),
  })
  const worker = await startWorker(queue, jobs, listeners, context, log, timetable)
  return {
    stop: async () => {
      await worker.stop()
      await queue.end()
      await close(db)
    },
  }
}
