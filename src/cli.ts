import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  backup,
  close,
  connect,
  emptyTables,
  migrate,
  restore,
  RestoreRefused,
  setRolePasswords,
  startDatabase,
  transact,
  type Database,
  type RunningDatabase,
} from '#platform/database'
import { readConfig, type Config } from '#platform/config'
import { Refusal } from '#platform/files'
import { keysFrom, rolePassword, type Keys } from '#platform/encryption'
import { inviteFromCommandLine, isDemonstration, isEmpty, partnershipNamed, roles, type Role } from '#access'
import { verifyChains } from '#audit'
import { mergeCommand } from '#chronology'
import { exportCommand, importCommand, searchCommand } from '#library'
import { checkCommand, identifiersNamed, readReportApart } from '#reports'
import { assess, readOut, readTold, UnusableFacts, whatIf } from '#statute'
import { seedNorthbridge } from '../seeds/northbridge.ts'

/** Done; or done, and the answer is no; or the input cannot be used. */
type ExitCode = 0 | 1 | 2

/** What the person gave cannot be used: stderr says why and what would be accepted, and nothing was changed. */
class Unusable extends Error {}

type Command = {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<ExitCode>
}

/** Paths are meant from where the person stands, also under `npm run`, which stands in the project. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path)

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const tell = (text: string): void => void process.stderr.write(`${text}\n`)

const commands: readonly Command[] = [
  {
    name: 'assess',
    usage: 'assess FILE.json|- [--json] [--all] [--what-if]',
    summary: 'Which statutory review does this incident call for, and by when?',
    run: assessFile,
  },
  {
    name: 'chronology merge',
    usage: 'chronology merge FILE… --out FILE.(json|docx|xlsx|csv) [--agency "Name=FILE"]… [--json]',
    summary: "Combine agencies' chronologies into one, in order, with nothing lost",
    run: mergeChronologies,
  },
  {
    name: 'report check',
    usage: 'report check FILE.docx|.html|.md|.txt [--register FILE.csv] [--json]',
    summary: 'Is this report safe and plain enough to publish?',
    run: checkOneReport,
  },
  {
    name: 'library import',
    usage: 'library import PATH… [--partnership NAME] [--json]',
    summary: 'Bring in reviews published elsewhere (.jsonl, .csv, .pdf, .docx, .html, folders), unreleased',
    run: importIntoLibrary,
  },
  {
    name: 'library search',
    usage: 'library search "QUERY" [--json] [--limit N]',
    summary: 'Search every record, released or not',
    run: searchLibrary,
  },
  {
    name: 'library export',
    usage: 'library export --out FILE.jsonl [--json]',
    summary: 'Write every record, one a line, so that import takes it back',
    run: exportLibrary,
  },
  {
    name: 'audit verify',
    usage: 'audit verify [--json]',
    summary: 'Check that the audit trail was not changed',
    run: auditVerify,
  },
  {
    name: 'backup',
    usage: 'backup DIR',
    summary: 'Write a restorable, checksummed copy while the service runs',
    run: backUp,
  },
  {
    name: 'restore',
    usage: 'restore DIR [--replace]',
    summary: 'Put a backup in place of an empty database',
    run: restoreFrom,
  },
  {
    name: 'user add',
    usage: 'user add EMAIL --role ROLE --name NAME',
    summary: 'Make an account and print its invitation',
    run: userAdd,
  },
  { name: 'demo', usage: 'demo', summary: 'Empty the demonstration and load it afresh', run: demo },
]

async function main(args: readonly string[]): Promise<ExitCode> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help') return help(args.slice(1).join(' '))
  if (args[0] === '--version') return (say(versionOf()), 0)
  const command = commands.find(({ name }) => args.slice(0, name.split(' ').length).join(' ') === name)
  if (!command) return unknownCommand(args)
  try {
    return await command.run(args.slice(command.name.split(' ').length))
  } catch (error) {
    tell(explain(error, command))
    return 2
  }
}

function explain(error: unknown, command: Command): string {
  const known =
    error instanceof Unusable ||
    error instanceof Refusal ||
    error instanceof UnusableFacts ||
    error instanceof RestoreRefused
  if (known) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `${message}${nearestFlag(message, command)}\nUsage: heed ${command.usage}`
}

function nearestFlag(message: string, { usage }: Command): string {
  const [, typed] = /Unknown option '(--?[^']+)'/.exec(message) ?? []
  const flags = usage.match(/--[a-z-]+/g) ?? []
  const nearest = typed && flags.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0]
  return nearest ? ` Did you mean "${nearest}"?` : ''
}

function help(about: string): ExitCode {
  const command = commands.find(({ name }) => name === about)
  if (about && !command) return unknownCommand(about.split(' '))
  say(
    command
      ? `heed ${command.usage}\n\n${command.summary}`
      : ['heed COMMAND', '', ...commands.map(({ usage, summary }) => `  heed ${usage}\n      ${summary}`)].join('\n'),
  )
  return 0
}

function unknownCommand(args: readonly string[]): ExitCode {
  const typed = args.slice(0, 2).join(' ')
  const nearest = commands.map(({ name }) => name).toSorted((a, b) => distance(typed, a) - distance(typed, b))[0]
  tell(`There is no command "${typed}". Did you mean "${nearest}"? "heed help" lists them all.`)
  return 2
}

/** How many letters two words do not share: enough to suggest a name. */
const distance = (a: string, b: string): number =>
  [...a].filter((letter) => !b.includes(letter)).length + Math.abs(a.length - b.length)

