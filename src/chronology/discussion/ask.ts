import { newId, type Id, type Tx } from '#platform/database'
import type { Config } from '#platform/config'
import { sendMail } from '#platform/mail'
import { recordEvent } from '#audit'
import { peopleWith, reachesMatter, type May, type RequestId, type ReviewId } from '#access'
import { findAsked, insertAsked, insertSaid, markClosed, type AskedRow } from './queries.ts'

/** What a question is about: one of the agency's own entries, or what it did not write. */
export type Question = { readonly request: RequestId; readonly entry: string | null; readonly text: string }

/** Asks an agency about its chronology. Its authors are told that something waits, and no more (trust R21). */
export async function askAgencyAbout(
  tx: Tx,
  by: May<'run the review'>,
  config: Config,
  { request, entry, text }: Question,
  now: Temporal.Instant,
): Promise<Id<'asked'>> {
  const id = newId<'asked'>()
  await insertAsked(tx, {
    id,
    requestId: request,
    reviewId: by.review,
    entryId: entry,
    askedAt: now,
    askedBy: by.person,
  })
  await insertSaid(tx, { askedId: id, requestId: request, side: 'panel', text, saidAt: now, saidBy: by.person })
  await recordEvent(tx, by, 'agency asked about its chronology', { question: id, request })
  await tellAuthors(tx, by, config, request)
  return id
}

/** Asks further in a thread. */
export async function askFurther(
  tx: Tx,
  by: May<'run the review'>,
  config: Config,
  asked: AskedRow,
  text: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (asked.closedAt) return false
  await insertSaid(tx, {
    askedId: asked.id,
    requestId: asked.requestId,
    side: 'panel',
    text,
    saidAt: now,
    saidBy: by.person,
  })
  await recordEvent(tx, by, 'agency asked about its chronology', { question: asked.id, request: asked.requestId })
  await tellAuthors(tx, by, config, asked.requestId)
  return true
}

/** Answers for the agency. Whoever asked is told that something waits, if they still reach the review. */
export async function answerQuestion(
  tx: Tx,
  by: May<'answer questions on the chronology'>,
  config: Config,
  id: string,
  text: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const asked = await findAsked(tx, { request: by.request }, id)
  if (!asked || asked.closedAt) return false
  await insertSaid(tx, {
    askedId: asked.id,
    requestId: by.request,
    side: 'agency',
    text,
    saidAt: now,
    saidBy: by.person,
  })
  await recordEvent(tx, by, 'question about a chronology answered', { question: asked.id })
  const roles = ['business-manager', 'lead-reviewer'] as const
  const asker = (await peopleWith(tx, by.partnership, roles)).find((each) => each.id === asked.askedBy)
  if (asker && (await reachesMatter(tx, { person: asker.id, partnership: by.partnership }, asked.reviewId)))
    await tell(
      tx,
      by.partnership,
      asker.email,
      `${config.url}/reviews/${asked.reviewId}/chronology/questions/${asked.id}`,
    )
  return true
}

/** Nothing more is asked: the thread can be read, and no longer added to. */
export async function closeQuestion(
  tx: Tx,
  by: May<'run the review'>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id) || !(await markClosed(tx, by.review, id, by.person, now))) return false
  await recordEvent(tx, by, 'question about a chronology closed', { question: id })
  return true
}

async function tellAuthors(
  tx: Tx,
  { partnership }: { readonly partnership: string; readonly review: ReviewId },
  config: Config,
  request: RequestId,
): Promise<void> {
  for (const { id: person, email } of await peopleWith(tx, partnership, ['agency-author']))
    if (await reachesMatter(tx, { person, partnership }, request))
      await tell(tx, partnership, email, `${config.url}/requests/${request}/chronology/questions`)
}

const tell = (tx: Tx, partnership: string, to: string, link: string): Promise<void> =>
  sendMail(tx, {
    to,
    partnership,
    subject: 'Something waits for you in Heed',
    text: `Something waits for you. Sign in to read it:\n\n${link}\n\nThis message says nothing about the matter itself. Please do not reply with details of a case.`,
  })
