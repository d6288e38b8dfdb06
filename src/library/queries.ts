import type { Block, Section } from '#documents'
import { newId, sql, type Database, type Id, type Tx } from '#platform/database'
import type { Nation } from '#statute'
import type { Artefacts } from './make-documents.ts'
import type { AgeBand, CompanionName, DocumentName, Position, Publication, PublicAnswer } from './publication.ts'
import { conceptsIn } from './search/concepts.ts'
import { wordsOf } from './words.ts'

export type PublicationId = Id<'publication'>

// ——— Publishing

export const insertPublication = (
  tx: Tx,
  { id, slug, partnership, person, fingerprint }: NewRecord,
  { nation, kind, language, title, publishedOn, onSiteUntil, catalogue = {}, ...its }: Publication,
) =>
  tx
    .insertInto('library.publication')
    .values({
      id,
      slug,
      identifier: slug,
      nation,
      kind,
      language,
      title,
      publishedOn,
      onSiteUntil,
      fingerprint,
      partnershipId: partnership,
      partnershipName: its.partnership,
      publishedBy: person,
      releasedAt: sql`now()`,
      framework: catalogue.framework ?? null,
      frameworkVersion: catalogue.frameworkVersion ?? null,
      incidentFrom: catalogue.incident?.from ?? null,
      incidentTo: catalogue.incident?.to ?? null,
      ageBand: catalogue.ageBand ?? null,
      model: catalogue.model ?? null,
      ...(catalogue.licence !== undefined && { licence: catalogue.licence }),
      concepts: conceptsIn(title),
    })
    .execute()

type NewRecord = {
  readonly id: PublicationId
  readonly slug: string
  readonly partnership: string
  readonly person: string | null
  readonly fingerprint: string
}

export async function insertReport(
  tx: Tx,
  publicationId: PublicationId,
  { summary, themes, sections, catalogue = {} }: Publication,
): Promise<void> {
  const { background = '', learning = '', keywords = [] } = catalogue
  const concepts = conceptsIn([summary, learning, ...themes, ...keywords].join('; '))
  await tx
    .insertInto('library.report')
    .values({ publicationId, summary, themes, background, learning, keywords, concepts })
    .execute()
  await tx
    .insertInto('library.section')
    .values(
      sections.map((section, index) => ({
        publicationId,
        number: index + 1,
        heading: section.heading,
        blocks: JSON.stringify(section.blocks),
        words: wordsOf(section),
        concepts: conceptsIn(`${section.heading}. ${wordsOf(section)}`),
      })),
    )
    .execute()
}

export async function insertFindings(tx: Tx, publicationId: PublicationId, { catalogue }: Publication): Promise<void> {
  const findings = catalogue?.findings ?? []
  if (findings.length === 0) return
  await tx
    .insertInto('library.finding')
    .values(
      findings.map((finding) => ({
        publicationId,
        ...finding,
        concepts: conceptsIn([finding.title, finding.text, ...finding.themes].join('; ')),
      })),
    )
    .execute()
}

export async function insertRecommendations(
  tx: Tx,
  publicationId: PublicationId,
  { recommendations }: Publication,
): Promise<void> {
  if (recommendations.length === 0) return
  await tx
    .insertInto('library.recommendation')
    .values(recommendations.map((each) => ({ publicationId, ...each, concepts: conceptsIn(each.text) })))
    .execute()
}

export const insertCompanion = (
  tx: Tx,
  publicationId: PublicationId,
  document: CompanionName,
  sections: readonly Section[],
) =>
  tx
    .insertInto('library.companion')
    .values({ publicationId, document, sections: JSON.stringify(sections) })
    .execute()

export async function insertPdfs(
  tx: Tx,
  publicationId: PublicationId,
  { report, briefing, bulletin }: Artefacts,
): Promise<void> {
  const insert = (document: DocumentName, bytes: Uint8Array) =>
    tx
      .insertInto('library.pdf')
      .values({ publicationId, document, bytes, sha256: sql<string>`encode(sha256(${bytes}::bytea), 'hex')` })
      .execute()
  await insert('report', report)
  if (briefing) await insert('briefing', briefing)
  if (bulletin) await insert('bulletin', bulletin)
}

/** Puts records into the index, or takes out of it those that were withdrawn. */
export const makeSearchable = (tx: Tx, ids: readonly PublicationId[]) =>
  sql`select library.make_searchable(${ids}::uuid[])`.execute(tx)

