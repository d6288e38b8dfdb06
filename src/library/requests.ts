import { createHash, randomBytes } from 'node:crypto'
import { recordEvent, type Actor } from '#audit'
import { newId, type Id, type Tx } from '#platform/database'
import { addJob } from '#platform/jobs'
import { sendMail } from '#platform/mail'
import { makeThePdfs } from './jobs.ts'
import {
  insertRequest,
  insertTaken,
  markAnswered,
  openRequest,
  pdfsOf,
  setLink,
  type Asked,
  type PublicationId,
} from './queries.ts'

/** How long the link to a report works. */
const daysOfLink = 14

/** Someone asks for a report that is no longer on the site. They are told by e-mail that it arrived. */
export async function askForReport(tx: Tx, publication: PublicationId, asked: Asked): Promise<void> {
  const id: Id<'reportRequest'> = newId()
  await insertRequest(tx, id, publication, asked)
  await addJob(tx, 'acknowledge a report request', { request: id })
}

export type Answered =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'answered already, or not asked of you' }

/**
 * Answers someone who asked for a report: they are sent a link to the answer and, when it is given, to the report. The link
 * ends after two weeks; what it was is kept nowhere.
 */
export async function answerRequest(
  tx: Tx,
  by: Actor,
  request: string,
  given: { readonly sent: boolean; readonly answer: string },
  at: { readonly today: Temporal.PlainDate; readonly site: string },
): Promise<Answered> {
  const open = await openRequest(tx, request, by.partnership)
  if (!open) return { ok: false, because: 'answered already, or not asked of you' }

  await markAnswered(tx, request, by.person, given, at.today)
  const secret = randomBytes(32).toString('base64url')
  await setLink(tx, request, hashOf(secret), daysOfLink)
  const asked = open.askedAt.toZonedDateTimeISO('Europe/London').toPlainDate()
  // Two clocks may differ for a moment at midnight.
  const askedOn = Temporal.PlainDate.compare(asked, at.today) > 0 ? at.today : asked
  await insertTaken(tx, { publicationId: open.publicationId, askedOn, answeredOn: at.today, sent: given.sent })
  if (given.sent && (await pdfsOf(tx, open.publicationId)).length === 0) await makeThePdfs(tx, open.publicationId)
  await sendMail(tx, {
    to: open.email,
    subject: 'An answer to your request for a report',
    text: `You asked for a report in the public library. The answer is here:\n\n${at.site}/library/sent/${secret}\n\nThe link works for ${daysOfLink} days. Please do not pass it on.`,
    partnership: by.partnership,
  })
  await recordEvent(tx, by, 'report request answered', { request, sent: given.sent })
  return { ok: true }
}

/** What is kept of a link. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
