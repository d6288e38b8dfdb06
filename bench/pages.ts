import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'

/**
 * Whole pages a second: ours on Fastify beside Express 5 with Nunjucks and GOV.UK's macros, in one run, turn by turn.
 * Each server is a process of its own; this process asks, over kept-alive connections, and waits for each answer.
 * Run with `node bench/pages.ts`; it prints a table and fails below what we promise.
 */

const promised = { question: 20, table: 3 } as const
const connections = 16
const warmUpMs = 1500
const turnMs = 2500
const turns = 3

type Server = { readonly name: string; readonly process: ChildProcess; readonly port: number }
type Turn = { readonly perSecond: number; readonly p99Ms: number; readonly bytes: number }

const ours = await start('Heed on Fastify', './pages/ours.ts')
const rival = await start('Nunjucks on Express', './pages/rival.mjs')
try {
  process.exitCode = (await compare('question')) && (await compare('table')) ? 0 : 1
} finally {
  ours.process.kill()
  rival.process.kill()
}

async function start(name: string, path: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL(path, import.meta.url)), { env: { ...process.env, NODE_ENV: 'production' } })
  const [port] = await once(child, 'message')
  return { name, process: child, port: Number(port) }
}

/** Did we keep our promise for this page? */
async function compare(page: keyof typeof promised): Promise<boolean> {
  for (const server of [ours, rival]) await load(server.port, `/${page}`, warmUpMs)
  const mine: Turn[] = []
  const theirs: Turn[] = []
  for (let turn = 0; turn < turns; turn++) {
    mine.push(await load(ours.port, `/${page}`, turnMs))
    theirs.push(await load(rival.port, `/${page}`, turnMs))
  }
  const ratio = show(page, ours, mine) / show(page, rival, theirs)
  console.log(`${page.padEnd(10)} ${ratio.toFixed(1)} times as many pages a second (promised: ${promised[page]})\n`)
  return ratio >= promised[page]
}

function show(page: string, server: Server, all: readonly Turn[]): number {
  const { perSecond, p99Ms, bytes } =
    all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)] ?? all[0]!
  const figures = [`${Math.round(perSecond)} pages/s`, `p99 ${p99Ms.toFixed(1)} ms`, `${(bytes / 1024).toFixed(1)} kB`]
  console.log(`${page.padEnd(10)} ${server.name.padEnd(22)} ${figures.map((figure) => figure.padStart(14)).join('')}`)
  return perSecond
}

async function load(port: number, path: string, ms: number): Promise<Turn> {
  const began = performance.now()
  const latencies: number[] = []
  let bytes = 0
  const asking = Array.from({ length: connections }, async () => {
    for await (const { took, length } of answers(port, path, began + ms)) {
      latencies.push(took)
      bytes = length
    }
  })
  await Promise.all(asking)
  const seconds = (performance.now() - began) / 1000
  const sorted = latencies.toSorted((a, b) => a - b)
  return { perSecond: latencies.length / seconds, p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0, bytes }
}

/** One connection, which asks again as soon as it has its answer. */
async function* answers(port: number, path: string, until: number): AsyncGenerator<{ took: number; length: number }> {
  const socket = connect(port, '127.0.0.1')
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
  let asked = performance.now()
  let received = 0
  let expected: number | undefined
  socket.write(request)
  for await (const chunk of socket) {
    const piece: Buffer = chunk
    expected ??= answerLength(piece)
    received += piece.length
    if (received < expected) continue
    yield { took: performance.now() - asked, length: received }
    if (performance.now() > until) break
    received = 0
    expected = undefined
    asked = performance.now()
    socket.write(request)
  }
  socket.destroy()
}

/** Head and body together, from the head; anything but a page is a fault of the bench. */
function answerLength(first: Buffer): number {
  const head = first.indexOf('\r\n\r\n')
  const text = first.toString('latin1', 0, head)
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(`not a page: ${text.split('\r\n')[0]}`)
  return head + 4 + Number(/content-length: (\d+)/i.exec(text)?.[1])
}
