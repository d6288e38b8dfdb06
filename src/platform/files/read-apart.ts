import { type ChildProcess, fork } from 'node:child_process'
import { resolve } from 'node:path'

/** What a file gets at most: memory for the worker's heap, and time. trust.md R35. */
export type ReadLimits = { readonly heapMegabytes: number; readonly seconds: number }

export type Unread = { readonly ok: false; readonly because: string }

const usualLimits: ReadLimits = { heapMegabytes: 512, seconds: 30 }

/**
 * Reads a file that somebody wrote elsewhere, in a process of its own. Whatever the file does to that process (runs out of
 * memory, hangs, crashes), this one goes on, and the answer is a refusal. The process may read the file and Heed's own
 * code; it has no network, and cannot write or start anything.
 *
 * @param worker the module to run: it is given the path and the file's name, and sends one answer
 * @param fileName as its sender called it: its ending says what it should be
 */
export async function readApart<Answer>(
  worker: string,
  path: string,
  fileName: string,
  limits: ReadLimits = usualLimits,
): Promise<Answer | Unread> {
  const child = start(worker, path, fileName, limits)
  try {
    return await answerOf<Answer>(child, limits)
  } finally {
    child.kill('SIGKILL')
  }
}

const project = resolve(import.meta.dirname, '../../..')

function start(worker: string, path: string, fileName: string, { heapMegabytes }: ReadLimits): ChildProcess {
  const ours = ['src', 'node_modules', 'package.json', 'tsconfig.json'].map((name) => resolve(project, name))
  return fork(worker, [resolve(path), fileName], {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      '--permission',
      ...[...ours, resolve(path)].map((each) => `--allow-fs-read=${each}`),
    ],
    // Neither the database's password nor the keys' place is any business of a file's.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
}

function answerOf<Answer>(child: ChildProcess, { seconds }: ReadLimits): Promise<Answer | Unread> {
  return new Promise((settle) => {
    const refuse = (because: string): void => settle({ ok: false, because })
    const timer = setTimeout(() => refuse(`The file could not be read within ${seconds} seconds.`), seconds * 1000)
    timer.unref()
    child.once('message', (answer: Answer) => {
      clearTimeout(timer)
      settle(answer)
    })
    child.once('error', () => refuse('The file could not be read.'))
    child.once('exit', () => {
      clearTimeout(timer)
      refuse('The file could not be read: it asks for more memory than a report needs, or is damaged.')
    })
  })
}
