import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { checkNames, fingerprintOf } from './checks.ts'
import { draftBulletin, type Source } from './draft.ts'
import type { Prepared } from './prepare-briefing.ts'
import { agreementOf, endAgreement, findBulletinOf, insertAgreement, insertBulletin, setBulletin } from './queries.ts'
import { textOfBulletin, type Bulletin } from './sections.ts'

/** Drafts the learning bulletin of a review, once. */
export async function makeBulletinDraft(
  tx: Tx,
  by: May<'prepare the briefing'>,
  source: Source,
  now: Temporal.Instant,
): Promise<void> {
  await insertBulletin(tx, {
    ...draftBulletin(source),
    id: newId<'bulletin'>(),
    reviewId: by.review,
    partnershipId: by.partnership,
    draftedAt: now,
    draftedBy: by.person,
  })
  await recordEvent(tx, by, 'bulletin drafted')
}

/** Saves the words of a bulletin that is not agreed. */
export async function saveBulletin(tx: Tx, by: May<'prepare the briefing'>, bulletin: Bulletin): Promise<Prepared> {
  if (!(await findBulletinOf(tx, by.review))) return { ok: false, because: 'no draft' }
  if (await agreementOf(tx, by.review, 'bulletin')) return { ok: false, because: 'agreed already' }

  await setBulletin(tx, by.review, bulletin)
  await recordEvent(tx, by, 'bulletin changed')
  return { ok: true }
}

/** Agrees the words as they stand: every part, and nobody named. */
export async function agreeBulletin(
  tx: Tx,
  by: May<'prepare the briefing'>,
  keys: Keys,
  now: Temporal.Instant,
): Promise<Prepared> {
  const bulletin = await findBulletinOf(tx, by.review)
  if (!bulletin) return { ok: false, because: 'no draft' }
  if (await agreementOf(tx, by.review, 'bulletin')) return { ok: false, because: 'agreed already' }
  if (!bulletin.whatHappened || !bulletin.whatWeLearned || !bulletin.whatMustChange)
    return { ok: false, because: 'a part is empty' }
  const { found: names, registerVersion } = await checkNames(tx, keys, by, textOfBulletin(bulletin))
  if (names.length > 0) return { ok: false, because: 'names someone', names }

  await insertAgreement(tx, {
    id: newId<'agreement'>(),
    reviewId: by.review,
    paper: 'bulletin',
    fingerprint: fingerprintOf(textOfBulletin(bulletin)),
    registerVersion,
    agreedAt: now,
    agreedBy: by.person,
  })
  await recordEvent(tx, by, 'bulletin agreed')
  return { ok: true }
}

/** Opens it again, to change its words. What was published with them stays as it is. */
export async function openBulletinAgain(
  tx: Tx,
  by: May<'prepare the briefing'>,
  now: Temporal.Instant,
): Promise<Prepared> {
  const agreement = await agreementOf(tx, by.review, 'bulletin')
  if (!agreement) return { ok: false, because: 'no draft' }

  await endAgreement(tx, agreement.id, by.person, now)
  await recordEvent(tx, by, 'bulletin opened again')
  return { ok: true }
}
