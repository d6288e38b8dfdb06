import { sql } from '#platform/database'
import type { Nation } from '#statute'
import type { Reader } from '../search/queries.ts'

export type InList = {
  readonly slug: string
  readonly title: string
  readonly kind: string
  readonly partnership: string
  readonly publishedOn: Temporal.PlainDate
  readonly onSite: boolean
  readonly hasBriefing: boolean
  readonly hasBulletin: boolean
}

/** Every listed review of a year, or of a board, the newest first. */
export async function reviewsOf(
  db: Reader,
  of: { readonly year: number } | { readonly board: string },
): Promise<readonly InList[]> {
  const which =
    'year' in of
      ? sql`p.published_on >= make_date(${of.year}, 1, 1) and p.published_on < make_date(${of.year} + 1, 1, 1)`
      : sql`p.partnership_name = ${of.board}`
  const { rows } = await sql<InList>`
    select p.slug, p.title, p.kind, p.partnership_name as partnership, p.published_on, library.is_on_site(p) as on_site,
      exists (select from library.companion c where c.publication_id = p.id and c.document = 'briefing') as has_briefing,
      exists (select from library.companion c where c.publication_id = p.id and c.document = 'bulletin') as has_bulletin
    from library.publication p where library.is_listed(p) and ${which}
    order by p.published_on desc, p.id`.execute(db)
  return rows
}

export async function yearsWithReviews(db: Reader): Promise<readonly { year: number; reviews: number }[]> {
  const { rows } = await sql<{ year: number; reviews: number }>`
    select extract(year from published_on)::int as year, count(*)::int as reviews
    from library.publication p where library.is_listed(p) group by 1 order by 1 desc`.execute(db)
  return rows
}

export type BoardWithReviews = { readonly board: string; readonly nation: Nation; readonly reviews: number }

export async function boardsWithReviews(db: Reader): Promise<readonly BoardWithReviews[]> {
  const { rows } = await sql<BoardWithReviews>`
    select partnership_name as board, nation, count(*)::int as reviews
    from library.publication p where library.is_listed(p) group by 1, 2 order by 2, 1`.execute(db)
  return rows
}

/** Every address of the library that a search engine may keep, with the day it last changed. */
export async function addresses(db: Reader): Promise<readonly { slug: string; changedOn: Temporal.PlainDate }[]> {
  const { rows } = await sql<{ slug: string; changedOn: Temporal.PlainDate }>`
    select p.slug, greatest(p.published_on,
      (select max(corrected_on) from library.correction c where c.publication_id = p.id),
      (select max(answered_on) from library.answer a where a.publication_id = p.id)) as changed_on
    from library.publication p where library.is_listed(p) order by p.published_on desc, p.id limit 50000`.execute(db)
  return rows
}

export type Completeness = {
  readonly reviews: number
  readonly onSite: number
  readonly boards: number
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly withLearning: number
  readonly withFindings: number
  readonly withRecommendations: number
  readonly withThemes: number
  readonly withAge: number
  readonly withIncident: number
  readonly withModel: number
  readonly withBriefing: number
  readonly recommendations: number
  readonly answered: number
}

/** What the records say, and what they do not. */
export async function completenessOf(db: Reader): Promise<Completeness> {
  const { rows } = await sql<Completeness>`
    with listed as (
      select p.id, p.partnership_name, p.published_on, p.age_band, p.incident_from, p.model, library.is_on_site(p) as on_site
      from library.publication p where library.is_listed(p))
    select count(*)::int as reviews, (count(*) filter (where on_site))::int as on_site,
      count(distinct partnership_name)::int as boards,
      extract(year from min(published_on))::int as first_year, extract(year from max(published_on))::int as last_year,
      (count(*) filter (where r.learning <> ''))::int as with_learning,
      (count(*) filter (where exists (select from library.finding f where f.publication_id = id)))::int as with_findings,
      (count(*) filter (where exists (select from library.recommendation c where c.publication_id = id)))::int as with_recommendations,
      (count(*) filter (where cardinality(r.themes) > 0))::int as with_themes,
      (count(*) filter (where age_band is not null))::int as with_age,
      (count(*) filter (where incident_from is not null))::int as with_incident,
      (count(*) filter (where model is not null))::int as with_model,
      (count(*) filter (where exists (select from library.companion c where c.publication_id = id and c.document = 'briefing')))::int as with_briefing,
      (select count(*)::int from library.recommendation) as recommendations,
      (select count(distinct (publication_id, number))::int from library.answer) as answered
    from listed join library.report r on r.publication_id = id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A count answers with one row')
  return row
}
