import { html } from '#ui'
import type { addresses } from './queries.ts'

export const sitemapType = 'application/xml; charset=utf-8'

const standing = [
  '/library',
  '/library/about',
  '/library/years',
  '/library/boards',
  '/library/patterns',
  '/library/glossary',
  '/library/help',
]

/** Every page for search engines (sitemaps.org, version 0.9). */
export const sitemap = (site: string, reviews: Awaited<ReturnType<typeof addresses>>): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${standing.map((path) => html`<url><loc>${site}${path}</loc></url>\n`)}${reviews.map(
    ({ slug, changedOn }) =>
      html`<url><loc>${site}/library/${slug}</loc><lastmod>${changedOn.toString()}</lastmod></url>\n`,
  )}</urlset>`.toString()}\n`
