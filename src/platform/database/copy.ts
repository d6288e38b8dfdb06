import { once } from 'node:events'
import type { Duplex, Writable } from 'node:stream'
import type pg from 'pg'

/** What the driver's connection can do and its types do not say. */
type CopyConnection = {
  readonly stream: Duplex
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** `copy … to stdout`, as the server sends it, into a stream, which is then ended. */
export function copyOut(client: pg.Client, text: string, to: Writable): Promise<void> {
  const { promise, query } = copying(text)
  client.query({
    ...query,
    handleCopyData({ chunk }: { chunk: Buffer }, { stream }: CopyConnection) {
      // The driver reads the next message into the same memory, so the chunk is copied before it waits its turn.
      if (to.write(Buffer.from(chunk))) return
      stream.pause()
      to.once('drain', () => stream.resume())
    },
  })
  return promise.then(
    () => void to.end(),
    (error: Error) => {
      to.destroy(error)
      throw error
    },
  )
}

/** `copy … from stdin`, from whatever gives its bytes. */
export function copyIn(client: pg.Client, text: string, from: AsyncIterable<Uint8Array>): Promise<void> {
  const { promise, query } = copying(text)
  client.query({
    ...query,
    handleCopyInResponse: (connection: CopyConnection) => {
      send(connection, from).catch((error: unknown) => connection.sendCopyFail(String(error)))
    },
  })
  return promise
}

async function send(connection: CopyConnection, from: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of from) {
    connection.sendCopyFromChunk(chunk)
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
}

/** The driver runs anything that can submit itself, and tells it of each message from the server. */
function copying(text: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const query = {
    submit: (connection: pg.Connection) => connection.query(text),
    handleError: (error: Error) => reject(error),
    handleCommandComplete: () => {},
    handleReadyForQuery: () => resolve(),
  }
  return { promise, query }
}
