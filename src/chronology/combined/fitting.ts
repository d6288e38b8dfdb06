import type { Tx } from '#platform/database'
import { waysMasked, waysWritten } from '../words/ask-words.ts'
import { questionFor, type Ways } from '../words/queries.ts'
import { wordOf } from '../words/masked-words.ts'
import type { AgencyAsked } from './agencies-asked.ts'
import { askedIn, daysIn, type Asked, type AskedError } from './asked.ts'
import { narrowers } from './entry-parts.ts'
import type { Names } from './names.ts'
import { widestOf, type Fitting, type Question } from './queries.ts'

/** What the address of a table, a picture or a copy asks, with what other capabilities narrow by. */
export const tableAsked = (query: URLSearchParams): Asked =>
  askedIn(
    query,
    narrowers.map(({ name }) => name),
  )

export type Asking = {
  readonly asked: Asked
  readonly agencies: readonly AgencyAsked[]
  readonly names: Pick<Names, 'shown' | 'register' | 'version'>
  readonly today: Temporal.PlainDate
}

export type WhatFits = {
  readonly fitting: Fitting
  /** What is looked for in texts, to be marked where it stands. */
  readonly question: string | undefined
  /** What was typed and not understood: nothing is shown then. */
  readonly errors: readonly AskedError[]
}

/** Which entries of a review are asked for. */
export async function whatFits(tx: Tx, review: string, { asked, agencies, names, today }: Asking): Promise<WhatFits> {
  const { period, errors } = daysIn({ ...asked, on: '' }, today)
  const masked = { version: names.version }
  const question = asked.words === '' ? undefined : await questionFor(tx, waysOf(asked.words, names))
  const person = names.register.find(({ id }) => id === asked.person)
  const mentioned = person && (await questionFor(tx, [[wordOf(person.id)]]))
  const found: readonly Question[] = [
    ...(question === undefined ? [] : [{ question, masked: names.shown === 'yes' ? undefined : masked }]),
    ...(mentioned === undefined ? [] : [{ question: mentioned, masked }]),
  ]
  return {
    fitting: {
      review,
      requests: requestsAsked(asked, agencies),
      ...period,
      widest: period.from && (await widestOf(tx, review)),
      kind: kindAsked(asked),
      found,
      key: asked.key === 'yes',
      among: await amongAsked(tx, review, asked),
    },
    question,
    errors: [...(asked.words !== '' && question === undefined ? [nothingToLookFor] : []), ...errors],
  }
}

const nothingToLookFor: AskedError = {
  field: 'words',
  text: 'Enter words that not every entry holds: “the” and “and” alone find nothing',
}

/** Whoever may not see names looks in texts without them, and finds nothing by a name. */
const waysOf = (words: string, { shown, register }: Asking['names']): readonly Ways[] =>
  shown === 'yes' ? waysWritten(words) : waysMasked(words, register)

/** One agency's request, or every one that is signed off. */
function requestsAsked({ agency }: Asked, agencies: readonly AgencyAsked[]): readonly string[] {
  const all = agencies.filter(({ signedOff }) => signedOff).map(({ request }) => request)
  return all.includes(agency) ? [agency] : all
}

const kindAsked = ({ kind }: Asked): Fitting['kind'] =>
  kind === 'event' || kind === 'authorNote' || kind === 'needsAttention' ? kind : undefined

/** For each further thing that is asked, the entries that it fits. */
async function amongAsked(tx: Tx, review: string, { more }: Asked): Promise<readonly (readonly string[])[]> {
  const sets: (readonly string[])[] = []
  for (const { name, fitting } of narrowers) {
    const value = more[name] ?? ''
    if (value !== '') sets.push(await fitting(tx, review, value))
  }
  return sets
}
