import { sql, type Database, type Tx } from '#platform/database'
import type { Nation } from '#statute'
import type { KindOfReview } from '../kinds.ts'
import type { Language, Section } from '#documents'
import type { AgeBand } from '../publication.ts'
import {
  insertCompanion,
  insertCorrection,
  insertFindings,
  insertAnswer,
  insertRecommendations,
  insertReport,
  type PublicationId,
} from '../queries.ts'
import { conceptsIn } from '../search/concepts.ts'
import type { GivenAnswer, Read } from './given.ts'

// ——— Putting records in

/** Of a record with this identifier, or one that was read from the same content; undefined when it is new. */
export const knownRecord = (tx: Tx, identifier: string, sha256: string) =>
  tx
    .selectFrom('library.publication as publication')
    .leftJoin('library.provenance as provenance', 'provenance.publicationId', 'publication.id')
    .select(['publication.id', 'origin', 'slug', 'withdrawnOn', 'sha256', 'partnershipId as partnership'])
    .where((where) => where.or([where('identifier', '=', identifier), where('sha256', '=', sha256)]))
    .orderBy('publication.id')
    .limit(1)
    .executeTakeFirst()

export const slugIsFree = async (tx: Tx, slug: string): Promise<boolean> =>
  (await tx.selectFrom('library.publication').select('id').where('slug', '=', slug).executeTakeFirst()) === undefined

type NewImport = {
  readonly id: PublicationId
  readonly slug: string
  readonly identifier: string
  readonly partnership: string
  readonly flags: readonly string[]
}

export async function insertImported(tx: Tx, { id, slug, identifier, partnership, flags }: NewImport, read: Read): Promise<void> {
  const { given, sha256, original, file, line } = read
  const { catalogue } = given
  await tx
    .insertInto('library.publication')
    .values({
      id,
      slug,
      identifier,
      origin: 'imported',
      nation: given.nation,
      kind: given.kind,
      language: given.language,
      title: given.title,
      publishedOn: given.published,
      onSiteUntil: given.onSiteUntil,
      fingerprint: sha256,
      partnershipId: partnership,
      partnershipName: given.board,
      framework: catalogue.framework ?? null,
      frameworkVersion: catalogue.frameworkVersion ?? null,
      incidentFrom: catalogue.incident?.from ?? null,
      incidentTo: catalogue.incident?.to ?? null,
      ageBand: catalogue.ageBand ?? null,
      model: catalogue.model ?? null,
      licence: catalogue.licence ?? '',
      permission: given.permission,
      mayRepublish: given.permission !== null,
      link: given.url,
      concepts: conceptsIn(given.title),
    })
    .execute()
  await insertReport(tx, id, { summary: given.abstract, themes: given.themes, sections: given.sections, catalogue })
  await insertFindings(tx, id, given)
  await insertRecommendations(tx, id, {
    recommendations: given.recommendations.map(({ number, text, addressedTo }) => ({ number, text, addressedTo })),
  })
  for (const { number, answers } of given.recommendations)
    for (const answer of answers) await insertAnswer(tx, id, number, answer)
  if (given.briefing) await insertCompanion(tx, id, 'briefing', given.briefing)
  if (given.bulletin) await insertCompanion(tx, id, 'bulletin', given.bulletin)
  for (const { on, note } of given.corrections) await insertCorrection(tx, id, null, note, on)
  await tx
    .insertInto('library.provenance')
    .values({
      publicationId: id,
      fileName: file,
      sha256,
      place: line === null ? '' : `${line}`,
      flags,
      originalSha256: original,
    })
    .execute()
} // prettier-ignore

export const keepOriginal = (tx: Tx, sha256: string, bytes: Uint8Array) =>
  tx
    .insertInto('library.original')
    .values({ sha256, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** For the rest of this transaction, searching finds what nobody has released yet. It does nothing for the public or for staff. */
export const seeUnreleased = (tx: Tx) => sql`set local library.unreleased = 'yes'`.execute(tx)

// ——— Everything, for an export

export type Exported = {
  readonly id: PublicationId
  readonly identifier: string
  readonly title: string
  readonly board: string
  readonly published: Temporal.PlainDate | null
  readonly onSiteUntil: Temporal.PlainDate | null
  readonly nation: Nation | null
  readonly kind: KindOfReview
  readonly language: Language
  readonly framework: string | null
  readonly frameworkVersion: string | null
  readonly incidentFrom: number | null
  readonly incidentTo: number | null
  readonly ageBand: AgeBand | null
  readonly model: string | null
  readonly licence: string
  readonly permission: string | null
  readonly url: string | null
  readonly withdrawnOn: Temporal.PlainDate | null
  readonly withdrawnNote: string | null
  readonly abstract: string
  readonly themes: readonly string[]
  readonly background: string
  readonly learning: string
  readonly keywords: readonly string[]
  readonly sections: readonly Section[]
  readonly findings: readonly { readonly title: string; readonly text: string; readonly themes: readonly string[] }[]
  readonly recommendations: readonly ExportedRecommendation[]
  readonly briefing: readonly Section[] | null
  readonly bulletin: readonly Section[] | null
  readonly corrections: readonly { readonly on: string; readonly note: string }[]
}

type ExportedRecommendation = {
  readonly text: string
  readonly addressedTo: readonly string[]
  readonly answers: readonly (Omit<GivenAnswer, 'answeredOn'> & { readonly answeredOn: string })[]
}

/** Records in the order of their identifiers, released or not, a page at a time: those after the one named. */
export async function exportedAfter(db: Database | Tx, after: string, most: number): Promise<readonly Exported[]> {
  const { rows } = await sql<Exported>`
    select p.id, p.identifier, p.title, p.partnership_name as board, p.published_on as published, p.on_site_until, p.nation,
      p.kind, p.language, p.framework, p.framework_version, p.incident_from, p.incident_to, p.age_band, p.model, p.licence,
      p.permission, p.link as url, p.withdrawn_on, t.note as withdrawn_note,
      r.summary as abstract, r.themes, r.background, r.learning, r.keywords,
      coalesce((select jsonb_agg(jsonb_build_object('heading', heading, 'blocks', blocks) order by number)
        from library.section where publication_id = p.id), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('title', title, 'text', text, 'themes', themes) order by number)
        from library.finding where publication_id = p.id), '[]') as findings,
      coalesce((select jsonb_agg(jsonb_build_object('text', text, 'addressedTo', addressed_to, 'answers',
          coalesce((select jsonb_agg(jsonb_build_object('organisation', organisation, 'position', "position", 'text', a.text,
              'answeredOn', answered_on) order by answered_on, organisation, a.text)
            from library.answer a where a.publication_id = p.id and a.number = m.number), '[]')) order by number)
        from library.recommendation m where publication_id = p.id), '[]') as recommendations,
      (select sections from library.companion where publication_id = p.id and document = 'briefing') as briefing,
      (select sections from library.companion where publication_id = p.id and document = 'bulletin') as bulletin,
      coalesce((select jsonb_agg(jsonb_build_object('on', corrected_on, 'note', note) order by corrected_on, note)
        from library.correction where publication_id = p.id), '[]') as corrections
    from library.publication p
      join library.report r on r.publication_id = p.id
      left join library.tombstone t on t.publication_id = p.id
    where p.identifier > ${after}
    order by p.identifier limit ${most}`.execute(db)
  return rows
}
