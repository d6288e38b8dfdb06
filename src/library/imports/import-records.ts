import { recordEvent, type Actor } from '#audit'
import { newId, transact, type Database, type Tx } from '#platform/database'
import { kinds } from '../kinds.ts'
import { insertTombstone, makeSearchable, markWithdrawn, type PublicationId } from '../queries.ts'
import { randomLetters } from '../publish.ts'
import type { Given, Problem, Read, ReadOrProblem } from './given.ts'
import { insertImported, keepOriginal, knownRecord, slugIsFree } from './queries.ts'
import { filesUnder, readFileGiven, type Found } from './read-files.ts'
import type { ReadReport } from './read-document.ts'
import { textFrom } from './sections.ts'

/** What a later module brings: how reports are read, and what in a text leads to one person. */
export type Helpers = {
  readonly readReport: ReadReport
  /** Each in words, without what was found: "A valid NHS number". */
  readonly identifiersIn: (text: string) => readonly string[]
  readonly today: Temporal.PlainDate
}

export type Imported = {
  readonly files: number
  readonly added: readonly AddedRecord[]
  /** Records that were there already, with the same content. */
  readonly known: number
  /** Records that their own library has withdrawn since. */
  readonly withdrawn: number
  readonly problems: readonly Problem[]
}

/** What was read, for checking. */
export type AddedRecord = Pick<Given, 'title' | 'board' | 'published' | 'nation' | 'kind'> & {
  readonly identifier: string
  readonly file: string
  readonly line: number | null
  readonly sections: number
  readonly recommendations: number
  readonly flags: readonly string[]
}

/** So many records are put in together: few commits, and nobody waits long. */
const batch = 100

/**
 * Imports reviews that were published elsewhere, unreleased: staff and the command line see them, and the public when two
 * people have released them. The same input again adds nothing. What cannot be used is named; everything else goes in.
 */
export async function importFiles(
  db: Database,
  by: Actor,
  paths: readonly Found[],
  helpers: Helpers,
  progress: (text: string) => void = () => undefined,
): Promise<Imported> {
  const { files, problems } = await filesUnder(paths)
  const told = new Tally(problems)
  const keep = (sha256: string, bytes: Uint8Array) =>
    transact(db, by, (tx) => keepOriginal(tx, sha256, bytes)).then(() => undefined)
  let waiting: Read[] = []
  const put = async () => {
    await importBatch(db, by, waiting, helpers, told)
    waiting = []
  }
  for (const [index, file] of files.entries()) {
    progress(`Reading ${file.name} (${index + 1} of ${files.length})`)
    for await (const each of readFileGiven(file, helpers.readReport, keep)) {
      if (isProblem(each)) told.problems.push(each.problem)
      else waiting.push(each.read)
      if (waiting.length < batch) continue
      await put()
      progress(`${told.added.length} records imported`)
    }
  }
  await put()
  return { files: files.length, ...told }
}

const isProblem = (each: ReadOrProblem): each is { readonly problem: Problem } => 'problem' in each

class Tally {
  readonly added: AddedRecord[] = []
  readonly problems: Problem[]
  known = 0
  withdrawn = 0

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems]
  }
}

/** All in one transaction; where the database refuses one of them, one by one, so that only that one is left out. */
async function importBatch(db: Database, by: Actor, reads: readonly Read[], helpers: Helpers, tally: Tally): Promise<void> {
  if (reads.length === 0) return
  try {
    const outcomes = await transact(db, by, (tx) => importAll(tx, by, reads, helpers))
    for (const [index, outcome] of outcomes.entries()) count(tally, outcome, reads[index])
  } catch (cause) {
    const [only] = reads
    if (!only || !(cause instanceof Error)) throw cause
    if (reads.length === 1) tally.problems.push(problemOf(only, `The database refuses it: ${cause.message}.`))
    else for (const read of reads) await importBatch(db, by, [read], helpers, tally)
  }
} // prettier-ignore

async function importAll(tx: Tx, by: Actor, reads: readonly Read[], helpers: Helpers): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const read of reads) outcomes.push(await importOne(tx, by, read, helpers))
  const changed = outcomes.flatMap(({ changed: id }) => id ?? [])
  await makeSearchable(tx, changed)
  if (changed.length > 0) await recordEvent(tx, by, 'reviews imported', { reviews: changed.length })
  return outcomes
}

type Outcome = {
  readonly what: 'added' | 'known' | 'withdrawn' | 'differs'
  readonly changed?: PublicationId
  readonly identifier: string
  readonly flags: readonly string[]
}

