import type { Database, Tx } from '#platform/database'
import type { ReviewId } from '#access'
import { entriesOfReview } from '#chronology'
import { agencyReportsOf } from '#requests'
import { contributionsOf } from '#reviews'
import type { Finding } from './findings.ts'
import type { SourceKind } from './queries.ts'

/** Something that a finding can rest on, and whose word it is. */
export type Source = {
  readonly kind: SourceKind
  readonly id: string
  /** The agency, "The family" or "Practitioners". */
  readonly from: string
  readonly isAgency: boolean
  /** Where it stands: the section of a report, who spoke. */
  readonly title: string
  readonly text: string
  readonly on: Temporal.PlainDate | null
  readonly href: string
}

/**
 * Everything in the review that a finding can rest on: what agencies signed off, what was said.
 *
 * @param apply what is done to every text of it: names replaced by pseudonyms, for pages
 */
export async function sourcesOf(
  db: Database | Tx,
  review: ReviewId,
  apply: (text: string) => string = (text) => text,
): Promise<readonly Source[]> {
  const all = [...(await fromChronologies(db, review)), ...(await fromReports(db, review)), ...(await said(db, review))]
  return all.map((source) => ({ ...source, title: apply(source.title), text: apply(source.text) }))
}

const fromChronologies = async (db: Database | Tx, review: ReviewId): Promise<readonly Source[]> =>
  (await entriesOfReview(db, review)).map((entry) => ({
    kind: 'chronology entry',
    id: entry.id,
    from: entry.agencyName,
    isAgency: true,
    title: entry.when === '' ? entry.dateWritten : entry.when,
    text: entry.text,
    on: entry.date,
    href: `/reviews/${review}/chronology#${entry.id}`,
  }))

const fromReports = async (db: Database | Tx, review: ReviewId): Promise<readonly Source[]> =>
  (await agencyReportsOf(db, review)).flatMap(({ request, agencyName, sections }) =>
    sections.map((section) => ({
      kind: 'agency report',
      id: section.id,
      from: agencyName,
      isAgency: true,
      title: section.title,
      text: section.text,
      on: null,
      href: `/requests/${request}`,
    })),
  )

const said = async (db: Database | Tx, review: ReviewId): Promise<readonly Source[]> =>
  (await contributionsOf(db, review)).map((words) => ({
    kind: 'contribution',
    id: words.id,
    from: words.from === 'the family' ? 'The family' : 'Practitioners',
    isAgency: false,
    title: words.saidBy,
    text: words.words,
    on: words.saidOn,
    href: words.href,
  }))

export type Support = {
  /** Whose words it rests on, each once. */
  readonly from: readonly string[]
  readonly agencies: number
  readonly sources: number
  /** "the accounts of 2 agencies and what the family told us"; empty where it rests on nothing. */
  readonly inWords: string
}

/** How many independent voices say so. Ten entries of one agency are one voice. */
export function supportOf({ sources }: Pick<Finding, 'sources'>, all: readonly Source[]): Support {
  const cited = all.filter(({ kind, id }) => sources.some((source) => source.kind === kind && source.id === id))
  const from = [...new Set(cited.map((source) => source.from))]
  const agencies = new Set(cited.filter(({ isAgency }) => isAgency).map((source) => source.from)).size
  const voices = [
    ...(agencies > 0 ? [agencies === 1 ? 'the account of one agency' : `the accounts of ${agencies} agencies`] : []),
    ...(from.includes('The family') ? ['what the family told us'] : []),
    ...(from.includes('Practitioners') ? ['what practitioners told us'] : []),
  ]
  return { from, agencies, sources: cited.length, inWords: inWords(voices) }
}

const inWords = (voices: readonly string[]): string =>
  voices.length < 2 ? (voices[0] ?? '') : `${voices.slice(0, -1).join(', ')} and ${voices.at(-1)}`

/** What is looked for among the sources. */
export type Picking = { readonly words: string; readonly from: string; readonly kind: string; readonly since: string; readonly until: string } // prettier-ignore

/** The sources that hold all the words, from that agency, of that kind, in that time. */
export function pick(sources: readonly Source[], { words, from, kind, since, until }: Picking): readonly Source[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '') // prettier-ignore
  return sources.filter((source) => {
    const text = `${source.title} ${source.text}`.toLowerCase()
    return (
      (from === '' || source.from === from) &&
      (kind === '' || source.kind === kind) &&
      (since === '' || (source.on !== null && source.on.toString() >= since)) &&
      (until === '' || (source.on !== null && source.on.toString() <= until)) &&
      wanted.every((word) => text.includes(word))
    )
  })
}
