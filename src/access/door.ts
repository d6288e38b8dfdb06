import { transact, type Tx } from '#platform/database'
import {
  isOurOwn,
  NotFound,
  type Answer,
  type Exchange,
  type Frame,
  type Reply,
  type Route,
  type Services,
  type UploadStream,
} from '#platform/http'
import { recordEvent, type What } from '#audit'
import { keepUpload, type KeptUpload } from '#documents'
import type { Page } from '#ui'
import { permit, recordRefusal, type May } from './permit.ts'
import { ruleFor, type Permission } from './permissions.ts'
import { isProofFresh, proveAgain } from './prove-again.ts'
import { isCsrfToken, sessionOf, type Session } from './session.ts'

/** The names of a path's parameters: `/reviews/:review/panel` has `review`. A mistyped one does not compile. */
type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & Params<Rest>
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : unknown

type Context<Path extends string, P extends Permission> = {
  readonly tx: Tx
  readonly by: May<P>
  readonly services: Services
  readonly params: Params<Path>
  readonly query: URLSearchParams
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}
type WithForm = { readonly form: URLSearchParams }
type WithFile = WithForm & { readonly file: KeptUpload }

type PageReply = Reply<Page>
/** What to keep although the answer shows errors, for example a draft. Otherwise a refused form changes nothing. */
type PostReply = PageReply | { readonly keep: true; readonly reply: PageReply }

/** A page for people who sign in: who may see it, and what the audit trail says of reading it. */
export const get = <Path extends string, P extends Permission>(
  path: Path,
  may: P,
  logs: What,
  handler: (context: Context<Path, P>) => Promise<PageReply>,
): Route<Page> =>
  route('GET', path, may, logs, async (exchange, tx, by, params) => {
    const reply = await handler({ ...exchange, tx, by, params })
    await recordEvent(tx, by, logs)
    return reply
  })

/** A form. Its verb records what was done; a form that is refused changes nothing. */
export const post = <Path extends string, P extends Permission>(
  path: Path,
  may: P,
  handler: (context: Context<Path, P> & WithForm) => Promise<PostReply>,
): Route<Page> =>
  route('POST', path, may, undefined, (exchange, tx, by, params) => handler({ ...exchange, tx, by, params }))

/** A form with one file. The file is kept in quarantine before the verb runs; `file.chosen` is false when none was sent. */
export const upload = <Path extends string, P extends Permission>(
  path: Path,
  may: P,
  handler: (context: Context<Path, P> & WithFile) => Promise<PostReply>,
): Route<Page> => {
  // The page that asks again sends a form along, and cannot send a file.
  if (ruleFor(may).provedAgain) throw new Error(`${path} takes a file, so it cannot ask again who sends it`)
  return {
    ...route<Path, P>('POST', path, may, undefined, async () => ({ notFound: true })),
    takesFile: true,
    answer: (exchange) => answerUpload(exchange, may, path, handler),
  }
}

function route<Path extends string, P extends Permission>(
  method: 'GET' | 'POST',
  path: Path,
  may: P,
  logs: What | undefined,
  handler: (exchange: Exchange, tx: Tx, by: May<P>, params: Params<Path>) => Promise<PostReply>,
): Route<Page> {
  return {
    method,
    path,
    may,
    logs,
    takesFile: false,
    answer: async (exchange) => {
      const session = await sessionOf(exchange)
      if (!session) return toSignIn(exchange)
      if (method === 'POST') {
        if (!isSentByOwnPage(exchange, session, exchange.form)) return refusedForm(session)
        const asked = await askAgain(exchange, session, may, path)
        if (asked) return asked
      }
      return act(exchange, session, may, path, (tx, by, params: Params<Path>) => handler(exchange, tx, by, params))
    },
  }
}

async function answerUpload<Path extends string, P extends Permission>(
  exchange: Exchange,
  may: P,
  path: Path,
  handler: (context: Context<Path, P> & WithFile) => Promise<PostReply>,
): Promise<Answer<Page>> {
  const session = await sessionOf(exchange)
  if (!session) return toSignIn(exchange)
  // Asked before a byte of the file is read, so that only those who may can make us keep anything.
  const refused = await refusalOf(exchange, session, may, path)
  if (refused) return refused
  const sent = await exchange.upload()
  const form = sent?.fields ?? exchange.form
  if (!isSentByOwnPage(exchange, session, form)) {
    sent?.stream.resume()
    return refusedForm(session)
  }
  const file = await keepUpload(exchange.services.config, sent satisfies UploadStream | undefined)
  return act(exchange, session, may, path, (tx, by, params: Params<Path>) =>
    handler({ ...exchange, tx, by, params, form, file }),
  )
}

