import { realpathSync } from 'node:fs'
import { rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '#platform/files'
import type { MergedEntry } from './merge.ts'
import { type FileToMerge, type MergeSummary, mergeFiles } from './merge-files.ts'
import { mergedCsv, mergedTable, mergedWord, mergedWorkbook } from './merged-table.ts'

/** Where a command says its result and its problems, and from where paths are meant. */
export type Terminal = {
  readonly say: (text: string) => void
  readonly tell: (text: string) => void
  /** Progress, for a person who watches; nothing where nobody does. */
  readonly progress: (text: string) => void
  readonly fromHere: (path: string) => string
  readonly today: Temporal.PlainDate
}

/** `heed chronology merge FILE… --out FILE [--agency "Name=FILE"]… [--json]`. contracts/cli.md says what it promises. */
export async function mergeCommand(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  try {
    const asked = await askedOf(args, terminal.fromHere)
    const { entries, summary } = await mergeFiles(asked.files, terminal.today, (name) =>
      terminal.progress(`Reading ${name}`),
    )
    await writeWhole(asked.out, bytesOf(asked.ending, entries))
    for (const warning of [...asked.warnings, ...summary.warnings]) terminal.tell(warning)
    terminal.say(asked.json ? JSON.stringify(summary, null, 2) : forAPerson(summary, asked.out))
    return 0
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    terminal.tell(cause.message)
    return 2
  }
}

const endings = ['.json', '.docx', '.xlsx', '.csv'] as const
type Ending = (typeof endings)[number]

type Asked = {
  readonly files: readonly FileToMerge[]
  readonly out: string
  readonly ending: Ending
  readonly json: boolean
  readonly warnings: readonly string[]
}

async function askedOf(args: readonly string[], fromHere: Terminal['fromHere']): Promise<Asked> {
  const { out, agency, json, paths } = flagsOf(args)
  if (out === undefined) throw new Refusal('Say where to write with --out FILE, ending in .json, .docx, .xlsx or .csv.')
  const ending = endings.find((each) => each === extname(out).toLowerCase())
  if (!ending) throw new Refusal(`--out ${out}: this ending is not offered. Use .json, .docx, .xlsx or .csv.`)
  const { files, warnings } = filesOf(
    paths.map(fromHere),
    agency.map((each) => namedFile(each, fromHere)),
  )
  if (files.length === 0) throw new Refusal('Name at least one file to merge: .docx, .docm, .xlsx, .xlsm or .csv.')
  const target = fromHere(out)
  if (files.some(({ path }) => isSameFile(path, target)))
    throw new Refusal(`--out ${out}: this is one of the files to merge. Choose another name.`)
  if (!(await stat(dirname(target)).catch(() => undefined))?.isDirectory())
    throw new Refusal(`--out ${out}: there is no folder ${dirname(target)}.`)
  return { files, out: target, ending, json, warnings }
}

type Flags = {
  readonly out: string | undefined
  readonly agency: readonly string[]
  readonly json: boolean
  readonly paths: readonly string[]
}

function flagsOf(args: readonly string[]): Flags {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, agency: { type: 'string', multiple: true }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return { out: values.out, agency: values.agency ?? [], json: values.json ?? false, paths: positionals }
  } catch (cause) {
    const flag = args.find((each) => each.startsWith('-') && !/^--(out|agency|json)(=|$)/.test(each))
    if (flag === undefined) throw new Refusal(cause instanceof Error ? cause.message : 'The flags cannot be read.')
    throw new Refusal(`There is no flag ${flag}. Did you mean ${nearestFlag(flag)}?`)
  }
}

const nearestFlag = (flag: string): string =>
  ['--out', '--agency', '--json'].find((each) => each.charAt(2) === flag.replace(/^-+/, '').charAt(0)) ?? '--out'

function namedFile(flag: string, fromHere: Terminal['fromHere']): FileToMerge {
  const [, agency, file] = /^\s*([^=]+?)\s*=(.+)$/.exec(flag) ?? []
  if (agency === undefined || file === undefined)
    throw new Refusal(
      `--agency ${flag}: write the name, an equals sign and the file: --agency "Northbridge Police=police.docx"`,
    )
  return { agency, path: fromHere(file) }
}

/** Each file once, in the order given; a name given with `--agency` counts for a file that is listed too. */
function filesOf(
  listed: readonly string[],
  named: readonly FileToMerge[],
): { files: readonly FileToMerge[]; warnings: readonly string[] } {
  const files: FileToMerge[] = []
  const warnings: string[] = []
  for (const path of listed) {
    const agency = named.find((each) => isSameFile(each.path, path))?.agency
    if (files.some((each) => isSameFile(each.path, path)))
      warnings.push(`${basename(path)} is listed twice, and was read once`)
    else files.push(agency === undefined ? { path } : { path, agency })
  }
  for (const each of named) if (!files.some(({ path }) => isSameFile(path, each.path))) files.push(each)
  return { files, warnings }
}

function isSameFile(a: string, b: string): boolean {
  return a === b || realOf(a) === realOf(b)
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

const title = 'Combined chronology'

function bytesOf(ending: Ending, entries: readonly MergedEntry[]): Uint8Array {
  switch (ending) {
    case '.json':
      return new TextEncoder().encode(`${JSON.stringify({ events: entries.map(written) }, null, 2)}\n`)
    case '.docx':
      return mergedWord(title, mergedTable(entries))
    case '.xlsx':
      return workbookOf(entries)
    case '.csv':
      return mergedCsv(mergedTable(entries))
  }
}

function written({ id, agency, kind, start, end, source, text, columns, origin }: MergedEntry): object {
  return { id, agency, kind, start, end, source, text, columns, origin }
}

/** Excel holds less in a cell than Word does, and nothing is cut off in silence. */
function workbookOf(entries: readonly MergedEntry[]): Uint8Array {
  try {
    return mergedWorkbook(title, mergedTable(entries))
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new Refusal(
      `The chronology does not fit into an Excel workbook: ${cause.message}. Write a .docx or .csv instead.`,
    )
  }
}

/** A name that appears only once the file is whole. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  await writeFile(unfinished, bytes)
  await rename(unfinished, path)
}

function forAPerson(summary: MergeSummary, out: string): string {
  const attention = summary.needsAttention.map(
    ({ file, table, row, column, value, problem, suggestion }) =>
      `  ${file}, table ${table}, row ${row}, ${column}: ${value === '' ? '' : `"${value}": `}${problem}. Suggestion: ${suggestion}.`,
  )
  return [
    `${summary.rowsRead} rows read from ${summary.agencies} ${summary.agencies === 1 ? 'agency' : 'agencies'}: ${summary.events} events, ${summary.authorNotes} author notes, ${summary.rowsRead - summary.events - summary.authorNotes} without a date that can be read.`,
    ...section(`To look at (${attention.length})`, attention),
    ...section(
      'Perhaps the same event',
      summary.sameEvent.map(({ events, why }) => `  ${events.join(', ')}: ${why}.`),
    ),
    ...section(
      'Tables that are not chronologies',
      summary.ignoredTables.map(({ file, table, why }) => `  ${file}, table ${table}: ${why}.`),
    ),
    ...section(
      'Left out, never run or opened',
      summary.leftOut.map(({ file, what, where }) => `  ${file}: ${what} (${where})`),
    ),
    `Written to ${out}`,
  ].join('\n')
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${heading}:`, ...lines, '']
