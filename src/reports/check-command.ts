import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '#platform/files'
import type { Entry } from '#reviews'
import { counted } from '#ui'
import { checkReport, type FileHit, type FilePlace, type ReportCheck } from './check-report.ts'
import { readReportApart } from './readable/read-apart.ts'
import { readRegister } from './read-register.ts'

/** Where the command says its result and its problems, and from where paths are meant. */
type Terminal = {
  readonly say: (text: string) => void
  readonly tell: (text: string) => void
  /** Progress, for a person who watches; nothing where nobody does. */
  readonly progress: (text: string) => void
  readonly fromHere: (path: string) => string
}

/** `heed report check FILE [--register FILE.csv] [--json]`. contracts/cli.md says what it promises. */
export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<0 | 2> {
  try {
    const { file, register, json } = askedOf(args)
    const entries = register === undefined ? [] : await registerFrom(terminal.fromHere(register))
    terminal.progress(`Reading ${file}`)
    const path = terminal.fromHere(file)
    await mustBeFile(path)
    const answer = await readReportApart(path, basename(path))
    if (!answer.ok) throw new Refusal(`${file}: ${answer.because}`)
    terminal.progress('Checking it')
    const check = checkReport(entries, answer.parts)
    terminal.say(json ? JSON.stringify(check, null, 2) : forAPerson(check, file, register !== undefined))
    return 0
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    terminal.tell(cause.message)
    return 2
  }
}

type Asked = { readonly file: string; readonly register: string | undefined; readonly json: boolean }

function askedOf(args: readonly string[]): Asked {
  const { values, positionals } = flagsOf(args)
  const [file] = positionals
  if (file === undefined || positionals.length !== 1)
    throw new Refusal('Name one report to check: a .docx, .html, .md or .txt file.')
  return { file, register: values.register, json: values.json ?? false }
}

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { register: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (cause) {
    const flag = args.find((each) => each.startsWith('-') && !/^--(?:register|json)(?:=|$)/.test(each))
    if (flag === undefined) throw new Refusal(cause instanceof Error ? cause.message : 'The flags cannot be read.')
    throw new Refusal(`There is no flag ${flag}. Did you mean ${/^-+j/.test(flag) ? '--json' : '--register'}?`)
  }
}

async function registerFrom(path: string): Promise<readonly Entry[]> {
  await mustBeFile(path)
  return readRegister(basename(path), await readFile(path))
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Refusal(`${path}: there is no such file.`)
  if (!found.isFile()) throw new Refusal(`${path} is a folder. Name one file.`)
}

// ── For a person ─────────────────────────────────────────────────────────────

function forAPerson(check: ReportCheck, file: string, hasRegister: boolean): string {
  const blocks = check.identifiability.filter(({ severity }) => severity === 'block')
  const warns = check.identifiability.filter(({ severity }) => severity === 'warn')
  return [
    blocks.length > 0
      ? `${file} must not be published: ${counted(blocks.length, 'thing')} in it can lead to somebody.`
      : `Nothing in ${file} blocks publication. Two people still have to read it.`,
    ...(hasRegister ? [] : ['No register was given, so no name was looked for. Give one with --register FILE.csv.']),
    ...section('Must come out', blocks.map(hitLine)),
    ...section('To look at', warns.map(hitLine)),
    ...section('Wording', wordingLines(check)),
    ...readabilityLines(check),
  ].join('\n')
}

const hitLine = ({ match, place, why }: FileHit): string => `  "${shortened(match)}" in ${inWords(place)}. ${why}.`

const inWords = ({ part, paragraph, within }: FilePlace): string =>
  `${part}${paragraph === null ? '' : `, paragraph ${paragraph}`}${within === undefined ? '' : ` (${within})`}`

/** A wording that returns is told once, with the number of its places. */
function wordingLines({ language }: ReportCheck): readonly string[] {
  const groups = Map.groupBy(language, ({ rule, match }) => `${rule}/${match.toLowerCase()}`)
  return [...groups.values()].flatMap(([first, ...more]) =>
    first
      ? [
          `  "${first.match}" in ${inWords(first.place)}${more.length === 0 ? '' : ` and ${counted(more.length, 'more place')}`}. ${first.why} Instead: ${first.instead}.`,
        ]
      : [],
  )
}

function readabilityLines({ readability }: ReportCheck): readonly string[] {
  const { words, sentences, fleschReadingEase, fleschKincaidGrade, longSentences, undefinedAcronyms } = readability
  if (words === 0) return ['', 'There is no text to read.']
  return [
    '',
    `${counted(words, 'word')} in ${counted(sentences, 'sentence')}. Reading ease ${fleschReadingEase} (60 and more is plain English); ${fleschKincaidGrade} years of school.`,
    ...section(
      'Sentences of more than 25 words',
      longSentences.map(({ match, words: its, place }) => `  ${its} words in ${inWords(place)}: "${shortened(match)}"`),
    ),
    ...section(
      'Abbreviations not said in full where they first stand',
      undefinedAcronyms.map(({ match, usually, place }) => `  ${match}${usually === null ? '' : ` (usually: ${usually})`} in ${inWords(place)}`), // prettier-ignore
    ),
  ]
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${heading} (${lines.length}):`, ...lines]

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text).replaceAll(/\s+/g, ' ')
