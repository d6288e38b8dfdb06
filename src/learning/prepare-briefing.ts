import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { checkNames, fingerprintOf } from './checks.ts'
import { draftBriefing, type Source } from './draft.ts'
import { agreementOf, endAgreement, findBriefingOf, insertAgreement, insertBriefing, setBriefing } from './queries.ts'
import { textOf, type Briefing } from './sections.ts'

export type Prepared =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'no draft' | 'agreed already' | 'sent already' | 'a part is empty' }
  | { readonly ok: false; readonly because: 'names someone'; readonly names: readonly string[] }

/** Drafts the briefing of a review from its findings and recommendations, once. */
export async function makeDraft(
  tx: Tx,
  by: May<'prepare the briefing'>,
  source: Source,
  now: Temporal.Instant,
): Promise<void> {
  const briefing = draftBriefing(source)
  const row = {
    id: newId<'briefing'>(),
    reviewId: by.review,
    partnershipId: by.partnership,
    title: briefing.title,
    draftedAt: now,
    draftedBy: by.person,
  }
  if (await insertBriefing(tx, row, briefing.parts)) await recordEvent(tx, by, 'briefing drafted')
}

/** Saves the words of a briefing that is not agreed. */
export async function saveBriefing(tx: Tx, by: May<'prepare the briefing'>, briefing: Briefing): Promise<Prepared> {
  const found = await findBriefingOf(tx, by.review)
  if (!found) return { ok: false, because: 'no draft' }
  if (await agreementOf(tx, by.review, 'briefing')) return { ok: false, because: 'agreed already' }

  await setBriefing(tx, found.id, briefing.title, briefing.parts)
  await recordEvent(tx, by, 'briefing changed')
  return { ok: true }
}

/** Agrees the words as they stand: all seven parts, and nobody named. */
export async function agreeBriefing(
  tx: Tx,
  by: May<'prepare the briefing'>,
  keys: Keys,
  now: Temporal.Instant,
): Promise<Prepared> {
  const briefing = await findBriefingOf(tx, by.review)
  if (!briefing) return { ok: false, because: 'no draft' }
  if (await agreementOf(tx, by.review, 'briefing')) return { ok: false, because: 'agreed already' }
  if (briefing.parts.some((text) => text.trim() === '')) return { ok: false, because: 'a part is empty' }
  const { found: names, registerVersion } = await checkNames(tx, keys, by, textOf(briefing))
  if (names.length > 0) return { ok: false, because: 'names someone', names }

  await insertAgreement(tx, {
    id: newId<'agreement'>(),
    reviewId: by.review,
    paper: 'briefing',
    fingerprint: fingerprintOf(textOf(briefing)),
    registerVersion,
    agreedAt: now,
    agreedBy: by.person,
  })
  await recordEvent(tx, by, 'briefing agreed')
  return { ok: true }
}

/** Opens it again, to change its words, unless teams have it already. */
export async function openBriefingAgain(
  tx: Tx,
  by: May<'prepare the briefing'>,
  now: Temporal.Instant,
): Promise<Prepared> {
  const briefing = await findBriefingOf(tx, by.review)
  const agreement = await agreementOf(tx, by.review, 'briefing')
  if (!briefing || !agreement) return { ok: false, because: 'no draft' }
  if (briefing.sentAt) return { ok: false, because: 'sent already' }

  await endAgreement(tx, agreement.id, by.person, now)
  await recordEvent(tx, by, 'briefing opened again')
  return { ok: true }
}
