import type { Visit, Visitor } from './visitor.ts'

export type Crawled = { readonly path: string; readonly from: string; readonly visit: Visit }

/**
 * Everything that a person can reach by following links from a page, each address once. Addresses that differ only in
 * their ids and names are visited at most `ofAKind` times, so that long lists do not make a crawl endless.
 */
export async function crawl(visitor: Visitor, start: string, ofAKind = 4): Promise<readonly Crawled[]> {
  const waiting = [{ path: start, from: 'the start' }]
  const seen = new Set([start])
  const kinds = new Map<string, number>()
  const crawled: Crawled[] = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next.path)
    const times = kinds.get(kind) ?? 0
    if (times >= ofAKind) continue
    kinds.set(kind, times + 1)
    const visit = await visitor.get(next.path)
    crawled.push({ ...next, visit })
    for (const path of linksIn(visit.html)) {
      if (seen.has(path)) continue
      seen.add(path)
      waiting.push({ path, from: next.path })
    }
  }
  return crawled
}

/** The address without its ids, and without what the law calls its questions, frameworks and versions. */
const kindOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/^(\/the-law|.*\/(?:criteria|assessment|elsewhere|extension))\/[^/]+/, '$1/:name')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ':id')

/** Addresses of ours that the page links to, without their fragments. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !href.startsWith('//'))
