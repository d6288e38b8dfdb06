import type { Database, Id, Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { IncidentId, PartnershipId, PersonId, ReviewId } from '#access'
import { findVersion, type Nation, type ReviewKind, type Version } from '#statute'
import type { Decision } from '#incidents'
import { basesOf, factsOf, type ReviewRow } from './queries.ts'
import { stageOf, type Stage } from './stages/stage.ts'

/** A review as every room and every later module knows it. */
export type Review = {
  readonly id: ReviewId
  readonly incident: IncidentId
  readonly partnership: PartnershipId
  /** "NB-2026-0014 R1" */
  readonly reference: string
  /** A working title that names no one: "Harbour". */
  readonly title: string
  /** Where it is held. */
  readonly nation: Nation
  readonly kind: ReviewKind
  /** The law whose timetable it keeps, as it stood on the day of the decision. */
  readonly framework: Decision['framework']
  readonly version: string
  readonly edition: string | null
  readonly decidedOn: Temporal.PlainDate | null
  readonly commissionedOn: Temporal.PlainDate | null
  readonly commissionedBy: PersonId | null
  readonly publicationPlannedOn: Temporal.PlainDate | null
  readonly reportApprovedOn: Temporal.PlainDate | null
  readonly publishedOn: Temporal.PlainDate | null
  readonly closedOn: Temporal.PlainDate | null
  /** Only of a review held before Heed was used. */
  readonly past: {
    readonly board: string
    readonly year: number
    readonly onSiteUntil: Temporal.PlainDate | null
  } | null
  readonly stage: Stage
}

/** @throws NotFound also when it is there and not theirs */
export async function reviewOf(db: Database | Tx, review: ReviewId): Promise<Review> {
  const [found] = await reviewsOf(db, [review])
  if (!found) throw new NotFound()
  return found
}

/** The reviews with these ids that the person acting reaches; all that they reach, where no ids are given. */
export async function reviewsOf(db: Database | Tx, ids?: readonly ReviewId[]): Promise<readonly Review[]> {
  return (await factsOf(db, ids)).map(reviewFrom)
}

/** A review may rest on several legal bases; the first is the one whose timetable it keeps. */
export type LegalBasis = {
  readonly framework: Decision['framework']
  readonly title: string
  readonly version: Version
}

export async function legalBasesOf(db: Database | Tx, review: Id<'review'>): Promise<readonly LegalBasis[]> {
  return (await basesOf(db, review)).map((row) => {
    const version = versionOf(row)
    return { framework: row.framework, title: version.title, version }
  })
}

/** The law as the review's decision applied it. */
export function versionOf(of: { readonly version: string; readonly edition: string | null }): Version {
  const version = findVersion(of.version, of.edition)
  if (!version) throw new Error(`No version ${of.version} ${of.edition ?? ''} of the law is carried`)
  return version
}

const reviewFrom = (row: ReviewRow): Review => ({
  id: row.id,
  incident: row.incidentId,
  partnership: row.partnershipId,
  reference: row.reference,
  title: row.title,
  nation: row.nation,
  kind: row.kind,
  framework: row.framework,
  version: row.version,
  edition: row.edition,
  decidedOn: row.decidedOn,
  commissionedOn: row.commissionedOn,
  commissionedBy: row.commissionedBy,
  publicationPlannedOn: row.publicationPlannedOn,
  reportApprovedOn: row.reportApprovedOn,
  publishedOn: row.publishedOn,
  closedOn: row.closedOn,
  past:
    row.board === null || row.heldInYear === null
      ? null
      : { board: row.board, year: row.heldInYear, onSiteUntil: row.onSiteUntil },
  stage: stageOf(row),
})

/** What each kind is called on pages. */
export const kindNames = {
  'serious case review': 'Serious case review',
  'child safeguarding practice review': 'Local child safeguarding practice review',
  'national child safeguarding practice review': 'National child safeguarding practice review',
  'adult serious case review': 'Adult serious case review',
  'safeguarding adults review': 'Safeguarding adults review',
  'local practice learning review': 'Local practice learning review',
  'child practice review': 'Child practice review (Wales)',
  'adult practice review': 'Adult practice review (Wales)',
  'single unified safeguarding review': 'Single unified safeguarding review (Wales)',
  'significant case review': 'Significant case review (Scotland)',
  'learning review': 'Learning review (Scotland)',
  'case management review': 'Case management review (Northern Ireland)',
  'domestic homicide review': 'Domestic homicide review',
  'domestic abuse related death review': 'Domestic abuse related death review',
  'domestic homicide or suicide review': 'Domestic homicide or suicide review (Scotland)',
  'offensive weapons homicide review': 'Offensive weapons homicide review',
  'mental health homicide review': 'Mental health homicide review',
} as const satisfies Record<ReviewKind, string>

export const reviewKinds: readonly ReviewKind[] = keysOf(kindNames)

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const isKey = (name: string): name is K => Object.hasOwn(record, name)
  return Object.keys(record).filter(isKey)
}
