import { type ChildProcess, fork } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ParseAnswer, ParseAsked } from './parse-worker.ts'
import type { Account, Entry } from './read-row.ts'

/** What a file gets at most: memory for the reader's heap, and time. trust.md R35. */
type ParseLimits = { readonly heapMegabytes: number; readonly seconds: number }

const usualLimits: ParseLimits = { heapMegabytes: 512, seconds: 30 }

/** A file where it is kept, and its name as its sender called it: the ending says what it should be. */
export type FileToParse = { readonly path: string; readonly fileName: string; readonly account: Account }

/**
 * Reads a file in a process of its own. Whatever the file does to that process — run out of memory, hang, crash — this
 * one goes on, and the answer is a refusal.
 */
export async function parseFile(file: FileToParse, limits = usualLimits): Promise<ParseAnswer> {
  const reader = startReader([file.path], limits)
  try {
    return await reader.read(file)
  } finally {
    reader.end()
  }
}

/** A process that reads files one after the other. It may read those named when it was started, and no other. */
export type Reader = {
  readonly read: (file: FileToParse) => Promise<ParseAnswer>
  readonly end: () => void
}

/** Starts a reader for several files of one sender, as the command line does: a process costs more than a small file. */
export function startReader(paths: readonly string[], limits = usualLimits): Reader {
  const process = startProcess(paths, limits)
  return {
    read: ({ path, fileName, account }) => {
      const answer = answerOf(process, limits)
      const asked: ParseAsked = {
        path: resolve(path),
        fileName,
        account: { ...account, today: account.today.toString() },
      }
      // Where it has already died, `exit` or `disconnect` answers.
      process.send(asked, () => undefined)
      return answer
    },
    end: () => void process.kill('SIGKILL'),
  }
}

const here = dirname(fileURLToPath(import.meta.url))
const project = resolve(here, '../../..')

function startProcess(paths: readonly string[], { heapMegabytes }: ParseLimits): ChildProcess {
  const ours = ['src', 'node_modules', 'package.json', 'tsconfig.json'].map((name) => resolve(project, name))
  return fork(resolve(here, 'parse-worker.ts'), {
    execArgv: [
      `--max-old-space-size=${heapMegabytes}`,
      // The young part of the heap alone would otherwise hold a hundred megabytes in each reader.
      '--max-semi-space-size=8',
      '--permission',
      ...[...ours, ...paths.map((path) => resolve(path))].map((path) => `--allow-fs-read=${path}`),
    ],
    // Neither the database's password nor the keys' place is any business of a file's.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
}

function answerOf(reader: ChildProcess, { seconds }: ParseLimits): Promise<ParseAnswer> {
  const died = 'The file could not be read: it asks for more memory than a chronology needs, or is damaged.'
  return new Promise((settle) => {
    const done = (answer: ParseAnswer): void => {
      clearTimeout(timer)
      reader.off('message', done).off('error', failed).off('exit', ended)
      settle(answer.ok ? { ok: true, read: { ...answer.read, entries: answer.read.entries.map(withOneCopy) } } : answer)
    }
    const refuse = (because: string): void => done({ ok: false, because })
    const failed = (): void => refuse('The file could not be read.')
    const ended = (): void => refuse(died)
    const timer = setTimeout(() => {
      reader.kill('SIGKILL')
      refuse(`The file could not be read within ${seconds} seconds.`)
    }, seconds * 1000)
    timer.unref()
    if (reader.exitCode !== null || reader.signalCode !== null) return refuse(died)
    reader.on('message', done).on('error', failed).on('exit', ended)
  })
}

/** A message between processes repeats every text; the source and the event stand in the columns already. */
function withOneCopy(entry: Entry): Entry {
  const { columns, headings, source, text, start } = entry
  const copy = (role: 'source' | 'event' | 'date', ours: string): string => {
    const theirs = headings[role] === undefined ? undefined : columns[headings[role]]
    return theirs === ours ? theirs : ours
  }
  return {
    ...entry,
    source: copy('source', source),
    text: copy('event', text),
    start: start && { ...start, text: copy('date', start.text) },
  }
}
