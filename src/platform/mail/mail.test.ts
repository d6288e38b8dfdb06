import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect, close, transact, type Database } from '#platform/database'
import { cloneDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { testConfig, testKeys, testNow, testToday } from '../../../test/support/surroundings.ts'
import { jobs, messagesOf, sendMail } from './index.ts'

/** A real mail server of our own on this machine, which keeps what it is sent, or refuses it. */
const received: string[] = []
let refuses = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refuses) return done(new Error('The mailbox is full'))
      received.push(Buffer.concat(chunks).toString('utf8'))
      return done()
    })
  },
})

const partnership = 'b3c1f7a0-3f0e-4c55-9d3b-1f2e3d4c5b6a'
let database: TestDatabase
let db: Database
let smtpUrl = ''

beforeAll(async () => {
  database = await cloneDatabase('nothing')
  db = connect({ ...database.config('heed_worker'), max: 2 })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const address = server.server.address()
  smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  await close(db)
  await database.drop()
  await new Promise<void>((closed) => server.close(() => closed()))
})
beforeEach(() => {
  received.length = 0
  refuses = false
})

const write = (subject: string) =>
  transact(db, { person: null, partnership }, async (tx) => {
    await sendMail(tx, {
      to: 'lena.novak@northbridge.example',
      subject,
      text: 'Something waits for you.\n',
      partnership,
    })
  })

const message = async (subject: string) => (await messagesOf(db, partnership)).find((each) => each.subject === subject)

async function send(subject: string, url: string | undefined): Promise<void> {
  const context = { db, config: { ...testConfig('.'), smtpUrl: url }, keys: testKeys, now: testNow, today: testToday }
  const id = (await message(subject))?.id
  for (const job of jobs) await job.run(context, { message: id } as never)
}

describe('messages', () => {
  test('are sent by the mail server that is configured, once', async () => {
    await write('An answer waits')
    await send('An answer waits', smtpUrl)
    await send('An answer waits', smtpUrl)
    expect(received).toHaveLength(1)
    expect(received[0]).toContain('Subject: An answer waits')
    expect(received[0]).toContain('To: lena.novak@northbridge.example')
    expect((await message('An answer waits'))?.sentAt).toEqual(testNow)
  })

  test('stay in the outbox where no mail server is configured', async () => {
    await write('No server')
    await send('No server', undefined)
    expect(received).toEqual([])
    expect(await message('No server')).toMatchObject({ sentAt: null, failedBecause: null })
  })

  test('that the mail server refuses say why, and go out when it takes them', async () => {
    await write('Refused at first')
    refuses = true
    await expect(send('Refused at first', smtpUrl)).rejects.toThrow('was not sent')
    expect((await message('Refused at first'))?.failedBecause).toContain('The mailbox is full')
    refuses = false
    await send('Refused at first', smtpUrl)
    expect(await message('Refused at first')).toMatchObject({ sentAt: testNow, failedBecause: null })
  })

  test.each(['Waits\r\nBcc: someone@elsewhere.example', 'Waits\nX: y'])(
    'cannot carry a header of someone else’s: %j',
    async (subject) => {
      await expect(write(subject)).rejects.toThrow('line break')
    },
  )
})
