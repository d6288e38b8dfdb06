import type { Tx } from '#platform/database'
import { addJob } from '#platform/jobs'
import { insertMessage } from './queries.ts'

/**
 * A message says that something waits, and where to sign in. It never holds case content, a name from a case, or
 * anything that would tell a stranger what the matter is (trust R21).
 */
export type Message = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly partnership: string | null
}

/**
 * Writes the message to the outbox in this transaction; the worker sends it when a mail server is configured.
 *
 * @throws Error when the address or the subject holds a line break, which could smuggle in a header
 */
export async function sendMail(tx: Tx, message: Message): Promise<void> {
  if (/[\r\n]/.test(message.to + message.subject)) throw new Error('An address or a subject cannot hold a line break')
  const id = await insertMessage(tx, message)
  await addJob(tx, 'send the message', { message: id })
}