const versionOf = (): string =>
  /"version": "([^"]+)"/.exec(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))?.[1] ?? ''

// ── The law ──────────────────────────────────────────────────────────────────

async function assessFile(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, all: { type: 'boolean' }, 'what-if': { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (positionals.length !== 1 || !file)
    throw new Unusable('Name one file with the facts of an incident, or - for standard input')
  const given: unknown = parseJson(file, readText(file))
  const today = Temporal.Now.plainDateISO('Europe/London')
  const told = Array.isArray(given)
    ? given.map((each: unknown, index) => readTold(each, today, `$[${index}]`))
    : [readTold(given, today)]
  const answers = told.map((circumstances) => ({
    assessments: assess(circumstances, { all: values.all ?? false }),
    ...(values['what-if'] ? { whatIf: whatIf(circumstances) } : {}),
  }))
  if (values.json) say(JSON.stringify(Array.isArray(given) ? answers : answers[0], null, 2))
  else
    say(
      told
        .map((each, place) => readOut(each, answers[place]?.assessments ?? [], answers[place]?.whatIf))
        .join('\n\n\n'),
    )
  return 0
}

/** Text without the mark that some programs put before it. */
function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : fromHere(file), 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Unusable(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`)
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Unusable(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

// ── Chronologies ─────────────────────────────────────────────────────────────

function mergeChronologies(args: readonly string[]): Promise<ExitCode> {
  return mergeCommand(args, {
    say,
    tell,
    progress: process.stderr.isTTY ? tell : () => undefined,
    fromHere,
    today: Temporal.Now.plainDateISO('Europe/London'),
  })
}

// ── Reports ──────────────────────────────────────────────────────────────────

function checkOneReport(args: readonly string[]): Promise<ExitCode> {
  return checkCommand(args, { say, tell, progress: process.stderr.isTTY ? tell : () => undefined, fromHere })
}

// ── The library ──────────────────────────────────────────────────────────────

const libraryTerminal = { say, tell, progress: process.stderr.isTTY ? tell : () => undefined, fromHere }

function importIntoLibrary(args: readonly string[]): Promise<ExitCode> {
  return withInstallation<ExitCode>(({ owner }) =>
    importCommand(
      args,
      libraryTerminal,
      owner,
      async (name) => ({ person: null, partnership: await partnershipToImportFor(owner, name) }),
      {
        readReport: readReportApart,
        identifiersIn: identifiersNamed,
        today: Temporal.Now.plainDateISO('Europe/London'),
      },
    ),
  )
}

/** The only partnership there is; in an empty database the one that `user add` would make. */
async function partnershipToImportFor(owner: Database, name: string | undefined): Promise<string> {
  const found = await transact(owner, { person: null, partnership: null }, (tx) => partnershipNamed(tx, name))
  if (found.ok) return found.id
  throw new Unusable(
    name === undefined
      ? `There are several partnerships: give one with --partnership, of ${found.names.join(', ')}`
      : `There is no partnership “${name}”: give one of ${found.names.join(', ')}`,
  )
}

function searchLibrary(args: readonly string[]): Promise<ExitCode> {
  return withInstallation<ExitCode>(({ owner }) => searchCommand(args, libraryTerminal, owner))
}

function exportLibrary(args: readonly string[]): Promise<ExitCode> {
  return withInstallation<ExitCode>(({ owner }) => exportCommand(args, libraryTerminal, owner))
}

// ── The installation ─────────────────────────────────────────────────────────

type Installation = {
  readonly config: Config
  readonly keys: Keys
  readonly database: RunningDatabase
  readonly owner: Database
}

/** Uses the running database or starts one, and leaves nothing running that it started. */
async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const keys = keysFrom(config.keysFile)
  const database = await startDatabase({
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
  })
  try {
    await migrate(database.owner)
    await setRolePasswords(database.owner, (role) => rolePassword(keys, role))
    const owner = connect({ ...database.owner, max: 2 })
    try {
      return await work({ config, keys, database, owner })
    } finally {
      await close(owner)
    }
  } finally {
    await database.stop()
  }
}

function auditVerify(args: readonly string[]): Promise<ExitCode> {
  return withInstallation<ExitCode>(async ({ owner }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const verified = await verifyChains(owner)
    if (values.json) say(JSON.stringify(verified, null, 2))
    else {
      say(`${verified.checked} entries checked.`)
      for (const { partnershipId, seq, because } of verified.broken)
        say(`Broken in partnership ${partnershipId}${seq === null ? '' : ` at entry ${seq}`}: ${because}.`)
      if (verified.broken.length === 0) say('The audit trail is whole.')
    }
    return verified.broken.length === 0 ? 0 : 1
  })
}

function backUp(args: readonly string[]): Promise<ExitCode> {
  return withInstallation<ExitCode>(async ({ config, keys, database }) => {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true })
    const [to] = positionals
    if (positionals.length !== 1 || !to) throw new Unusable('Name one folder for the backup, empty or not there yet')
    const manifest = await backup({
      owner: database.owner,
      dataFolder: config.dataFolder,
      to: fromHere(to),
      keys: Object.keys(keys.wrapping),
    })
    const rows = manifest.tables.length
    say(
      `Backed up ${rows} tables and ${manifest.files.length} files to ${to}. To restore it you need the key file that holds ${manifest.keys.join(', ')}: keep a copy of it elsewhere.`,
    )
    return 0
  })
}

async function restoreFrom(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { replace: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [from] = positionals
  if (positionals.length !== 1 || !from) throw new Unusable('Name one folder that holds a backup')
  const config = readConfig(process.env)
  const keys = keysFrom(config.keysFile)
  const database = await startDatabase({
    dataFolder: config.dataFolder,
    databaseUrl: config.databaseUrl,
  })
  try {
    const manifest = await restore({
      from: fromHere(from),
      owner: database.owner,
      dataFolder: config.dataFolder,
      keys: Object.keys(keys.wrapping),
      replace: values.replace ?? false,
    })
    say(
      `Restored ${manifest.tables.length} tables and ${manifest.files.length} files as they were at ${manifest.madeAt}. Now run: heed audit verify`,
    )
    return 0
  } finally {
    await database.stop()
  }
}

function userAdd(args: readonly string[]): Promise<ExitCode> {
  return withInstallation<ExitCode>(async ({ config, owner }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { role: { type: 'string' }, name: { type: 'string' }, partnership: { type: 'string' } },
      allowPositionals: true,
    })
    const [email] = positionals
    const role = roles.find((known): known is Role => known === values.role)
    if (positionals.length !== 1 || !email?.includes('@'))
      throw new Unusable(
        'Give one e-mail address, for example: heed user add ada@council.example --role administrator --name "Ada Okafor"',
      )
    if (!role) throw new Unusable(`--role is ${values.role ?? 'missing'}: give one of ${roles.join(', ')}`)
    const link = await transact(owner, { person: null, partnership: null }, (tx) =>
      inviteFromCommandLine(tx, {
        email,
        name: values.name ?? email,
        role,
        partnership: values.partnership ?? 'Safeguarding Partnership',
        now: Temporal.Now.instant(),
      }),
    )
    if (!link) throw new Unusable(`${email} has an account already`)
    say(`${config.url}${link}`)
    return 0
  })
}

function demo(): Promise<ExitCode> {
  return withInstallation<ExitCode>(async ({ config, keys, database, owner }) => {
    const mayLose = await transact(
      owner,
      { person: null, partnership: null },
      async (tx) => (await isDemonstration(tx)) || (await isEmpty(tx)),
    )
    if (!mayLose)
      throw new Unusable('This database holds what the demonstration did not put there. Nothing was changed.')
    await emptyTables(database.owner)
    const now = Temporal.Now.instant()
    await seedNorthbridge(database.owner, {
      keys,
      config,
      now,
      today: now.toZonedDateTimeISO('Europe/London').toPlainDate(),
    })
    say('The demonstration is as on its first day: the invented Northbridge Safeguarding Partnership.')
    return 0
  })
}

process.exitCode = await main(process.argv.slice(2))