async function importOne(tx: Tx, by: Actor, read: Read, helpers: Helpers): Promise<Outcome> {
  const { given, sha256 } = read
  const identifier = given.identifier ?? `imported-${sha256.slice(0, 16)}`
  const found = await knownRecord(tx, identifier, sha256)
  if (found) return meetKnown(tx, by, read, found, identifier)

  const id: PublicationId = newId()
  const slug = await slugOf(tx, given, identifier, helpers.today)
  const flags = [...given.flags, ...identifyingIn(given, helpers)]
  await insertImported(tx, { id, slug, identifier, partnership: by.partnership, flags }, read)
  if (given.withdrawn) await withdrawImported(tx, by, { id, slug }, given.withdrawn)
  return { what: 'added', changed: id, identifier, flags }
}

type Met = NonNullable<Awaited<ReturnType<typeof knownRecord>>>

/** A withdrawal elsewhere counts here too; any other difference is for a person to settle, and is told. */
async function meetKnown(tx: Tx, by: Actor, { given, sha256 }: Read, found: Met, identifier: string): Promise<Outcome> {
  const none = { identifier, flags: [] }
  if (given.withdrawn && found.origin === 'imported' && found.withdrawnOn === null) {
    await withdrawImported(tx, by, found, given.withdrawn)
    return { what: 'withdrawn', changed: found.id, ...none }
  }
  const isSame = found.sha256 === sha256 || found.origin === 'here' || given.withdrawn !== null
  return { what: isSame ? 'known' : 'differs', ...none }
}

async function withdrawImported(
  tx: Tx,
  by: Actor,
  { id, slug }: { readonly id: PublicationId; readonly slug: string },
  { on, note }: NonNullable<Given['withdrawn']>,
): Promise<void> {
  await markWithdrawn(tx, id, by.person, 'Withdrawn by the library that it came from', on)
  await insertTombstone(tx, { slug, publicationId: id, withdrawnOn: on, note })
}

/** A record that was exported keeps its address where it comes back; any other gets a new one. */
async function slugOf(
  tx: Tx,
  { kind, published, catalogue }: Given,
  identifier: string,
  today: Temporal.PlainDate,
): Promise<string> {
  if (/^[a-z]+-[12]\d{3}-[b-z0-9]{6}$/.test(identifier) && (await slugIsFree(tx, identifier))) return identifier
  const year = published?.year ?? catalogue.incident?.to ?? today.year
  return `${kinds[kind]}-${year}-${randomLetters()}`
}

/** Where the text holds what leads to one person; what it is stays in the text, for whoever checks. */
function identifyingIn(given: Given, { identifiersIn }: Helpers): readonly string[] {
  const places: readonly (readonly [string, string])[] = [
    ['the title', given.title],
    ['the abstract', given.abstract],
    ['the background', given.catalogue.background ?? ''],
    ['the learning', given.catalogue.learning ?? ''],
    ['the text', textFrom(given.sections)],
    ['the findings', (given.catalogue.findings ?? []).map(({ title, text }) => `${title} ${text}`).join('\n')],
    ['the recommendations', given.recommendations.map(({ text }) => text).join('\n')],
    ['the briefing', textFrom(given.briefing ?? [])],
    ['the bulletin', textFrom(given.bulletin ?? [])],
  ]
  return places.flatMap(([place, text]) =>
    [...new Set(identifiersIn(text))].map((what) => `Identifier: ${what} stands in ${place}.`),
  )
}

function count(tally: Tally, outcome: Outcome, read: Read | undefined): void {
  if (!read) return
  if (outcome.what === 'added') tally.added.push(addedOf(read, outcome))
  else if (outcome.what === 'known') tally.known++
  else if (outcome.what === 'withdrawn') tally.withdrawn++
  else
    tally.problems.push(problemOf(read, `${outcome.identifier} is in the library already, with other content. Nothing was changed.`)) // prettier-ignore
}

const addedOf = ({ given, file, line }: Read, { identifier, flags }: Outcome): AddedRecord => ({
  identifier,
  title: given.title,
  board: given.board,
  published: given.published,
  nation: given.nation,
  kind: given.kind,
  sections: given.sections.length,
  recommendations: given.recommendations.length,
  file,
  line,
  flags,
})

const problemOf = ({ file, line }: Read, problem: string): Problem => ({
  file,
  ...(line !== null && { line }),
  problem,
})
