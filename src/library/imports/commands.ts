import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '#audit'
import { transact, type Database, type Tx } from '#platform/database'
import { Refusal } from '#platform/files'
import { counted } from '#ui'
import { mostRanked, searchPublications, type Found, type Results } from '../search/search.ts'
import { exportLines } from './export-records.ts'
import type { Problem } from './given.ts'
import { seeUnreleased } from './queries.ts'
import { importFiles, type AddedRecord, type Helpers, type Imported } from './import-records.ts'

/** Where a command says its result and its problems, from where paths are meant, and in which database it works. */
export type LibraryTerminal = {
  readonly say: (text: string) => void
  readonly tell: (text: string) => void
  /** Progress, for a person who watches; nothing where nobody does. */
  readonly progress: (text: string) => void
  readonly fromHere: (path: string) => string
}

const nobody = { person: null, partnership: null } as const

/** `heed library import PATH… [--json]`. Exit 2 where nothing at all could be used. */
export async function importCommand(
  args: readonly string[],
  terminal: LibraryTerminal,
  db: Database,
  actor: (partnership: string | undefined) => Promise<Actor>,
  helpers: Helpers,
): Promise<0 | 2> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, partnership: { type: 'string' } },
    allowPositionals: true,
  })
  if (positionals.length === 0)
    throw new Refusal('Name the files or folders to import: .jsonl, .csv, .pdf, .docx or .html.')
  const by = await actor(values.partnership)
  const paths = positionals.map((name) => ({ path: terminal.fromHere(name), name }))
  const imported = await importFiles(db, by, paths, helpers, terminal.progress)
  terminal.say(values.json ? JSON.stringify(inJson(imported), null, 2) : inWords(imported))
  for (const problem of imported.problems) terminal.tell(problemInWords(problem))
  const used = imported.added.length + imported.known + imported.withdrawn
  return used === 0 && imported.problems.length > 0 ? 2 : 0
}

const inJson = ({ files, added, known, withdrawn, problems }: Imported) => ({
  files,
  added: added.length,
  known,
  withdrawn,
  problems,
  records: added,
})

/** More than so many records are counted and not listed, but for those with something to look at. */
const mostListed = 50

function inWords({ files, added, known, withdrawn, problems }: Imported): string {
  const listed = added.length > mostListed ? added.filter(({ flags }) => flags.length > 0).slice(0, mostListed) : added
  return [
    `${counted(added.length, 'record')} added from ${counted(files, 'file')}; ${known} known already; ${withdrawn} withdrawn; ${counted(problems.length, 'problem')}.`,
    ...(added.length > 0 ? ['What was added is unreleased: the public sees it when two people have released it.'] : []),
    ...listed.flatMap(recordInWords),
    ...(listed.length < added.length ? [`… and ${added.length - listed.length} more. All are in --json.`] : []),
  ].join('\n')
}

const recordInWords = ({ file, line, title, board, published, nation, kind, sections, recommendations, flags }: AddedRecord): readonly string[] => [
  '',
  `${file}${line === null ? '' : `, line ${line}`}: ${title}`,
  `  ${[board || 'board not told', published?.toString() ?? 'date not told', nation ?? 'nation not told', kind].join(' · ')}`,
  `  ${counted(sections, 'section')}, ${counted(recommendations, 'recommendation')}`,
  ...flags.map((flag) => `  Look at: ${flag}`),
] // prettier-ignore

const problemInWords = ({ file, line, field, problem }: Problem): string =>
  `${file}${line === undefined ? '' : `, line ${line}`}${field === undefined || field === '' ? '' : `, ${field}`}: ${problem}`

/** `heed library search "QUERY" [--json] [--limit N]`: everything, released or not. */
export async function searchCommand(args: readonly string[], { say }: LibraryTerminal, db: Database): Promise<0> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, limit: { type: 'string', default: '10' } },
    allowPositionals: true,
  })
  const [words] = positionals
  if (positionals.length !== 1 || words === undefined) throw new Refusal('Give one query, in quotation marks: heed library search "neglect school".') // prettier-ignore
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1) throw new Refusal(`--limit is ${values.limit}: give a whole number from 1 (at most ${mostRanked} are put in order).`) // prettier-ignore
  const began = performance.now()
  const { results, found } = await transact(db, nobody, async (tx) => {
    await seeUnreleased(tx)
    return search(db, tx, words, limit)
  })
  const tookMs = Math.round(performance.now() - began)
  say(values.json ? JSON.stringify({ total: results.total, tookMs, results: found.map(resultOf) }, null, 2) : found.length === 0 ? 'Nothing was found.' : foundInWords(results, found)) // prettier-ignore
  return 0
}

/** Page by page, until there are enough or no more. */
async function search(db: Database, tx: Tx, words: string, limit: number): Promise<{ results: Results; found: readonly Found[] }> {
  const asked = { words, filters: {}, order: 'relevance', exactly: false } as const
  const results = await searchPublications(db, { ...asked, page: 1 }, tx)
  const found = [...results.found]
  for (let page = 2; found.length < Math.min(limit, results.total, mostRanked); page++) {
    const more = await searchPublications(db, { ...asked, page }, tx)
    if (more.found.length === 0) break
    found.push(...more.found)
  }
  return { results, found: found.slice(0, limit) }
} // prettier-ignore

const resultOf = ({ identifier, title, partnership, publishedOn, score, pieces }: Found) => ({
  identifier,
  title,
  board: partnership,
  published: publishedOn,
  score,
  snippet: pieces.map(({ text }) => text).join(''),
})

const foundInWords = ({ total, capped, corrected }: Results, found: readonly Found[]): string =>
  [
    `${counted(total, 'record')}${capped ? ' or more' : ''}${corrected === null ? '' : `, searching for “${corrected}”`}.`,
    ...found
      .map(resultOf)
      .flatMap(({ identifier, title, board, published, snippet }) => [
        '',
        `${title} (${identifier})`,
        `  ${[board, published?.toString()].filter(Boolean).join(', ')}`,
        `  ${snippet.replaceAll(/\s+/g, ' ')}`,
      ]),
  ].join('\n')

/** `heed library export --out FILE.jsonl`. The file is whole or is not there. */
export async function exportCommand(args: readonly string[], { say, fromHere }: LibraryTerminal, db: Database): Promise<0> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, json: { type: 'boolean' } } })
  if (values.out === undefined || extname(values.out) !== '.jsonl')
    throw new Refusal(`--out is ${values.out ?? 'missing'}: name a file that ends in .jsonl.`)
  const out = fromHere(values.out)
  const records = await transact(db, nobody, (tx) => writeLines(`${out}.part`, exportLines(tx)))
  await rename(`${out}.part`, out)
  say(values.json ? JSON.stringify({ out: values.out, records }) : `${counted(records, 'record')} written to ${values.out}.`) // prettier-ignore
  return 0
} // prettier-ignore

async function writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
  const file = createWriteStream(path)
  await once(file, 'open').catch((cause: unknown) => {
    throw new Refusal(`${path} cannot be written: ${cause instanceof Error ? cause.message : ''}`)
  })
  let count = 0
  for await (const line of lines) {
    count++
    if (!file.write(`${line}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  return count
}
