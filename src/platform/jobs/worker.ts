import { Logger as QuietLogger, run, runOnce, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { addJob, type Job, type JobContext } from './jobs.ts'
import { transact } from '#platform/database'
import type { Logger } from '#platform/logging'

export type Worker = { readonly stop: () => Promise<void> }

/**
 * Runs the jobs, two at a time, until stopped. Failed jobs are tried again, later each time.
 *
 * @param pool a connection pool of the role `heed_jobs`, which may work the queue and nothing else
 * @param listeners which jobs are added when a fact is announced
 */
export async function startWorker(
  pool: pg.Pool,
  jobs: readonly Job[],
  listeners: Readonly<Record<string, readonly string[]>>,
  context: () => JobContext,
  log: Logger,
  timetable: readonly string[] = [],
): Promise<Worker> {
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quiet,
    taskList: tasksFor([...jobs, announcing(listeners)], context, log),
    ...(timetable.length > 0 ? { crontab: timetable.join('\n') } : { parsedCronItems: [] }),
  })
  return { stop: () => runner.stop() }
}

/** Runs every job that is due now, and those that they add, and returns. For tests and for commands. */
export async function runWaitingJobs(
  pool: pg.Pool,
  jobs: readonly Job[],
  listeners: Readonly<Record<string, readonly string[]>>,
  context: () => JobContext,
  log: Logger,
): Promise<void> {
  await runOnce({
    pgPool: pool,
    noHandleSignals: true,
    logger: quiet,
    taskList: tasksFor([...jobs, announcing(listeners)], context, log),
  })
}

/** graphile-worker's own lines say nothing that our log does not. */
const quiet = new QuietLogger(() => () => {})

function tasksFor(jobs: readonly Job[], context: () => JobContext, log: Logger): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await job.run(context(), payload as never)
        } catch (error) {
          log.error(
            { job: job.name, error: error instanceof Error ? error.message : 'unknown' },
            'a job failed and will be tried again',
          )
          throw error
        }
      },
    ]),
  )
}

const announcing = (listeners: Readonly<Record<string, readonly string[]>>): Job => ({
  name: 'announce',
  run: (context, announced: { fact: string; payload: Record<string, unknown> }) =>
    transact(context.db, { person: null, partnership: null }, async (tx) => {
      for (const name of listeners[announced.fact] ?? []) await addJob(tx, name, announced.payload)
    }),
})