/**
 * Before an act that asks again who does it: the page that asks, or undefined to go on. Asked only of those who may act
 * at all, so that nobody gives a password for nothing.
 */
async function askAgain(
  exchange: Exchange,
  session: Session,
  may: Permission,
  path: string,
): Promise<Answer<Page> | undefined> {
  if (!ruleFor(may).provedAgain || isProofFresh(session, exchange.now)) return undefined
  const refused = await refusalOf(exchange, session, may, path)
  if (refused) return refused
  const asked = await proveAgain(exchange, session)
  return asked && { reply: asked, frame: frameOf(session) }
}

/** The answer to someone who may not act here, or undefined where they may; nothing is done yet. */
async function refusalOf(
  exchange: Exchange,
  session: Session,
  may: Permission,
  path: string,
): Promise<Answer<Page> | undefined> {
  const answer = await act(exchange, session, may, path, async () => ({ seeOther: '' }))
  return 'notFound' in answer.reply ? answer : undefined
}

/** Opens the one transaction of a request: permission, work, audit; all of it or nothing. */
async function act<Path extends string, P extends Permission>(
  exchange: Exchange,
  session: Session,
  may: P,
  path: Path,
  work: (tx: Tx, by: May<P>, params: Params<Path>) => Promise<PostReply>,
): Promise<Answer<Page>> {
  const frame = frameOf(session)
  const acting = { person: session.person, partnership: session.partnership }
  try {
    const reply = await transact(exchange.services.db, acting, async (tx) => {
      const by = await permit(tx, session, scopeIn(path, exchange.params, may), may)
      // The path's type says which parameters the router filled in.
      const given = await work(tx, by, exchange.params as Params<Path>)
      if ('keep' in given) return given.reply
      if (isRefused(given)) throw new Refused(given)
      return given
    })
    return { reply, frame: { ...frame } }
  } catch (error) {
    if (error instanceof Refused) return { reply: error.reply, frame }
    if (!(error instanceof NotFound)) throw error
    await transact(exchange.services.db, acting, (tx) => recordRefusal(tx, session, may))
    return { reply: { notFound: true }, frame }
  }
}

/** Carries a page with errors out of the transaction, so that what its verb began is undone. */
class Refused extends Error {
  readonly reply: PageReply
  constructor(reply: PageReply) {
    super('Refused')
    this.reply = reply
  }
}

const isRefused = (reply: PageReply): boolean => 'title' in reply && (reply.errors?.length ?? 0) > 0

/** The matter that the address names: its parameter is called as its kind. */
function scopeIn(path: string, params: Readonly<Record<string, string>>, may: Permission): string | undefined {
  const kind = ruleFor(may).on
  if (kind === 'partnership') return undefined
  if (!path.includes(`/:${kind}`)) throw new Error(`${path} asks for '${may}' and has no :${kind} in it`)
  const id = params[kind] ?? ''
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}

const isSentByOwnPage = (exchange: Exchange, session: Session, form: URLSearchParams): boolean =>
  isOurOwn(exchange) && isCsrfToken(exchange.services.keys, session, form.get('_csrf') ?? '')

const frameOf = (session: Session): Frame => ({
  csrf: session.csrf,
  person: {
    name: session.personName,
    agency: session.agencyName,
    roles: session.roles,
    partnership: session.partnershipName,
  },
})

const refusedForm = (session: Session): Answer<Page> => ({ reply: { notFound: true }, frame: frameOf(session) })

/** After signing in, the person comes back to the page they asked for; a form they sent is not repeated for them. */
const toSignIn = (exchange: Exchange): Answer<Page> => ({
  reply: { seeOther: exchange.method === 'GET' ? `/sign-in?then=${encodeURIComponent(exchange.path)}` : '/sign-in' },
  frame: { csrf: '' },
})
