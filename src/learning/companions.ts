import type { Section } from '#documents'
import type { Database, Tx } from '#platform/database'
import type { ReviewId } from '#access'
import { agreementOf, findBriefingOf, findBulletinOf } from './queries.ts'
import { briefingSections, bulletinSections } from './sections.ts'

/**
 * The agreed briefing of a review, as a publication carries it; null while there is none.
 *
 * @public for the publication
 */
export async function briefingFor(db: Database | Tx, review: ReviewId): Promise<readonly Section[] | null> {
  if (!(await agreementOf(db, review, 'briefing'))) return null
  const briefing = await findBriefingOf(db, review)
  return briefing ? briefingSections(briefing) : null
}

/**
 * The agreed learning bulletin of a review, as a publication carries it; null while there is none.
 *
 * @public for the publication
 */
export async function bulletinFor(db: Database | Tx, review: ReviewId): Promise<readonly Section[] | null> {
  if (!(await agreementOf(db, review, 'bulletin'))) return null
  const bulletin = await findBulletinOf(db, review)
  return bulletin ? bulletinSections(bulletin) : null
}
