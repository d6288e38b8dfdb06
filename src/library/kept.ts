import type { Database } from '#platform/database'
import type { Answer, Exchange, Route } from '#platform/http'
import type { Page } from '#ui'
import { editionOf } from './search/queries.ts'

/** So many answers are kept, the least lately asked for making room. A page with its report is some 100 kB. */
const mostKept = 400

type Shelf = { edition: string; readonly answers: Map<string, Answer<Page>> }

/** One for each connection pool: the memory of the process that serves it. */
const shelves = new WeakMap<Database, Shelf>()

/**
 * A public page that is made once for each state of the library. Before each answer the state is asked for, so what was
 * withdrawn, answered or published is seen at once; only browsers and proxies keep pages longer, for four minutes.
 */
export const kept = (route: Route<Page>): Route<Page> =>
  route.method === 'GET' ? { ...route, answer: (exchange) => answerKept(route, exchange) } : route

async function answerKept(route: Route<Page>, exchange: Exchange): Promise<Answer<Page>> {
  const shelf = shelfOf(exchange.services.db, await editionOf(exchange.services.db))
  const key = `${exchange.path}?${exchange.query.toString()}`
  const found = shelf.answers.get(key)
  if (found) shelf.answers.delete(key)
  const answer = found ?? (await route.answer(exchange))
  if (mayBeKept(answer)) shelf.answers.set(key, answer)
  for (const oldest of shelf.answers.keys()) {
    if (shelf.answers.size <= mostKept) break
    shelf.answers.delete(oldest)
  }
  return answer
}

/** What was made for an earlier state, or a page still being made for it, is never put on the shelf of a later one. */
function shelfOf(db: Database, edition: string): Shelf {
  const found = shelves.get(db)
  if (found?.edition === edition) return found
  const fresh = { edition, answers: new Map<string, Answer<Page>>() }
  shelves.set(db, fresh)
  return fresh
}

/** Pages and short texts; not PDFs, which would crowd them out, and nothing that was not found. */
const mayBeKept = ({ reply }: Answer<Page>): boolean =>
  'main' in reply ? reply.forEveryone === true : 'body' in reply && typeof reply.body === 'string' && !reply.secret
