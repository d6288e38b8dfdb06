import type { Tx } from '#platform/database'
import { sendMail } from '#platform/mail'
import type { Services } from '#platform/http'
import { recordEvent } from '#audit'
import { peopleWith, type AgencyId, type May, type PersonId } from '#access'
import { reviewOf } from '#reviews'
import { checkNames, fingerprintOf } from './checks.ts'
import { agreementOf, insertRecipient, markSent, type BriefingRow } from './queries.ts'
import { textOf } from './sections.ts'

export type SendingTo = { readonly agencies: readonly AgencyId[]; readonly people: readonly PersonId[] }

export type Sent =
  | { readonly ok: true; readonly people: number }
  | { readonly ok: false; readonly because: 'not agreed' | 'nobody chosen' }
  | { readonly ok: false; readonly because: 'names someone'; readonly names: readonly string[] }

/**
 * Sends an agreed briefing to teams: from now on everyone of the partnership can read it, and those chosen are told that
 * it is there. The words are checked once more: the register may have grown since they were agreed.
 */
export async function sendBriefing(
  tx: Tx,
  by: May<'send briefings'>,
  { keys, config }: Pick<Services, 'keys' | 'config'>,
  briefing: BriefingRow,
  to: SendingTo,
  now: Temporal.Instant,
): Promise<Sent> {
  const agreement = await agreementOf(tx, briefing.reviewId, 'briefing')
  if (agreement?.fingerprint !== fingerprintOf(textOf(briefing))) return { ok: false, because: 'not agreed' }
  const chosen = await peopleChosen(tx, by, to)
  if (chosen.length === 0) return { ok: false, because: 'nobody chosen' }
  const { id: review, incident } = await reviewOf(tx, briefing.reviewId)
  const { found: names } = await checkNames(tx, keys, { ...by, scope: review, review, incident }, textOf(briefing))
  if (names.length > 0) return { ok: false, because: 'names someone', names }

  await markSent(tx, briefing.id, by.person, now)
  let people = 0
  for (const { id, email, agencyId } of chosen) {
    const recipient = { personId: id, agencyId, briefingId: briefing.id, sentAt: now, sentBy: by.person }
    if (!(await insertRecipient(tx, { ...recipient, partnershipId: by.partnership }))) continue
    await sendMail(tx, messageFor(email, `${config.url}/briefings/${briefing.id}`, by.partnership))
    people += 1
  }
  await recordEvent(tx, { ...by, scope: review, incident }, 'briefing sent', { briefing: briefing.id, people })
  return { ok: true, people }
}

const peopleChosen = async (tx: Tx, by: May<'send briefings'>, { agencies, people }: SendingTo) =>
  (await peopleWith(tx, by.partnership, ['practitioner'])).filter(
    ({ id, agencyId }) => people.includes(id) || (agencyId !== null && agencies.includes(agencyId)),
  )

/** Nothing of what the briefing is about (trust R21). */
const messageFor = (to: string, link: string, partnership: string) => ({
  to,
  subject: 'A new briefing is ready',
  text: `A new briefing for your team is ready in Heed. It takes seven minutes or less.\n\nSign in to read it:\n${link}\n`,
  partnership,
})
