import { type ChildProcess, fork } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ParseAnswer } from './parse-worker.ts'

/** What a file gets at most: memory for the worker's heap, and time. trust.md R35. */
type ParseLimits = { readonly heapMegabytes: number; readonly seconds: number }

const usualLimits: ParseLimits = { heapMegabytes: 512, seconds: 30 }

/**
 * Reads a file in a process of its own. Whatever the file does to that process — run out of memory, hang, crash — this
 * one goes on, and the answer is a refusal.
 *
 * @param fileName as its sender called it: its ending says what it should be
 */
export async function parseFile(path: string, fileName: string, limits = usualLimits): Promise<ParseAnswer> {
  const worker = startWorker(path, fileName, limits)
  try {
    return await answerOf(worker, limits)
  } finally {
    worker.kill('SIGKILL')
  }
}

const here = dirname(fileURLToPath(import.meta.url))
const project = resolve(here, '../../..')

function startWorker(path: string, fileName: string, { heapMegabytes }: ParseLimits): ChildProcess {
  return fork(resolve(here, 'parse-worker.ts'), [resolve(path), fileName], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--permission',
      ...['src', 'node_modules', 'package.json', 'tsconfig.json'].map(
        (name) => `--allow-fs-read=${resolve(project, name)}`,
      ),
      `--allow-fs-read=${resolve(path)}`,
    ],
    // Neither the database's password nor the keys' place is any business of a file's.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
}

function answerOf(worker: ChildProcess, { seconds }: ParseLimits): Promise<ParseAnswer> {
  return new Promise((settle) => {
    const refuse = (because: string): void => settle({ ok: false, because })
    const timer = setTimeout(() => refuse(`The file could not be read within ${seconds} seconds.`), seconds * 1000)
    timer.unref()
    worker.once('message', (answer: ParseAnswer) => {
      clearTimeout(timer)
      settle(answer)
    })
    worker.once('error', () => refuse('The file could not be read.'))
    worker.once('exit', () => {
      clearTimeout(timer)
      refuse('The file could not be read: it asks for more memory than a chronology needs, or is damaged.')
    })
  })
}
