import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import type { May, PersonId, ReviewId } from '#access'
import { reviewOf } from '#reviews'
import { draftedContent, type Content } from './content.ts'
import { isPublished } from './draft.ts'
import { remarksIn, type Remark } from './language/remarks.ts'
import { readabilityOf, type Readability } from './language/readability.ts'
import { proseOf } from './prose.ts'
import { insertWordingKept, lockReport, wordingKeptRows } from './queries.ts'

/** A remark on a wording, and why a person keeps it. */
export type Remarked = Remark & {
  readonly kept: { readonly reasons: string; readonly by: PersonId; readonly at: Temporal.Instant } | undefined
}

/** How one part of a report reads: its title, its summary, a section, its recommendations. */
export type PartReading = {
  /** The heading of the part as the public reads it. */
  readonly part: string
  readonly readability: Readability
  readonly remarks: readonly Remarked[]
}

export type Wording = {
  /** Of the whole report. */
  readonly readability: Readability
  /** In the order in which they are read. Two sections of one heading are one. */
  readonly parts: readonly PartReading[]
}

/** How the report reads as it stands. Nothing of it blocks: style is the writer's, and this is a second pair of eyes. */
export async function wordingOf(tx: Tx, review: ReviewId, content: Content): Promise<Wording> {
  const prose = proseOf(content)
  const kept = new Map((await wordingKeptRows(tx, review)).map((row) => [row.wording, row]))
  const remarks = remarksIn(prose).map((remark): Remarked => {
    const row = kept.get(remark.key)
    return { ...remark, kept: row && { reasons: row.reasons, by: row.keptBy, at: row.keptAt } }
  })
  return {
    readability: readabilityOf(prose.filter(({ isQuoted }) => !isQuoted)),
    parts: [...Map.groupBy(prose, ({ part }) => part)].map(([part, paragraphs]) => ({
      part,
      readability: readabilityOf(paragraphs.filter(({ isQuoted }) => !isQuoted)),
      remarks: remarks.filter(({ place }) => place.part === part),
    })),
  }
}

/** Keeps a wording, with the reason. The reason holds for the paragraph as it is and falls away when that changes. */
export async function keepWording(
  tx: Tx,
  by: May<'draft the report'>,
  keys: Keys,
  { key, reasons }: { readonly key: string; readonly reasons: string },
  now: Temporal.Instant,
): Promise<{ readonly ok: boolean }> {
  await lockReport(tx, by.review)
  const { content } = await draftedContent(tx, keys, by, await reviewOf(tx, by.review))
  if ((await isPublished(tx, by.review)) || !remarksIn(proseOf(content)).some((remark) => remark.key === key)) return { ok: false } // prettier-ignore

  await insertWordingKept(tx, {
    id: newId(),
    reviewId: by.review,
    wording: key,
    reasons,
    keptAt: now,
    keptBy: by.person,
  })
  await recordEvent(tx, by, 'wording kept')
  return { ok: true }
}
