import { createHash, randomBytes, randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from '#platform/logging'
import { NotFound } from './not-found.ts'
import type {
  Answer,
  Cookie,
  Download,
  Exchange,
  Frame,
  Reply,
  Route,
  Services,
  Showable,
  UploadStream,
} from './route.ts'

/** Largest form without a file, in bytes: a long agency report typed in the browser fits many times over. */
const formLimit = 4 * 1024 * 1024
/** Largest file, in bytes (house: 50 MB). */
export const fileLimit = 50 * 1024 * 1024

/** Forms that one address may send without signing in: a person never reaches it, a program that floods does. */
const strangersLimit = { max: 300, timeWindow: '1 minute' }

export type ServerOptions<P extends Showable> = {
  readonly routes: readonly Route<P>[]
  readonly services: Services
  /** Folders served under /assets, in order; and single texts made at start, such as the stylesheet. */
  readonly assets: { readonly folder: string; readonly files: Readonly<Record<string, { type: string; text: string }>> }
  /** Draws a page inside the layout. `nonce` is for the one script element. */
  readonly render: (page: P, frame: Frame & { nonce: string; cookies: Exchange['cookies']; path: string }) => string
  /** The pages for "not here" and "something went wrong" (with the number under which the log has it). */
  readonly notFoundPage: P
  readonly troublePage: (number: string, status: number) => P
  readonly now: () => Temporal.Instant
  readonly log: Logger
}

export type RunningServer = { readonly app: FastifyInstance; readonly port: number; readonly stop: () => Promise<void> }

/** Serves the routes until stopped. Stopping lets requests under way finish. */
export async function startServer<P extends Showable>(options: ServerOptions<P>): Promise<RunningServer> {
  const app = await makeApp(options)
  await app.listen({ port: options.services.config.port, host: options.services.config.host })
  const address = app.server.address()
  return { app, port: typeof address === 'object' && address ? address.port : 0, stop: () => app.close() }
}

/** The server without a port: for starting it, and for tests that ask it directly. */
export async function makeApp<P extends Showable>(options: ServerOptions<P>): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: formLimit,
    trustProxy: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  })
  await addDefences(app, options.services.config.url.startsWith('https:'))
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { fileSize: fileLimit, files: 1, fields: 200, fieldSize: formLimit, parts: 201 },
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(body.toString())),
  )
  await addAssets(app, options)
  for (const route of options.routes) addRoute(app, route, options)
  app.setNotFoundHandler((request, reply) => sendPage(options, options.notFoundPage, 404, { csrf: '' }, request, reply))
  app.setErrorHandler((error, request, reply) => sendTrouble(options, error, request, reply))
  return app
}

/** Headers of trust R18: nothing loads from elsewhere, no script but ours, no framing. */
async function addDefences(app: FastifyInstance, overTls: boolean): Promise<void> {
  app.decorateRequest('nonce', '')
  app.addHook('onRequest', async (request) => {
    request.nonce = randomBytes(16).toString('base64')
  })
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: overTls ? { maxAge: 31_536_000 } : false,
    // Not no-referrer: browsers then send Origin as null with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: true,
  })
  app.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', contentPolicy(`'nonce-${request.nonce}'`))
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

const contentPolicy = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

async function addAssets<P extends Showable>(app: FastifyInstance, options: ServerOptions<P>): Promise<void> {
  await app.register(staticFiles, {
    root: options.assets.folder,
    prefix: '/assets/',
    maxAge: '1h',
    index: false,
    list: false,
  })
  for (const [path, file] of Object.entries(options.assets.files))
    app.get(path, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type(file.type).send(file.text),
    )
}

function addRoute<P extends Showable>(app: FastifyInstance, route: Route<P>, options: ServerOptions<P>): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(route.method === 'POST' && route.may === 'anyone' ? { config: { rateLimit: strangersLimit } } : {}),
    handler: async (request, reply) => {
      const answer = await route.answer(exchangeOf(request, route, options))
      return send(options, answer, request, reply)
    },
  })
}

function exchangeOf<P extends Showable>(request: FastifyRequest, route: Route<P>, options: ServerOptions<P>): Exchange {
  const now = options.now()
  return {
    services: options.services,
    method: route.method,
    path: request.url.split('?')[0] ?? '/',
    params: stringsOf(request.params),
    query: new URLSearchParams(request.url.split('?')[1] ?? ''),
    form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
    cookies: request.cookies,
    header: (name) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value[0] : value
    },
    address: request.ip,
    upload: () => (request.isMultipart() ? uploadOf(request) : Promise.resolve(undefined)),
    now,
    today: now.toZonedDateTimeISO('Europe/London').toPlainDate(),
  }
}

