import { newId, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { addJob } from '#platform/jobs'
import { recordEvent } from '#audit'
import { findPermit, type May } from '#access'
import { pseudonymiser } from '#reviews'
import { agenciesAsked, type AgencyAsked } from '../combined/agencies-asked.ts'
import { fieldsOf, type Asked } from '../combined/asked.ts'
import { tableAsked, whatFits } from '../combined/fitting.ts'
import { namesFor, type Names } from '../combined/names.ts'
import { countEntries } from '../combined/queries.ts'
import { makeCopyName } from './make-copy.ts'
import { insertCopy, type Format } from './queries.ts'

type Asking = {
  readonly form: URLSearchParams
  readonly format: Format
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/**
 * Asks for a copy of what a table shows, with names or without. It is made in the background.
 *
 * @throws NotFound where names are asked for by someone who may not see them
 */
export async function askForCopy(
  tx: Tx,
  by: May<'export the chronology'>,
  keys: Keys,
  { form, format, now, today }: Asking,
): Promise<void> {
  const typed = tableAsked(form)
  const withNames = typed.names === 'yes'
  if (withNames && !(await findPermit(tx, by, by.review, 'see names'))) throw new NotFound()
  const names = await namesFor(tx, by, keys, { asked: typed.names, logs: 'combined chronology with names exported' })
  const agencies = await agenciesAsked(tx, by.review)
  const { fitting, errors } = await whatFits(tx, by.review, { asked: typed, agencies, names, today })
  if (errors.length > 0) throw new NotFound()
  const { total } = await countEntries(tx, fitting)
  await keep(tx, by, {
    format,
    withNames,
    typed,
    entries: total,
    now,
    words: await inWords(tx, by, keys, typed, agencies, names),
  })
}

type Keeping = {
  readonly format: Format
  readonly withNames: boolean
  readonly typed: Asked
  readonly entries: number
  readonly now: Temporal.Instant
  readonly words: string
}

async function keep(
  tx: Tx,
  by: May<'export the chronology'>,
  { format, withNames, typed, entries, now, words }: Keeping,
) {
  const id = newId<'copy'>()
  await insertCopy(tx, {
    id,
    reviewId: by.review,
    askedAt: now,
    askedBy: by.person,
    format,
    asked: new URLSearchParams(fieldsOf(typed).map(([name, value]) => [name, value])).toString(),
    askedInWords: words,
    withNames,
    entries,
  })
  const { person, personName, agency, agencyName, partnership, partnershipName } = by
  const who = { person, personName, agency, agencyName, partnership, partnershipName, tokenHash: '' }
  await addJob(tx, makeCopyName, { copy: id, who })
  await recordEvent(tx, by, 'copy of the combined chronology asked for', {
    copy: id,
    format,
    entries,
    names: withNames,
  })
}

/** What the copy was narrowed to, in words that name no one where names are replaced. */
async function inWords(
  tx: Tx,
  by: May<'export the chronology'>,
  keys: Keys,
  asked: Asked,
  agencies: readonly AgencyAsked[],
  { shown, register }: Names,
): Promise<string> {
  const apply = shown === 'yes' ? (text: string) => text : (await pseudonymiser(tx, keys, by)).apply
  const agency = agencies.find(({ request }) => request === asked.agency)
  const mentioned = register.find(({ id }) => id === asked.person)
  const parts = [
    agency && `agency: ${apply(agency.name)}`,
    mentioned && `mentioned: ${mentioned.called}`,
    asked.words !== '' && `words: ${apply(asked.words)}`,
    asked.from !== '' && `from ${asked.from}`,
    asked.to !== '' && `to ${asked.to}`,
    asked.kind !== '' && `kind: ${asked.kind}`,
    asked.key === 'yes' && 'key events only',
    ...Object.entries(asked.more).map(([name, value]) => value !== '' && `${name}: ${value}`),
  ].filter((part) => typeof part === 'string')
  return parts.length === 0 ? 'All entries' : `Narrowed to ${parts.join('; ')}`
}
