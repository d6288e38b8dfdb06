import { newId, type Database, type Id, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { recordEvent } from '#audit'
import type { May, PersonId, ReviewId } from '#access'
import { openForDrafting } from './draft.ts'
import { coding, type Term, type ReviewKind } from '#statute'
import {
  changeFindingRow,
  deleteSource,
  findingLineRows,
  findingRows,
  insertFinding,
  insertSource,
  nextFindingNumber,
  replaceLines,
  sourceRows,
  strikeFindingRow,
  type FindingText,
  type SourceKind,
} from './queries.ts'

/** Something the review found out, why it was so, and what that rests on. */
export type Finding = {
  readonly id: Id<'finding'>
  /** Its place in the report, from 1. */
  readonly number: number
  readonly title: string
  readonly text: string
  readonly why: string
  /** Codes of `coding.themes`. */
  readonly themes: readonly string[]
  readonly keyLines: readonly Id<'keyLine'>[]
  readonly sources: readonly { readonly kind: SourceKind; readonly id: string }[]
  /** Counts the saves: a change says which it changes. */
  readonly save: number
  readonly changedAt: Temporal.Instant
  readonly changedBy: PersonId
}

/** The findings of a review in order. */
export async function findingsOf(db: Database | Tx, review: ReviewId): Promise<readonly Finding[]> {
  const rows = await findingRows(db, review)
  const sources = await sourceRows(db, review)
  const lines = await findingLineRows(db, review)
  return rows.map((row, index) => ({
    ...row,
    number: index + 1,
    keyLines: lines.filter(({ findingId }) => findingId === row.id).map(({ keyLineId }) => keyLineId),
    sources: sources
      .filter(({ findingId }) => findingId === row.id)
      .map(({ kind, sourceId }) => ({ kind, id: sourceId })),
  }))
}

/** @throws NotFound when it is not a finding of this review, or was struck */
export async function findingOf(db: Database | Tx, review: ReviewId, finding: string): Promise<Finding> {
  const found = (await findingsOf(db, review)).find(({ id }) => id === finding)
  if (!found) throw new NotFound()
  return found
}

/** The themes in which findings of this kind of review are coded. */
export const themesFor = (kind: ReviewKind): readonly Term[] =>
  (/adult/.test(kind) ? coding.themes.adult : coding.themes.child).flatMap(({ code, term, within }) => [
    { code, term },
    ...within,
  ])

export const termOf = (code: string): string =>
  [...coding.themes.child, ...coding.themes.adult]
    .flatMap((theme): readonly Term[] => [theme, ...theme.within])
    .find((term) => term.code === code)?.term ?? code

export type Written = FindingText & { readonly keyLines: readonly Id<'keyLine'>[] }
type Drafting = May<'draft the report'>

export async function addFinding(
  tx: Tx,
  by: Drafting,
  written: Written,
  now: Temporal.Instant,
): Promise<Id<'finding'>> {
  await openForDrafting(tx, by, now)
  const { keyLines, ...text } = written
  const id = newId<'finding'>()
  const number = await nextFindingNumber(tx, by.review)
  await insertFinding(tx, { ...text, id, reviewId: by.review, number, by: by.person, at: now })
  await replaceLines(tx, by.review, id, keyLines)
  await recordEvent(tx, by, 'finding added', { finding: id })
  return id
}

export type Changed = { readonly ok: true } | { readonly ok: false; readonly theirs: Finding }

/** Changes a finding, unless someone else changed it since the page was opened: then theirs is handed back beside it. */
export async function changeFinding(
  tx: Tx,
  by: Drafting,
  change: { readonly finding: string; readonly from: number; readonly written: Written },
  now: Temporal.Instant,
): Promise<Changed> {
  await openForDrafting(tx, by, now)
  const found = await findingOf(tx, by.review, change.finding)
  if (found.save !== change.from) return { ok: false, theirs: found }
  const { keyLines, ...text } = change.written
  await changeFindingRow(tx, by.review, found.id, text, by.person, now)
  await replaceLines(tx, by.review, found.id, keyLines)
  await recordEvent(tx, by, 'finding changed', { finding: found.id })
  return { ok: true }
}

/** Takes a finding out of the report. What it said is kept. */
export async function strikeFinding(tx: Tx, by: Drafting, finding: string, now: Temporal.Instant): Promise<void> {
  await openForDrafting(tx, by, now)
  const struck = await strikeFindingRow(tx, by.review, finding, by.person, now)
  if (!struck) throw new NotFound()
  await recordEvent(tx, by, 'finding struck', { finding })
}

export async function linkSources(
  tx: Tx,
  by: Drafting,
  finding: string,
  sources: readonly { readonly kind: SourceKind; readonly id: string }[],
  now: Temporal.Instant,
): Promise<void> {
  await openForDrafting(tx, by, now)
  const { id } = await findingOf(tx, by.review, finding)
  for (const source of sources)
    await insertSource(tx, {
      reviewId: by.review,
      findingId: id,
      kind: source.kind,
      sourceId: source.id,
      linkedAt: now,
      linkedBy: by.person,
    })
  await recordEvent(tx, by, 'sources linked to a finding', { finding: id, sources: sources.length })
}

export async function unlinkSource(
  tx: Tx,
  by: Drafting,
  finding: string,
  source: { readonly kind: SourceKind; readonly id: string },
  now: Temporal.Instant,
): Promise<void> {
  await openForDrafting(tx, by, now)
  await deleteSource(tx, by.review, finding, source.kind, source.id)
  await recordEvent(tx, by, 'source taken from a finding', { finding })
}
