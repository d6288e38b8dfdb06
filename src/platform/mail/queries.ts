import { newId, type Database, type Tx } from '#platform/database'
import type { Message } from './send-mail.ts'

export async function insertMessage(tx: Tx, message: Message): Promise<string> {
  const id = newId<'message'>()
  await tx
    .insertInto('mail.message')
    .values({
      id,
      toAddress: message.to,
      subject: message.subject,
      body: message.text,
      partnershipId: message.partnership,
    })
    .execute()
  return id
}

/** The message, unless it was sent already; locked, so that it is sent once. */
export const messageToSend = (tx: Tx, id: string) =>
  tx
    .selectFrom('mail.message')
    .select(['id', 'toAddress', 'subject', 'body'])
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const markSent = (tx: Tx, id: string, now: Temporal.Instant) =>
  tx.updateTable('mail.message').set({ sentAt: now, failedBecause: null }).where('id', '=', id).execute()

export const markFailed = (tx: Tx, id: string, because: string) =>
  tx.updateTable('mail.message').set({ failedBecause: because }).where('id', '=', id).execute()

export type OutboxMessage = Awaited<ReturnType<typeof messagesOf>>[number]

/** The newest hundred messages of a partnership, sent or not. */
export const messagesOf = (db: Database | Tx, partnership: string) =>
  db
    .selectFrom('mail.message')
    .select(['id', 'toAddress', 'subject', 'body', 'writtenAt', 'sentAt', 'failedBecause'])
    .where('partnershipId', '=', partnership)
    .orderBy('writtenAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
