import { randomInt } from 'node:crypto'
import { recordEvent, type Actor } from '#audit'
import { newId, type Tx } from '#platform/database'
import { kinds, mustStayUntil } from './kinds.ts'
import { fingerprintOf, type Artefacts } from './make-documents.ts'
import type { Publication } from './publication.ts'
import {
  insertCompanion,
  insertCorrection,
  insertFindings,
  insertPdfs,
  insertPublication,
  insertRecommendations,
  insertReport,
  insertTombstone,
  makeSearchable,
  markWithdrawn,
  ownPublication,
  type PublicationId,
} from './queries.ts'

export type Published =
  | { readonly ok: true; readonly publication: PublicationId; readonly slug: string }
  /** A word, a date or a byte differs from what was approved. */
  | { readonly ok: false; readonly because: 'not what was approved' }
  | { readonly ok: false; readonly because: 'leaves the site too soon'; readonly mustStayUntil: Temporal.PlainDate }
  | { readonly ok: false; readonly because: 'nothing to read' }

/**
 * Puts a publication into the library, from its day of publication on.
 *
 * @param approved the fingerprint of what was checked and approved by two people; anything else is refused (trust D2)
 */
export async function publish(
  tx: Tx,
  by: Actor,
  publication: Publication,
  artefacts: Artefacts,
  approved: string,
): Promise<Published> {
  const fingerprint = fingerprintOf(publication, artefacts)
  if (fingerprint !== approved) return { ok: false, because: 'not what was approved' }
  if (publication.sections.length === 0) return { ok: false, because: 'nothing to read' }
  const stays = mustStayUntil(publication.kind, publication.publishedOn)
  if (stays && publication.onSiteUntil && Temporal.PlainDate.compare(publication.onSiteUntil, stays) < 0)
    return { ok: false, because: 'leaves the site too soon', mustStayUntil: stays }

  const { id, slug } = await insertAll(tx, by, publication, fingerprint)
  await insertPdfs(tx, id, artefacts)
  await makeSearchable(tx, [id])
  await recordEvent(tx, by, 'review published', { publication: id })
  return { ok: true, publication: id, slug }
}

/**
 * Puts a whole collection into the library as text, for reviews that were published long ago or in a demonstration. Their
 * PDFs are made when somebody first asks for them.
 *
 * @returns the publications in the order given
 */
export async function shelve(
  tx: Tx,
  by: Actor,
  publications: readonly Publication[],
): Promise<readonly PublicationId[]> {
  const ids: PublicationId[] = []
  for (const publication of publications)
    ids.push((await insertAll(tx, by, publication, fingerprintOf(publication, null))).id)
  await makeSearchable(tx, ids)
  await recordEvent(tx, by, 'reviews put into the library', { reviews: ids.length })
  return ids
}

async function insertAll(tx: Tx, by: Actor, publication: Publication, fingerprint: string) {
  const id: PublicationId = newId()
  const slug = slugFor(publication)
  await insertPublication(tx, { id, slug, partnership: by.partnership, person: by.person, fingerprint }, publication)
  await insertReport(tx, id, publication)
  await insertFindings(tx, id, publication)
  await insertRecommendations(tx, id, publication)
  if (publication.briefing) await insertCompanion(tx, id, 'briefing', publication.briefing)
  if (publication.bulletin) await insertCompanion(tx, id, 'bulletin', publication.bulletin)
  return { id, slug }
}

/**
 * "cspr-2026-k7q4mz". Random, because an address made from words can name someone (trust R42); without vowels, so that it
 * never spells anything.
 */
const slugFor = ({ kind, publishedOn }: Pick<Publication, 'kind' | 'publishedOn'>): string =>
  `${kinds[kind]}-${publishedOn.year}-${randomLetters()}`

/** Six, which spell nothing. */
export const randomLetters = (): string =>
  Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length))).join('')

const letters = 'bcdfghjkmnpqrstvwxz23456789'

export type Withdrawn = { readonly ok: true } | { readonly ok: false; readonly because: 'not in the library' }

/**
 * Takes a publication away from the public at once: page, PDFs, search, feed and "did you mean". What it was is kept.
 *
 * @param because for the partnership's own record; the public never reads it
 * @param note what the page at its address tells everyone, besides that it was withdrawn and when
 */
export async function withdraw(
  tx: Tx,
  by: Actor,
  publication: PublicationId,
  because: string,
  today: Temporal.PlainDate,
  note = '',
): Promise<Withdrawn> {
  const found = await ownPublication(tx, publication, by.partnership)
  if (!found) return { ok: false, because: 'not in the library' }

  await markWithdrawn(tx, publication, by.person, because, today)
  await insertTombstone(tx, { slug: found.slug, publicationId: publication, withdrawnOn: today, note })
  await makeSearchable(tx, [publication])
  await recordEvent(tx, by, 'publication withdrawn', { publication })
  return { ok: true }
}

/** Tells every reader of a publication what was wrong in it, and stays there. What names someone is withdrawn instead. */
export async function correct(
  tx: Tx,
  by: Actor,
  publication: PublicationId,
  note: string,
  today: Temporal.PlainDate,
): Promise<Withdrawn> {
  const found = await ownPublication(tx, publication, by.partnership)
  if (!found) return { ok: false, because: 'not in the library' }

  await insertCorrection(tx, publication, by.person, note, today)
  await recordEvent(tx, by, 'publication corrected', { publication })
  return { ok: true }
}
