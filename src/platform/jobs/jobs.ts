import { sql, type Database, type Tx } from '#platform/database'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/encryption'

/** What a job is given. `db` is the worker's own role; a job that acts for a person must ask for that person's permission again. */
export type JobContext = {
  readonly db: Database
  readonly config: Config
  readonly keys: Keys
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** Background work by its name. It may run more than once: its effect must be the same as having run once. */
export type Job = { readonly name: string; readonly run: (context: JobContext, payload: never) => Promise<void> }

export const job = <P>(name: string, run: (context: JobContext, payload: P) => Promise<void>): Job => ({ name, run })

/**
 * Asks for work in the transaction that causes it: no commit, no job.
 *
 * @param when `runAt` for later; `key` so that asking again replaces what was asked before
 */
export async function addJob(
  tx: Tx,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  when: { runAt?: Temporal.Instant; key?: string } = {},
): Promise<void> {
  await sql`select jobs.add(${name}, ${JSON.stringify(payload)}::json, ${when.runAt?.toString() ?? null}::timestamptz, ${when.key ?? null})`.execute(
    tx,
  )
}

/** Tells whoever listens that a fact happened. Who listens is the list `listeners` in `app.ts`, and nowhere else. */
export const announce = (tx: Tx, fact: string, payload: Readonly<Record<string, unknown>>): Promise<void> =>
  addJob(tx, 'announce', { fact, payload })
