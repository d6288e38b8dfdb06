import { html, type Html } from '#ui'
import { kindInWords } from '../kinds.ts'
import type { RecordInList } from '../search/queries.ts'

type Given = {
  readonly publications: readonly RecordInList[]
  readonly site: string
  readonly today: Temporal.PlainDate
  /** What is followed: "Published reviews", or the words of a search. */
  readonly title: string
  /** The page whose feed this is, and the feed itself, from the site on. */
  readonly page: string
  readonly feed: string
}

export const feedType = 'application/atom+xml; charset=utf-8'

/** The newest publications as an Atom feed (RFC 4287). Times are days of publication: nothing tells when a review was worked on. */
export const feed = (given: Given): string => `<?xml version="1.0" encoding="utf-8"?>\n${document(given).toString()}\n`

const document = ({
  publications,
  site,
  today,
  title,
  page,
  feed: address,
}: Given): Html => html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${site}${page}</id>
  <title>${legal(title)}</title>
  <link rel="self" type="application/atom+xml" href="${site}${address}"/>
  <link rel="alternate" type="text/html" href="${site}${page}"/>
  <updated>${midnight(publications[0]?.publishedOn ?? today)}</updated>
${publications.map((publication) => entry(publication, site))}</feed>`

const entry = (
  { slug, title, kind, partnership, publishedOn, summary, themes }: RecordInList,
  site: string,
): Html => html`  <entry>
    <id>${site}/library/${slug}</id>
    <title>${legal(title)}</title>
    <link rel="alternate" type="text/html" href="${site}/library/${slug}"/>
    <published>${midnight(publishedOn)}</published>
    <updated>${midnight(publishedOn)}</updated>
    <author><name>${legal(partnership)}</name></author>
    <category term="${kindInWords(kind)}"/>
${themes.map((theme) => html`    <category term="${legal(theme)}"/>\n`)}    <summary>${legal(summary)}</summary>
  </entry>
`

const midnight = (day: Temporal.PlainDate): string => `${day.toString()}T00:00:00Z`

/** XML has no place for control characters, not even escaped. */
// oxlint-disable-next-line no-control-regex
const legal = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
