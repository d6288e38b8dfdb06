import { newId, type Tx } from '#platform/database'
import type { Cookie } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { sendMail } from '#platform/mail'
import { seal } from './drafts.ts'
import { draftOfAddress, findLink, giveToken, insertDraft, insertLink, linksSince } from './queries.ts'
import { hashOf, makeToken } from './token.ts'

export type Partnership = {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly urgentHelp: string
}

const validFor = { hours: 24 }
/** How many links one address may ask for in an hour, so that nobody's mailbox can be filled through us. */
const atMostAnHour = 3

export const draftCookie = 'heed-notification'

/**
 * Sends a link to whoever wants to notify and has no account, so that we know the address is theirs. Known and unknown
 * addresses are told the same, and so is whoever asks too often.
 */
export async function sendLink(
  tx: Tx,
  url: string,
  partnership: Partnership,
  email: string,
  now: Temporal.Instant,
): Promise<void> {
  if ((await linksSince(tx, email, now.subtract({ hours: 1 }))) >= atMostAnHour) return
  const token = makeToken()
  await insertLink(tx, {
    tokenHash: hashOf(token),
    partnershipId: partnership.id,
    email,
    madeAt: now,
    expiresAt: now.add(validFor),
  })
  await sendMail(tx, {
    to: email,
    partnership: partnership.id,
    subject: 'Confirm your e-mail address',
    text: `Someone asked ${partnership.name} for a link with this e-mail address.

If it was you, open this link to go on:
${url}/notify/${partnership.slug}/confirm/${token}

It works for 24 hours. If it was not you, you need do nothing.

Do not reply with anything about a person or an incident: e-mail is not a safe place for it.
`,
  })
}

/** Is it a link that we sent, and still good? */
export const isGoodLink = async (tx: Tx, token: string, now: Temporal.Instant): Promise<boolean> =>
  (await findLink(tx, hashOf(token), now)) !== undefined

/** Opens the draft of the address that the link proves: the one left unsent, or a new one. The cookie is a new secret each time. */
export async function openByLink(
  tx: Tx,
  keys: Keys,
  partnership: Partnership,
  token: string,
  now: Temporal.Instant,
): Promise<Cookie | undefined> {
  const link = await findLink(tx, hashOf(token), now)
  if (!link) return undefined
  const secret = makeToken()
  const left = await draftOfAddress(tx, link.email)
  if (left) await giveToken(tx, left.id, hashOf(secret))
  else {
    const id = newId<'draft'>()
    await insertDraft(tx, {
      id,
      partnershipId: partnership.id,
      personId: null,
      email: link.email,
      tokenHash: hashOf(secret),
      answersSealed: seal(keys, id, {}),
      madeAt: now,
      savedAt: now,
    })
  }
  return { name: draftCookie, value: secret, forSeconds: 'session' }
}
