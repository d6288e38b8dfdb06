import { createReadStream } from 'node:fs'
import { type Socket, connect } from 'node:net'

export type Scan =
  | { readonly result: 'clean' }
  | { readonly result: 'infected'; readonly signature: string }
  /** The scanner gave no verdict: the file stays in quarantine and is tried again. */
  | { readonly result: 'no verdict'; readonly because: string }

/**
 * Sends a file to clamd and asks what it found. Anything but a plain "OK" is not clean: silence, a closed connection,
 * an error and a size limit all leave the file unscanned. trust.md R36.
 *
 * @param clamd a socket path, or host:port
 */
export async function scanWithClamd(clamd: string, path: string, timeoutMs = 60_000): Promise<Scan> {
  const socket = connectTo(clamd)
  try {
    const answer = await Promise.race([ask(socket, path), timeout(timeoutMs)])
    return verdict(answer)
  } catch (cause) {
    return { result: 'no verdict', because: cause instanceof Error ? cause.message : 'unknown' }
  } finally {
    socket.destroy()
  }
}

function connectTo(clamd: string): Socket {
  const address = /^(.+):(\d+)$/.exec(clamd)
  const host = address?.[1]
  return host === undefined ? connect(clamd) : connect(Number(address?.[2]), host)
}

/** INSTREAM: chunks, each after its length in four bytes, then a length of zero. clamd(8). */
async function ask(socket: Socket, path: string): Promise<string> {
  const failed = new Promise<never>((_resolve, reject) => {
    socket.once('error', reject)
  })
  const answered = (async (): Promise<string> => {
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    return text
  })()
  const sent = (async (): Promise<string> => {
    await write(socket, Buffer.from('zINSTREAM\0'))
    for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
      const bytes = Buffer.from(chunk)
      await write(socket, lengthOf(bytes.byteLength))
      await write(socket, bytes)
    }
    await write(socket, lengthOf(0))
    return answered
  })()
  // Whichever ends first decides; the others may not be left to end unheard.
  for (const each of [failed, answered, sent]) each.catch(() => undefined)
  return Promise.race([failed, answered, sent])
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (problem) => (problem ? reject(problem) : resolve()))
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

async function timeout(ms: number): Promise<never> {
  const { setTimeout: wait } = await import('node:timers/promises')
  await wait(ms, undefined, { ref: false })
  throw new Error(`the scanner gave no answer within ${ms / 1000} seconds`)
}

function verdict(answer: string): Scan {
  const text = answer.replaceAll('\0', '').trim()
  if (text === 'stream: OK') return { result: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(text)?.[1]
  if (signature !== undefined) return { result: 'infected', signature }
  return { result: 'no verdict', because: text === '' ? 'the scanner closed the connection' : text }
}