/** The partnership's own publication, locked; withdrawn ones are not found. */
export const ownPublication = (tx: Tx, id: PublicationId, partnership: string) =>
  tx
    .selectFrom('library.publication')
    .select(['id', 'slug', 'title'])
    .where('id', '=', id)
    .where('partnershipId', '=', partnership)
    .where('withdrawnOn', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const markWithdrawn = (tx: Tx, id: PublicationId, by: string | null, because: string, on: Temporal.PlainDate) =>
  tx
    .updateTable('library.publication')
    .set({ withdrawnOn: on, withdrawnBy: by, withdrawnBecause: because })
    .where('id', '=', id)
    .execute()

export const insertTombstone = (
  tx: Tx,
  tombstone: { slug: string; publicationId: PublicationId; withdrawnOn: Temporal.PlainDate; note: string },
) => tx.insertInto('library.tombstone').values(tombstone).execute()

export const insertCorrection = (
  tx: Tx,
  publicationId: PublicationId,
  by: string | null,
  note: string,
  on: Temporal.PlainDate,
) =>
  tx
    .insertInto('library.correction')
    .values({ id: newId(), publicationId, note, correctedOn: on, correctedBy: by })
    .execute()

export const addressees = (tx: Tx, publication: PublicationId, number: number) =>
  tx
    .selectFrom('library.recommendation')
    .select('addressedTo')
    .where('publicationId', '=', publication)
    .where('number', '=', number)
    .executeTakeFirst()

export const insertAnswer = (tx: Tx, publicationId: PublicationId, number: number, answer: PublicAnswer) =>
  tx
    .insertInto('library.answer')
    .values({ id: newId(), publicationId, number, ...answer })
    .execute()

// ——— Reading one

const onSite = sql<boolean>`library.is_on_site(publication)`

/** The record, of a report that is on the site or was; not of a withdrawn one. What is listed has a day and a nation. */
export const findRecord = (db: Database | Tx, slug: string) =>
  db
    .selectFrom('library.publication as publication')
    .innerJoin('library.report as report', 'report.publicationId', 'publication.id')
    .select([
      'id',
      'slug',
      'identifier',
      'number',
      'kind',
      'language',
      'title',
      'onSiteUntil',
      'fingerprint',
      'partnershipName as partnership',
      'framework',
      'frameworkVersion',
      'incidentFrom',
      'incidentTo',
      'model',
      'licence',
      'permission',
      'mayRepublish',
      'link',
      'summary',
      'themes',
      'background',
      'learning',
      'keywords',
    ])
    .select([
      sql<Nation>`nation`.as('nation'),
      sql<Temporal.PlainDate>`published_on`.as('publishedOn'),
      sql<AgeBand | null>`age_band`.as('ageBand'),
    ])
    .select(onSite.as('onSite'))
    .where('slug', '=', slug)
    .where(sql<boolean>`library.is_listed(publication)`)
    .executeTakeFirst()

export type Listed = NonNullable<Awaited<ReturnType<typeof findRecord>>>

/** What stands at the address of a review that was withdrawn. */
export const findTombstone = (db: Database | Tx, slug: string) =>
  db.selectFrom('library.tombstone').select(['slug', 'withdrawnOn', 'note']).where('slug', '=', slug).executeTakeFirst()

export type Tombstone = NonNullable<Awaited<ReturnType<typeof findTombstone>>>

export const findingsOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.finding')
    .select(['number', 'title', 'text', 'themes'])
    .where('publicationId', '=', id)
    .orderBy('number')
    .execute()

export const correctionsOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.correction')
    .select(['correctedOn', 'note'])
    .where('publicationId', '=', id)
    .orderBy('correctedOn', 'desc')
    .orderBy('id')
    .execute()

export const sectionsOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.section')
    .select(['number', 'heading'])
    // What publish wrote, and nothing else can have written.
    .select(sql<readonly Block[]>`blocks`.as('blocks'))
    .where('publicationId', '=', id)
    .orderBy('number')
    .execute()

export const recommendationsOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.recommendation')
    .select(['number', 'text', 'addressedTo'])
    .where('publicationId', '=', id)
    .orderBy('number')
    .execute()

export const answersOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.answer')
    .select(['number', 'organisation', sql<Position>`position`.as('position'), 'text', 'answeredOn'])
    .where('publicationId', '=', id)
    .orderBy('number')
    .orderBy('answeredOn')
    .orderBy('id')
    .execute()

export const findCompanion = (db: Database | Tx, id: PublicationId, document: CompanionName) =>
  db
    .selectFrom('library.companion')
    .select(sql<readonly Section[]>`sections`.as('sections'))
    .where('publicationId', '=', id)
    .where('document', '=', document)
    .executeTakeFirst()

/** Which PDFs there are, and how large. */
export const pdfsOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.pdf')
    .select(['document', sql<number>`length(bytes)`.as('size')])
    .where('publicationId', '=', id)
    .execute()

export const findPdf = (db: Database | Tx, id: PublicationId, document: DocumentName) =>
  db
    .selectFrom('library.pdf')
    .select(['bytes', 'sha256'])
    .where('publicationId', '=', id)
    .where('document', '=', document)
    .executeTakeFirst()

// ——— Requests for reports no longer on the site

export type Asked = {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly purpose: string
}

/** Answers nothing back: the public's role may write a request and not read it. */
export const insertRequest = (db: Tx, publicationId: PublicationId, asked: Asked) =>
  db
    .insertInto('library.reportRequest')
    .values({ id: newId(), publicationId, ...asked })
    .execute()

export const requestsOf = (db: Database | Tx, partnership: string) =>
  db
    .selectFrom('library.reportRequest as request')
    .innerJoin('library.publication as publication', 'publication.id', 'request.publicationId')
    .select([
      'request.id',
      'askedAt',
      'name',
      'email',
      'organisation',
      'purpose',
      'answeredOn',
      'sent',
      'answer',
      'title',
      'slug',
    ])
    .where('publication.partnershipId', '=', partnership)
    .orderBy('answeredOn', (order) => order.desc().nullsFirst())
    .orderBy('askedAt')
    .orderBy('request.id')
    .execute()

export const openRequest = (tx: Tx, id: string, partnership: string) =>
  tx
    .selectFrom('library.reportRequest as request')
    .innerJoin('library.publication as publication', 'publication.id', 'request.publicationId')
    .select('request.id')
    .where('request.id', '=', id)
    .where('publication.partnershipId', '=', partnership)
    .where('answeredOn', 'is', null)
    .forNoKeyUpdate('request')
    .executeTakeFirst()

export const markAnswered = (
  tx: Tx,
  id: string,
  by: string | null,
  given: { sent: boolean; answer: string },
  on: Temporal.PlainDate,
) =>
  tx
    .updateTable('library.reportRequest')
    .set({ answeredOn: on, answeredBy: by, ...given })
    .where('id', '=', id)
    .execute()

export async function deleteAnsweredBefore(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  await tx.deleteFrom('library.reportRequest').where('answeredOn', '<', day).execute()
}
