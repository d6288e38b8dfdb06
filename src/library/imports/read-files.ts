import { createHash } from 'node:crypto'
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { Refusal } from '#platform/files'
import type { Problem, ReadOrProblem } from './given.ts'
import { readDocument, type ReadReport } from './read-document.ts'
import { readList } from './read-list.ts'
import { readRecord } from './read-record.ts'

/** 50 MB, as for every file that Heed takes; a .jsonl file is read line by line and may be larger. */
const mostBytes = 50 * 2 ** 20

const readers: Readonly<Record<string, Reader>> = {
  '.jsonl': readJsonLines,
  '.csv': readRows,
  '.pdf': readReport,
  '.docx': readReport,
  '.html': readReport,
  '.htm': readReport,
}

/** A file by its path, and by the name that the person knows it by. */
export type Found = { readonly path: string; readonly name: string }

type Reader = (found: Found, how: ReadReport, keep: Keep) => AsyncIterable<ReadOrProblem>
/** Keeps a file as it came, so that anyone can see later what a record was read from. */
type Keep = (sha256: string, bytes: Uint8Array) => Promise<void>

/** All files under the paths given, folders in the order of their names; files beginning with a full stop are not. */
export async function filesUnder(paths: readonly Found[]): Promise<{ readonly files: readonly Found[]; readonly problems: readonly Problem[] }> {
  const files: Found[] = []
  const problems: Problem[] = []
  for (const { path, name } of paths) {
    const its = await stat(path).catch(() => undefined)
    if (!its) problems.push({ file: name, problem: 'There is no such file or folder.' })
    else if (!its.isDirectory()) files.push({ path, name })
    else
      for (const entry of await entriesOf(path)) {
        const full = join(entry.parentPath, entry.name)
        files.push({ path: full, name: join(name, relative(path, full)) })
      }
  }
  return { files, problems }
} // prettier-ignore

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .toSorted((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))
}

/** Everything in one file, record by record, and what is wrong with it. A file that cannot be read is one problem. */
export async function* readFileGiven(found: Found, how: ReadReport, keep: Keep): AsyncIterable<ReadOrProblem> {
  const reader = readers[extname(found.name).toLowerCase()]
  if (!reader) {
    yield problemIn(found, `Only ${Object.keys(readers).join(', ')} are imported. Save it as one of them.`)
    return
  }
  try {
    yield* reader(found, how, keep)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    yield problemIn(found, cause.message)
  }
}

const problemIn = ({ name }: Found, problem: string): ReadOrProblem => ({ problem: { file: name, problem } })

async function* readJsonLines(found: Found): AsyncIterable<ReadOrProblem> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(found.path, 'utf8'), crlfDelay: Infinity })) {
    line++
    const json = text.replace(/^\uFEFF/, '').trim()
    if (json !== '') yield* oneLine(found.name, line, json)
  }
}

function* oneLine(file: string, line: number, json: string): Iterable<ReadOrProblem> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : ''
    yield { problem: { file, line, problem: `The line is not JSON: ${because}` } }
    return
  }
  const record = readRecord(value)
  if (record.ok)
    yield { read: { given: record.given, file, line, sha256: hashOf(JSON.stringify(value)), original: null } }
  else for (const { field, problem } of record.faults) yield { problem: { file, line, field, problem } }
}

async function* readRows(found: Found, _how: ReadReport, keep: Keep): AsyncIterable<ReadOrProblem> {
  const bytes = await bytesOf(found)
  const { rows, problems } = readList(bytes)
  const original = hashOf(bytes)
  await keep(original, bytes)
  for (const problem of problems) yield { problem: { file: found.name, ...problem } }
  for (const { given, line } of rows)
    yield { read: { given, file: found.name, line, sha256: hashOf(JSON.stringify(given)), original } }
}

async function* readReport(found: Found, how: ReadReport, keep: Keep): AsyncIterable<ReadOrProblem> {
  const bytes = await bytesOf(found)
  const sha256 = hashOf(bytes)
  const answer = await readDocument(found.path, how)
  if (!answer.ok) throw new Refusal(answer.because)
  await keep(sha256, bytes)
  yield { read: { given: answer.given, file: found.name, line: null, sha256, original: sha256 } }
}

async function bytesOf({ path }: Found): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size === 0) throw new Refusal('The file is empty.')
  if (size > mostBytes) throw new Refusal('The file is larger than 50 MB, the most that Heed takes.')
  return readFile(path)
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
