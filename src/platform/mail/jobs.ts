import { createTransport } from 'nodemailer'
import type { Config } from '#platform/config'
import { transact } from '#platform/database'
import { job, type JobContext } from '#platform/jobs'
import { markFailed, markSent, messageToSend } from './queries.ts'

/** Sends a message by SMTP; without a mail server it stays in the outbox, where the administrator sees it. */
async function send(context: JobContext, { message: id }: { message: string }): Promise<void> {
  const { smtpUrl } = context.config
  if (!smtpUrl) return
  const failure = await transact(context.db, { person: null, partnership: null }, async (tx) => {
    const message = await messageToSend(tx, id)
    if (!message) return undefined
    try {
      await deliver(context.config, smtpUrl, message)
      await markSent(tx, id, context.now)
      return undefined
    } catch (error) {
      const because = error instanceof Error ? error.message : 'the mail server did not answer'
      await markFailed(tx, id, because)
      return because
    }
  })
  // Thrown after the commit, so that the outbox shows why and the job is tried again.
  if (failure) throw new Error(`The message ${id} was not sent: ${failure}`)
}

async function deliver(
  config: Config,
  smtpUrl: string,
  message: { toAddress: string; subject: string; body: string },
): Promise<void> {
  const transport = createTransport(smtpUrl)
  await transport.sendMail({
    from: config.mailFrom,
    to: message.toAddress,
    subject: message.subject,
    text: message.body,
  })
  transport.close()
}

export const jobs = [job('send the message', send)]
