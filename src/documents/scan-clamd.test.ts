import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type Server, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scanWithClamd } from './scan-clamd.ts'

let folder: string
let file: string
const servers: Server[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-clamd-'))
  file = join(folder, 'received')
  await writeFile(file, 'x'.repeat(200_000))
})
afterAll(async () => {
  for (const server of servers) server.close()
  await rm(folder, { recursive: true })
})

/** A scanner that answers once it has all the bytes; `answer` sees how many came. */
async function scanner(name: string, answer: (bytes: number) => string | undefined): Promise<string> {
  const path = join(folder, name)
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      if (!received.subarray(-4).equals(Buffer.alloc(4))) return
      const text = answer(received.length)
      if (text !== undefined) socket.end(text)
    })
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(path, listening))
  return path
}

test('a file that the scanner calls OK is clean, and all of it was sent', async () => {
  let sent = 0
  const clamd = await scanner('clean', (bytes) => {
    sent = bytes
    return 'stream: OK\0'
  })
  expect(await scanWithClamd(clamd, file)).toEqual({ result: 'clean' })
  expect(sent).toBe('zINSTREAM\0'.length + 200_000 + 4 * 4 + 4)
})

test('a virus is named', async () => {
  const clamd = await scanner('infected', () => 'stream: Eicar-Test-Signature FOUND\0')
  expect(await scanWithClamd(clamd, file)).toEqual({ result: 'infected', signature: 'Eicar-Test-Signature' })
})

test.each([
  ['an error', 'INSTREAM size limit exceeded. ERROR\0', /size limit/],
  ['nothing', '', /closed the connection/],
  ['something else', 'stream: OK maybe\0', /OK maybe/],
])('a scanner that answers %s has not called the file clean', async (name, answer, because) => {
  const clamd = await scanner(name.replaceAll(' ', '-'), () => answer)
  expect(await scanWithClamd(clamd, file)).toEqual({ result: 'no verdict', because: expect.stringMatching(because) })
})

test('a scanner that never answers, or is not there, has not called the file clean', async () => {
  const silent = await scanner('silent', () => undefined)
  expect(await scanWithClamd(silent, file, 100)).toMatchObject({
    result: 'no verdict',
    because: expect.stringMatching(/within 0.1 seconds/),
  })
  expect(await scanWithClamd(join(folder, 'absent'), file)).toMatchObject({ result: 'no verdict' })
})
