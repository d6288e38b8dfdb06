import type { Block, Section } from '#documents'
import { newId, sql, type Database, type Id, type Tx } from '#platform/database'
import type { Artefacts } from './make-documents.ts'
import type { CompanionName, DocumentName, Position, Publication, PublicAnswer } from './publication.ts'
import { wordsOf } from './words.ts'

export type PublicationId = Id<'publication'>

// ——— Publishing

export const insertPublication = (
  tx: Tx,
  { id, slug, partnership, person, fingerprint }: NewRecord,
  { nation, kind, language, title, publishedOn, onSiteUntil, ...its }: Publication,
) =>
  tx
    .insertInto('library.publication')
    .values({
      id,
      slug,
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
  { summary, themes, sections }: Publication,
): Promise<void> {
  await tx.insertInto('library.report').values({ publicationId, summary, themes }).execute()
  await tx
    .insertInto('library.section')
    .values(
      sections.map((section, index) => ({
        publicationId,
        number: index + 1,
        heading: section.heading,
        blocks: JSON.stringify(section.blocks),
        words: wordsOf(section),
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
    .values(recommendations.map((recommendation) => ({ publicationId, ...recommendation })))
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

export const makeSearchable = (tx: Tx, id: PublicationId) => sql`select library.make_searchable(${id})`.execute(tx)

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

/** The record, of a report that is on the site or was; not of a withdrawn one. */
export const findRecord = (db: Database | Tx, slug: string) =>
  db
    .selectFrom('library.publication as publication')
    .select([
      'id',
      'slug',
      'nation',
      'kind',
      'language',
      'title',
      'publishedOn',
      'onSiteUntil',
      'fingerprint',
      'partnershipName as partnership',
    ])
    .select(onSite.as('onSite'))
    .where('slug', '=', slug)
    .where(sql<boolean>`library.is_listed(publication)`)
    .executeTakeFirst()

export type Listed = NonNullable<Awaited<ReturnType<typeof findRecord>>>

export const reportOf = (db: Database | Tx, id: PublicationId) =>
  db
    .selectFrom('library.report')
    .select(['summary', 'themes'])
    .where('publicationId', '=', id)
    .executeTakeFirstOrThrow()

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

// ——— Searching

export type Search = {
  readonly words: string
  readonly kind: string
  readonly year: number | null
  readonly partnership: string
  /** From 1. */
  readonly page: number
}

export const pageLength = 10

/** What the database looks for: no stems when the words are only such as "the" and "of". */
export async function stemsOf(db: Database | Tx, words: string): Promise<readonly string[]> {
  const { rows } = await sql<{ stems: readonly string[] }>`
    select case when numnode(websearch_to_tsquery('public.en', ${words})) = 0 then '{}'
           else tsvector_to_array(to_tsvector('public.en', ${words})) end as stems`.execute(db)
  return rows[0]?.stems ?? []
}

/**
 * One page of the publications that match, and how many there are. Those with the words in title, summary or themes come
 * first; then the newest. Without words, the newest.
 */
export async function matchingPage(db: Database | Tx, search: Search) {
  let query = db.selectFrom('library.publication as publication').where(sql<boolean>`library.is_listed(publication)`)
  if (search.kind) query = query.where('kind', '=', search.kind)
  if (search.partnership) query = query.where('partnershipName', '=', search.partnership)
  if (search.year) {
    query = query
      .where('publishedOn', '>=', Temporal.PlainDate.from({ year: search.year, month: 1, day: 1 }))
      .where('publishedOn', '<', Temporal.PlainDate.from({ year: search.year + 1, month: 1, day: 1 }))
  }
  const ranked = search.words
    ? query
        .innerJoin(
          sql<{
            publicationId: PublicationId
            rank: number
          }>`library.matching(websearch_to_tsquery('public.en', ${search.words}))`.as('matching'),
          (join) => join.onRef('matching.publicationId', '=', 'publication.id'),
        )
        .orderBy('matching.rank', 'desc')
    : query
  return ranked
    .select(['publication.id', 'slug', 'title', 'kind', 'publishedOn', 'partnershipName as partnership'])
    .select([onSite.as('onSite'), sql<number>`count(*) over ()`.as('total')])
    .orderBy('publishedOn', 'desc')
    .orderBy('publication.id')
    .limit(pageLength)
    .offset((search.page - 1) * pageLength)
    .execute()
}

/** What results quote from: the summary as section 0, and the sections. Only of reports on the site. */
export async function passagesOf(db: Database | Tx, ids: readonly PublicationId[], withSections: boolean) {
  const { rows } = await sql<{ publicationId: PublicationId; number: number; heading: string; words: string }>`
    select publication_id, 0 as number, '' as heading, summary as words
    from library.report where publication_id = any (${ids})
    union all
    select publication_id, number, heading, words
    from library.section where publication_id = any (${ids}) and ${withSections}
    order by publication_id, number`.execute(db)
  return rows
}

/** Those of the words, as written, that are forms of what is searched for. */
export async function wordsMatching(
  db: Database | Tx,
  written: readonly string[],
  stems: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${written}::text[]) as word
    where tsvector_to_array(to_tsvector('public.en', word)) && ${stems}::text[]`.execute(db)
  return rows.map(({ word }) => word)
}

export async function nearestWord(db: Database | Tx, typed: string): Promise<string | undefined> {
  const { rows } = await sql<{ word: string | null }>`select library.nearest_word(${typed}) as word`.execute(db)
  return rows[0]?.word ?? undefined
}

export type Choices = {
  readonly kinds: readonly string[]
  readonly years: readonly number[]
  readonly partnerships: readonly string[]
}

/** What there is to choose from in the search. */
export async function choicesOf(db: Database | Tx): Promise<Choices> {
  const { rows } = await sql<Choices>`
    select coalesce(array_agg(distinct kind), '{}') as kinds,
           coalesce(array_agg(distinct extract(year from published_on)::int order by extract(year from published_on)::int desc), '{}') as years,
           coalesce(array_agg(distinct partnership_name), '{}') as partnerships
    from library.publication where library.is_listed(publication)`.execute(db)
  return rows[0] ?? { kinds: [], years: [], partnerships: [] }
}

/** The newest on the site, for the feed. */
export const newest = (db: Database | Tx, limit: number) =>
  db
    .selectFrom('library.publication as publication')
    .innerJoin('library.report', 'library.report.publicationId', 'publication.id')
    .select(['slug', 'title', 'kind', 'publishedOn', 'partnershipName as partnership', 'summary', 'themes'])
    .where(onSite)
    .orderBy('publishedOn', 'desc')
    .orderBy('publication.id')
    .limit(limit)
    .execute()

export type Newest = Awaited<ReturnType<typeof newest>>[number]

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