/** The first file of a multipart form, and the fields before it. Without a chosen file, the fields alone. */
async function uploadOf(request: FastifyRequest): Promise<UploadStream | undefined> {
  const fields = new URLSearchParams()
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.append(part.fieldname, String(part.value))
    else return { fileName: part.filename, stream: part.file, fields }
  }
  return undefined
}

const stringsOf = (params: unknown): Readonly<Record<string, string>> =>
  typeof params === 'object' && params !== null
    ? Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
    : {}

async function send<P extends Showable>(
  options: ServerOptions<P>,
  answer: Answer<P>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const given = answer.reply
  for (const each of answer.cookies ?? []) setCookie(options.services, reply, each)
  if ('seeOther' in given) {
    for (const each of given.cookies ?? []) setCookie(options.services, reply, each)
    return reply.redirect(given.seeOther, 303)
  }
  if ('gone' in given) return sendPage(options, given.gone, 410, answer.frame, request, reply)
  if ('notFound' in given) return sendPage(options, options.notFoundPage, 404, answer.frame, request, reply)
  if ('download' in given) return sendDownload(given.download, reply)
  if ('body' in given) return sendBody(given, request, reply)
  return sendPage(options, given, given.errors?.length ? 422 : 200, answer.frame, request, reply)
}

function sendPage<P extends Showable>(
  options: ServerOptions<P>,
  page: P,
  status: number,
  frame: Frame,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const path = request.url.split('?')[0] ?? '/'
  const text = options.render(page, { ...frame, nonce: request.nonce, cookies: request.cookies, path })
  reply.status(status).type('text/html; charset=utf-8')
  return page.forEveryone && status === 200 ? sendToEveryone(text, request, reply) : reply.send(text)
}

/** The reader's own choice of text size is in a cookie, so copies are told apart by it. */
function sendToEveryone(text: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('content-security-policy', contentPolicy("'none'")).header('vary', 'cookie')
  return sendKept(text, request, reply)
}

/** In seconds. With what a server may keep, a page that was withdrawn is gone everywhere within five minutes. */
const keptFor = 240

function sendKept(body: Uint8Array | string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const etag = tagOf(body)
  reply.header('cache-control', `public, max-age=${keptFor}, must-revalidate`).header('etag', etag)
  return request.headers['if-none-match'] === etag ? reply.status(304).send() : reply.send(body)
}

function sendDownload(download: Download, reply: FastifyReply): FastifyReply {
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${plainName(download.fileName)}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(download.type)
    .send(Buffer.from(download.bytes))
}

function sendBody(
  given: Extract<Reply<never>, { body: unknown }>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (given.fileName) reply.header('content-disposition', `inline; filename="${plainName(given.fileName)}"`)
  if (given.secret) return reply.header('cache-control', 'no-store').type(given.type).send(given.body)

  return sendKept(given.body, request, reply.type(given.type))
}

/** Of the content alone, so that it tells nothing of when or by whom it was made (trust R42). */
const tagOf = (body: Uint8Array | string): string => `"${createHash('sha256').update(body).digest('base64url')}"`

const plainName = (name: string): string => name.replace(/[^\w .()-]/g, '_')

/** Over TLS a cookie is bound to this host by its `__Host-` name; on a laptop's plain http it cannot be. */
function setCookie(services: Services, reply: FastifyReply, each: Cookie): void {
  const secure = services.config.url.startsWith('https:')
  const options = { path: '/', httpOnly: true, secure, sameSite: 'lax' as const }
  if (each.forSeconds === 'gone') reply.clearCookie(each.name, options)
  else
    reply.setCookie(
      each.name,
      each.value,
      each.forSeconds === 'session' ? options : { ...options, maxAge: each.forSeconds },
    )
}

function sendTrouble<P extends Showable>(
  options: ServerOptions<P>,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof NotFound) return sendPage(options, options.notFoundPage, 404, { csrf: '' }, request, reply)
  const number = randomUUID().slice(0, 8)
  const status = statusOf(error)
  options.log.error(
    { number, route: request.routeOptions.url, error: error instanceof Error ? error.stack : String(error) },
    'a request failed',
  )
  return sendPage(options, options.troublePage(number, status), status, { csrf: '' }, request, reply)
}

const statusOf = (error: unknown): number => {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? status : 500
}

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string
  }
}
