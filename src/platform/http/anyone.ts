import { transact, type Tx } from '#platform/database'
import { isOurOwn } from './same-origin.ts'
import type { Exchange, Reply, Route, Services, Showable } from './route.ts'

/** What a handler at the public door is given. */
export type AnyoneContext = {
  readonly tx: Tx
  readonly services: Services
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly cookies: Exchange['cookies']
  readonly address: string
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

type Handler<P extends Showable> = (context: AnyoneContext) => Promise<Reply<NoInfer<P>>>

/** A page that anyone may read, signed in or not. Its queries run as nobody: row-level security shows no case. */
export const anyone = <P extends Showable>(path: string, handler: Handler<P>): Route<P> => route('GET', path, handler)

/** A form that anyone may send. It must come from a page of ours; a form that changes a case also needs its own proof. */
export const anyonePosts = <P extends Showable>(path: string, handler: Handler<P>): Route<P> =>
  route('POST', path, handler)

const route = <P extends Showable>(method: 'GET' | 'POST', path: string, handler: Handler<P>): Route<P> => ({
  method,
  path,
  may: 'anyone',
  logs: undefined,
  takesFile: false,
  answer: async (exchange) => {
    if (method === 'POST' && !isOurOwn(exchange)) return { reply: { notFound: true }, frame: { csrf: '' } }
    const reply = await transact(exchange.services.db, { person: null, partnership: null }, (tx) =>
      handler({ ...exchange, tx }),
    )
    return { reply, frame: { csrf: '' } }
  },
})
