import { addJob, job, type Job, type JobContext } from '#platform/jobs'
import type { Config } from '#platform/config'
import { transact, type Tx } from '#platform/database'
import { recordEvent, type What } from '#audit'
import type { FileId } from './keep-file.ts'
import { type FileRow, fileRows, markInfected, markReleased } from './queries.ts'
import { pathOf } from './receive.ts'
import { scanWithClamd } from './scan-clamd.ts'

type Next = {
  /** The job to run once the file may be opened, and what it is given. */
  readonly next: string
  readonly payload: Readonly<Record<string, string>>
}

/** Asks for a file to be scanned, and for the caller's own work to follow if it is clean. */
export const scan = (tx: Tx, file: FileId, following: Next): Promise<void> =>
  addJob(tx, 'scan the document', { file, ...following }, { key: `scan ${file}` })

/**
 * Scans a file and releases it, or records what it is infected with. Without a verdict it throws, so that the job is
 * tried again and the file stays where it is: scanning fails closed.
 */
async function scanDocument(
  context: JobContext,
  { file, ...following }: Next & { readonly file: string },
): Promise<void> {
  const [found] = await transact(context.db, nobody, (tx) => fileRows(tx, [file]))
  if (!found || found.infectedWith !== null) return
  const outcome = found.releasedAt === null ? await outcomeFor(context.config, file) : 'was released before'
  await transact(context.db, nobody, (tx) => settle(tx, found, outcome, following, context.now))
}

const nobody = { person: null, partnership: null }

type Outcome = 'clean' | 'not scanned' | 'was released before' | { readonly infectedWith: string }

async function outcomeFor(config: Config, file: string): Promise<Outcome> {
  if (config.clamd === undefined) {
    if (isDemonstrationHere(config)) return 'not scanned'
    throw new Error('No virus scanner is set up (CLAMD): files stay in quarantine')
  }
  const scanned = await scanWithClamd(config.clamd, pathOf(config, file))
  switch (scanned.result) {
    case 'clean':
      return 'clean'
    case 'infected':
      return { infectedWith: scanned.signature }
    case 'no verdict':
      throw new Error(`The virus scanner gave no verdict: ${scanned.because}`)
  }
}

/** Only on this machine, and only with invented people, is a file opened on the checks of its content alone. */
const isDemonstrationHere = ({ demonstration, host }: Config): boolean =>
  demonstration && ['127.0.0.1', '::1', 'localhost'].includes(host)

async function settle(
  tx: Tx,
  file: FileRow,
  outcome: Outcome,
  { next, payload }: Next,
  now: Temporal.Instant,
): Promise<void> {
  const record = (what: What): Promise<void> =>
    recordEvent(tx, { person: null, partnership: file.partnershipId, scope: file.scopeId }, what, { file: file.id })
  if (typeof outcome === 'object') {
    await markInfected(tx, file.id, outcome.infectedWith, now)
    return record('file found infected')
  }
  if (outcome !== 'was released before') {
    await markReleased(tx, file.id, { scannedAt: outcome === 'clean' ? now : null, releasedAt: now })
    await record(outcome === 'clean' ? 'file scanned and released' : 'file released without a scan')
  }
  await addJob(tx, next, payload, { key: `${next} ${file.id}` })
}

export const jobs: readonly Job[] = [job('scan the document', scanDocument)]
