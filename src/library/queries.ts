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
  { summary, themes, sections, catalogue = {} }: Pick<Publication, 'summary' | 'themes' | 'sections' | 'catalogue'>,
): Promise<void> {
  const { background = '', learning = '', keywords = [] } = catalogue
  const concepts = conceptsIn([summary, learning, ...themes, ...keywords].join('; '))
  await tx
    .insertInto('library.report')
    .values({ publicationId, summary, themes, background, learning, keywords, concepts })
    .execute()
  if (sections.length === 0) return
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

export async function insertFindings(
  tx: Tx,
  publicationId: PublicationId,
  { catalogue }: Pick<Publication, 'catalogue'>,
): Promise<void> {
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
  { recommendations }: Pick<Publication, 'recommendations'>,
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
  await insertPdf(tx, publicationId, 'report', report)
  if (briefing) await insertPdf(tx, publicationId, 'briefing', briefing)
  if (bulletin) await insertPdf(tx, publicationId, 'bulletin', bulletin)
}

/** One that is there already stays. */
export const insertPdf = (tx: Tx, publicationId: PublicationId, document: DocumentName, bytes: Uint8Array) =>
  tx
    .insertInto('library.pdf')
    .values({ publicationId, document, bytes, sha256: sql<string>`encode(sha256(${bytes}::bytea), 'hex')` })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
    .then(() => undefined)

/** As much of a publication as its PDFs are made of; undefined when it may not be published again. */
export async function publicationToTypeset(tx: Tx, id: PublicationId): Promise<Publication | undefined> {
  type Row = Omit<Publication, 'sections' | 'recommendations' | 'briefing' | 'bulletin' | 'catalogue'> & {
    readonly background: string
    readonly learning: string
  }
  const { rows } = await sql<Row>`
    select p.partnership_name as partnership, p.nation, p.kind, p.language, p.title, r.summary, r.themes, p.published_on,
      p.on_site_until, r.background, r.learning
    from library.publication p join library.report r on r.publication_id = p.id
    where p.id = ${id} and library.is_listed(p) and p.may_republish`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { background, learning, ...about } = row
  return {
    ...about,
    catalogue: { background, learning, findings: await findingsOf(tx, id) },
    sections: await sectionsOf(tx, id),
    recommendations: await recommendationsOf(tx, id),
    briefing: (await findCompanion(tx, id, 'briefing'))?.sections ?? null,
    bulletin: (await findCompanion(tx, id, 'bulletin'))?.sections ?? null,
  }
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

/** Which of them there are. */
export async function companionsOf(db: Database | Tx, id: PublicationId): Promise<readonly CompanionName[]> {
  const rows = await db.selectFrom('library.companion').select('document').where('publicationId', '=', id).execute()
  return rows.map(({ document }) => document)
}

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
export const insertRequest = (db: Tx, id: Id<'reportRequest'>, publicationId: PublicationId, asked: Asked) =>
  db
    .insertInto('library.reportRequest')
    .values({ id, publicationId, ...asked })
    .execute()

export const requestToAcknowledge = (tx: Tx, id: string) =>
  tx
    .selectFrom('library.reportRequest as request')
    .innerJoin('library.publication as publication', 'publication.id', 'request.publicationId')
    .select(['request.email', 'publication.partnershipId as partnership'])
    .where('request.id', '=', id)
    .executeTakeFirst()

/** By the database's clock, which is the one that ends it. */
export const setLink = (tx: Tx, id: string, linkHash: string, days: number) =>
  tx
    .updateTable('library.reportRequest')
    .set({ linkHash, linkUntil: sql<Temporal.Instant>`now() + make_interval(days => ${days})` })
    .where('id', '=', id)
    .execute()

export const insertTaken = (
  tx: Tx,
  taken: { publicationId: PublicationId; askedOn: Temporal.PlainDate; answeredOn: Temporal.PlainDate; sent: boolean },
) =>
  tx
    .insertInto('library.requestTaken')
    .values({ id: newId(), ...taken })
    .execute()

export type Took = {
  readonly answered: number
  readonly given: number
  readonly halfWithin: number | null
  readonly longest: number | null
}

/** How long answering took, in days, of all requests that the reader may know of. */
export async function howLongTaken(db: Database | Tx): Promise<Took> {
  const { rows } = await sql<Took>`
    select count(*)::int as answered, (count(*) filter (where sent))::int as given,
      (percentile_disc(0.5) within group (order by answered_on - asked_on))::int as half_within,
      max(answered_on - asked_on)::int as longest
    from library.request_taken`.execute(db)
  return rows[0] ?? { answered: 0, given: 0, halfWithin: null, longest: null }
}

export type AnsweredRequest = {
  readonly slug: string
  readonly title: string
  readonly sent: boolean
  readonly answer: string
  readonly linkUntil: Temporal.Instant
  readonly hasPdf: boolean
}

/** What a link opens; undefined when it has ended or never was. */
export async function answeredRequest(db: Database | Tx, linkHash: string): Promise<AnsweredRequest | undefined> {
  const { rows } =
    await sql<AnsweredRequest>`select slug, title, sent, answer, link_until, has_pdf from library.answered_request(${linkHash})`.execute(
      db,
    )
  return rows[0]
}

export async function requestedPdf(db: Database | Tx, linkHash: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer | null }>`select library.requested_pdf(${linkHash}) as bytes`.execute(db)
  return rows[0]?.bytes ?? undefined
}

// ——— What readers tell us

export const insertFeedback = (
  tx: Tx,
  told: { publicationId: PublicationId | null; page: string; text: string; email: string },
) =>
  tx
    .insertInto('library.feedback')
    .values({ id: newId(), ...told })
    .execute()

export const feedbackToRead = (db: Database | Tx) =>
  db
    .selectFrom('library.feedback')
    .select(['id', 'page', 'toldAt', 'text', 'email'])
    .where('seenOn', 'is', null)
    .orderBy('toldAt')
    .orderBy('id')
    .execute()

export const markSeen = (tx: Tx, id: string, by: string, on: Temporal.PlainDate) =>
  tx
    .updateTable('library.feedback')
    .set({ seenOn: on, seenBy: by })
    .where('id', '=', id)
    .where('seenOn', 'is', null)
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
    .select(['request.id', 'request.publicationId', 'request.email', 'request.askedAt'])
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
