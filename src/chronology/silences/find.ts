import type { Tx } from '#platform/database'
import { namesOf, type ReviewId } from '#access'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { gapsIn, tooVague, type Contact, type Gap } from './gaps.ts'
import { contactRows, explainedRows, writtenIn, type ExplainedRow } from './queries.ts'
import { oneSidedIn, tellingWords, unansweredIn, type OneSided, type Unanswered } from './unanswered.ts'

export type Silence = Gap | Unanswered | OneSided

export type Explanation = ExplainedRow & { readonly explainedByName: string }

/** A silence, and why it is none where someone has said so. */
export type SilenceFound = {
  readonly silence: Silence
  /** In addresses and forms: the same silence has the same key whenever it is looked for. */
  readonly key: string
  /** Whose silence it is; undefined where it is everybody's. */
  readonly agencyName: string | undefined
  readonly explanation: Explanation | undefined
}

export type Silences = {
  readonly found: readonly SilenceFound[]
  /** Contacts whose dates are too vague to be measured. */
  readonly tooVague: number
  readonly contacts: number
}

/**
 * What is not recorded in a review: times without contact longer than so many days, referrals without an answer, contacts
 * that one agency alone recorded. Of the agencies that signed off; the earliest first.
 */
export async function silencesIn(tx: Tx, review: ReviewId, threshold: number): Promise<Silences> {
  const parties = (await agenciesAsked(tx, review))
    .filter(({ signedOff }) => signedOff)
    .map(({ request, name }) => ({ id: request, name }))
  const requests = parties.map(({ id }) => id)
  const contacts = (await contactRows(tx, review, requests)).flatMap(contactFrom)
  const written = await writtenIn(tx, review, requests, tellingWords)
  const told = contacts.flatMap((contact) => {
    const text = written.get(contact.id)
    return text === undefined ? [] : [{ ...contact, text }]
  })
  const silences: readonly Silence[] = [
    ...gapsIn(contacts, threshold),
    ...unansweredIn(told, contacts, parties),
    ...oneSidedIn(told, contacts, parties),
  ]
  const explanations = await explanationsIn(tx, review)
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  return {
    found: silences
      .map((silence) => ({
        silence,
        key: keyOf(silence),
        agencyName: silence.request === undefined ? undefined : names.get(silence.request),
        explanation: explanations.get(keyOf(silence)),
      }))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.silence.from, b.silence.from) || (a.key < b.key ? -1 : 1)),
    tooVague: tooVague(contacts, threshold),
    contacts: contacts.length,
  }
}

type Row = Awaited<ReturnType<typeof contactRows>>[number]

const contactFrom = ({ id, request, first, last }: Row): readonly Contact[] =>
  first && last ? [{ id, request, first, last }] : []

const everybody = 'everybody'

const keyOf = (silence: Silence): string =>
  [
    silence.kind,
    silence.request ?? everybody,
    silence.entry,
    ...(silence.kind === 'gap' ? [silence.nextEntry] : []),
  ].join('_')

async function explanationsIn(tx: Tx, review: ReviewId): Promise<ReadonlyMap<string, Explanation>> {
  const rows = await explainedRows(tx, review)
  const names = await namesOf(
    tx,
    rows.map(({ explainedBy }) => explainedBy),
  )
  return new Map(
    rows.map((row) => [
      [row.kind, row.requestId ?? everybody, row.entryId, ...(row.nextEntryId === null ? [] : [row.nextEntryId])].join(
        '_',
      ),
      { ...row, explainedByName: names.get(row.explainedBy) ?? '' },
    ]),
  )
}
