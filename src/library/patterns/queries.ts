import { sql } from '#platform/database'
import type { Reader } from '../search/queries.ts'

/** One theme of one listed review. */
export type ThemeOfReview = {
  readonly number: number
  readonly theme: string
  readonly year: number
  readonly kind: string
  readonly nation: string
}

/** Every theme of every listed review; a hundred thousand reviews have about four hundred thousand. */
export async function themesOfReviews(db: Reader): Promise<readonly ThemeOfReview[]> {
  const { rows } = await sql<ThemeOfReview>`
    select p.number, theme, extract(year from p.published_on)::int as year, p.kind, p.nation
    from library.publication p join library.report r on r.publication_id = p.id, unnest(r.themes) as theme
    where library.is_listed(p) order by p.number, theme`.execute(db)
  return rows
}
