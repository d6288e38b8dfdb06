import { newId, type Database, type Id, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { recordEvent } from '#audit'
import type { May, PersonId, ReviewId } from '#access'
import { openRecommendationsAgain } from '#actions'
import type { ReviewKind } from '#statute'
import { standardParts } from './parts.ts'
import {
  foldVersion,
  insertPart,
  insertVersion,
  latestVersions,
  lockReport,
  partRows,
  publicationRows,
} from './queries.ts'

/** A part of the draft as it stands. `save` is 0 until something is written. */
export type Part = {
  readonly id: Id<'part'>
  readonly position: number
  readonly key: string
  readonly heading: string
  readonly text: string
  readonly save: number
  readonly writtenAt: Temporal.Instant | null
  readonly writtenBy: PersonId | null
}

/** The parts of a draft in order; none where nobody has begun it. */
export async function partsOf(db: Database | Tx, review: ReviewId): Promise<readonly Part[]> {
  const versions = await latestVersions(db, review)
  return (await partRows(db, review)).map((part) => {
    const latest = versions.find(({ partId }) => partId === part.id)
    return {
      ...part,
      text: latest?.text ?? '',
      save: latest?.save ?? 0,
      writtenAt: latest?.writtenAt ?? null,
      writtenBy: latest?.writtenBy ?? null,
    }
  })
}

/** The report in brief, as its draft stands: what it is called, its summary, and why the review was held. Empty where not written yet. */
export async function reportInBrief(
  db: Database | Tx,
  review: ReviewId,
): Promise<{ readonly title: string; readonly summary: string; readonly why: string }> {
  const parts = await partsOf(db, review)
  const textOf = (key: string): string => parts.find((part) => part.key === key)?.text.trim() ?? ''
  return { title: textOf('title'), summary: textOf('summary'), why: textOf('why') }
}

/** @throws NotFound when the draft has no such part */
export async function partOf(db: Database | Tx, review: ReviewId, part: string): Promise<Part> {
  const found = (await partsOf(db, review)).find(({ id }) => id === part)
  if (!found) throw new NotFound()
  return found
}

type Drafting = May<'draft the report'>

/** Begins the draft with the parts that every report has. Beginning it twice changes nothing. */
export async function beginReport(tx: Tx, by: Drafting, kind: ReviewKind, now: Temporal.Instant): Promise<void> {
  await lockReport(tx, by.review)
  if ((await partRows(tx, by.review)).length > 0) return
  for (const [index, { key, heading }] of standardParts(kind).entries())
    await insertPart(tx, {
      id: newId<'part'>(),
      reviewId: by.review,
      position: index + 1,
      key,
      heading,
      addedAt: now,
      addedBy: by.person,
    })
  await recordEvent(tx, by, 'report begun')
}

/** Adds a section of one's own, after the others. */
export async function addPart(tx: Tx, by: Drafting, heading: string, now: Temporal.Instant): Promise<Id<'part'>> {
  await openForDrafting(tx, by, now)
  const id = newId<'part'>()
  const last = Math.max(0, ...(await partRows(tx, by.review)).map(({ position }) => position))
  await insertPart(tx, {
    id,
    reviewId: by.review,
    position: last + 1,
    key: 'own',
    heading,
    addedAt: now,
    addedBy: by.person,
  })
  await recordEvent(tx, by, 'section added to the report', { part: id })
  return id
}

export type Saved =
  | { readonly ok: true }
  /** Someone saved it since: their text, to be put together with the one that came. */
  | { readonly ok: false; readonly because: 'changed meanwhile'; readonly theirs: Part }
  | { readonly ok: false; readonly because: 'published' }

/**
 * Saves a part, if it is still the text that the person changed. Nothing is ever lost: every save is a version, except
 * that saves by one person within ten minutes are one.
 *
 * @param from the `save` of the text that was opened
 */
export async function savePart(
  tx: Tx,
  by: Drafting,
  saving: { readonly part: string; readonly from: number; readonly text: string },
  now: Temporal.Instant,
): Promise<Saved> {
  await lockReport(tx, by.review)
  if (await isPublished(tx, by.review)) return { ok: false, because: 'published' }
  const part = await partOf(tx, by.review, saving.part)
  if (part.save !== saving.from) return { ok: false, because: 'changed meanwhile', theirs: part }
  if (part.text === saving.text) return { ok: true }

  await openForDrafting(tx, by, now)
  await keepVersion(tx, by, part, saving.text, now)
  await recordEvent(tx, by, 'report saved', { part: part.id, save: part.save + 1 })
  return { ok: true }
}

async function keepVersion(tx: Tx, by: Drafting, part: Part, text: string, now: Temporal.Instant): Promise<void> {
  const latest = (await latestVersions(tx, by.review)).find(({ partId }) => partId === part.id)
  const save = part.save + 1
  if (latest?.writtenBy === by.person && isWithin(tenMinutes, latest.begunAt, now))
    return void (await foldVersion(tx, part.id, latest.save, { save, text, writtenAt: now }))
  await insertVersion(tx, {
    reviewId: by.review,
    partId: part.id,
    save,
    text,
    begunAt: now,
    writtenAt: now,
    writtenBy: by.person,
  })
}

const tenMinutes = Temporal.Duration.from({ minutes: 10 })
const isWithin = (length: Temporal.Duration, from: Temporal.Instant, to: Temporal.Instant): boolean =>
  Temporal.Instant.compare(to, from.add(length)) <= 0

/**
 * Makes ready for a change: what was approved is not what it will be, so its recommendations may be changed again too.
 *
 * @throws NotFound when the report is published: it is withdrawn before it is changed
 */
export async function openForDrafting(tx: Tx, by: Drafting, now: Temporal.Instant): Promise<void> {
  await lockReport(tx, by.review)
  if (await isPublished(tx, by.review)) throw new NotFound()
  await openRecommendationsAgain(tx, by, now)
}

export const isPublished = async (db: Database | Tx, review: ReviewId): Promise<boolean> =>
  (await publicationRows(db, review)).some(({ withdrawnAt }) => withdrawnAt === null)
