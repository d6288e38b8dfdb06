import { transact, type Tx } from '#platform/database'
import { job, type Job, type JobContext } from '#platform/jobs'
import { recordEvent } from '#audit'
import { findPermit, findPartnership, namesOf, type May, type SignedIn } from '#access'
import { filesOf } from '#documents'
import { reviewOf } from '#reviews'
import { showTime } from '#ui'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { tableAsked, whatFits } from '../combined/fitting.ts'
import { namesFor, type Names } from '../combined/names.ts'
import { entriesFrom, filesOfImports, type Fitting } from '../combined/queries.ts'
import type { MergedEntry } from '../merge/merge.ts'
import { copiedEntry } from './copied-entry.ts'
import { failCopy, findCopy, finishCopy, forgetContents, noteWritten, type Copy } from './queries.ts'
import { type About, writeCopy } from './write-copy.ts'

export const makeCopyName = 'make a copy of the chronology'

type Payload = { readonly copy: string; readonly who: Omit<SignedIn, 'provedAt'> }

/**
 * Writes a copy that was asked for. Whoever asked must still be allowed to take it when it is made: a conflict of interest
 * ends a copy that waits as well (house.md, "Roles"). Running it again makes nothing twice.
 */
async function makeCopy({ db, keys, now }: JobContext, { copy: id, who }: Payload): Promise<void> {
  const acting = { person: who.person, partnership: who.partnership }
  const signedIn: SignedIn = { ...who, provedAt: now }
  const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transact(db, acting, work)
  const copy = await as((tx) => findCopy(tx, id))
  if (!copy || copy.finishedAt !== null || copy.failedBecause !== null) return
  const begun = await as(async (tx) => {
    const by = await findPermit(tx, signedIn, copy.reviewId, 'export the chronology')
    return by && begin(tx, by, keys, copy, now)
  })
  if (!begun)
    return as(async (tx) => void (await failCopy(tx, id, 'You may no longer take a copy of this chronology.')))
  const entries = await gathered(as, id, begun)
  const written = await writeCopy(copy.format, begun.about, entries)
  await as(async (tx) => {
    if (!written.ok) return void (await failCopy(tx, id, written.because))
    await finishCopy(tx, id, written.content, now)
    await forgetContents(tx, now.subtract({ hours: 24 * 7 }))
    await recordEvent(tx, { ...acting, scope: copy.reviewId }, 'copy of the combined chronology made', {
      copy: id,
      entries: entries.length,
    })
  })
}

export const makeCopyJob: Job = job(makeCopyName, makeCopy)

type Begun = { readonly fitting: Fitting; readonly names: Names; readonly about: About }

async function begin(
  tx: Tx,
  by: May<'export the chronology'>,
  keys: JobContext['keys'],
  copy: Copy,
  now: Temporal.Instant,
): Promise<Begun | undefined> {
  const names = await namesFor(tx, by, keys, {
    asked: copy.withNames ? 'yes' : '',
    logs: 'combined chronology with names exported',
  })
  if (copy.withNames && names.shown !== 'yes') return undefined
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  const asked = { ...tableAsked(new URLSearchParams(copy.asked)), names: names.shown }
  const { fitting } = await whatFits(tx, by.review, {
    asked,
    agencies: await agenciesAsked(tx, by.review),
    names,
    today,
  })
  const { reference } = await reviewOf(tx, by.review)
  const who = (await namesOf(tx, [copy.askedBy])).get(copy.askedBy) ?? 'someone who has left'
  const partnership = (await findPartnership(tx, by.partnership))?.name ?? by.partnershipName
  const lines = [
    `Exported by ${who} on ${showTime(now)}`,
    copy.askedInWords,
    names.shown === 'yes'
      ? 'Names are as agencies wrote them'
      : 'Names in the identity register are replaced by pseudonyms',
    'Each entry names the file, table and row that it came from',
  ]
  return { fitting, names, about: { title: `Chronology ${reference}`, partnership, on: today, lines } }
}

const atATime = 2_000

/** The entries a few thousand at a time, and how far it is after each, for whoever waits. */
async function gathered(
  as: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  copy: string,
  { fitting, names }: Begun,
): Promise<readonly MergedEntry[]> {
  const entries: MergedEntry[] = []
  let key: string | undefined = ''
  while (key !== undefined)
    key = await as(async (tx): Promise<string | undefined> => {
      const rows = await entriesFrom(tx, fitting, { key, limit: atATime + 1 })
      const files = await fileNames(
        tx,
        rows.map(({ importId }) => importId),
      )
      for (const row of rows.slice(0, atATime))
        entries.push(
          copiedEntry(row, {
            id: `e${entries.length + 1}`,
            fileName: files.get(row.importId) ?? '',
            apply: names.apply,
          }),
        )
      await noteWritten(tx, copy, entries.length)
      return rows[atATime]?.orderKey
    })
  return entries
}

/** The name of the file that each import came in. */
async function fileNames(tx: Tx, imports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = await filesOfImports(tx, [...new Set(imports)])
  const facts = await filesOf(
    tx,
    files.map(({ fileId }) => fileId),
  )
  return new Map(files.map(({ id, fileId }) => [id, facts.get(fileId)?.fileName ?? '']))
}
