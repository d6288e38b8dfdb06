import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export type Visit = {
  readonly status: number
  readonly html: string
  /** What a person would read: the page's text without its tags, spaces folded. */
  readonly text: string
  /** The page's heading. */
  readonly heading: string
  /** Where a form sends the person next. */
  readonly location: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Someone with a browser and no script: follows addresses, sends the forms that pages hold, keeps cookies. */
export class Visitor {
  readonly #app: FastifyInstance
  readonly #cookies: Record<string, string>

  constructor(app: FastifyInstance, cookies: Record<string, string>) {
    this.#app = app
    this.#cookies = cookies
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
    return this.#visit(await this.#app.inject({ method: 'GET', url: path, cookies: this.#cookies, headers }))
  }

  /** Sends a form from the page at `from` (by default any page of theirs), with that page's token. */
  async post(path: string, fields: Fields = {}): Promise<Visit> {
    return this.send(path, { _csrf: await this.token(), ...fields })
  }

  /** Sends exactly this: no token of ours unless it is among the fields. For what is wrong about a form. */
  async send(path: string, fields: Fields = {}, headers: Readonly<Record<string, string>> = {}): Promise<Visit> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
    return this.#visit(
      await this.#app.inject({
        method: 'POST',
        url: path,
        cookies: this.#cookies,
        payload: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    )
  }

  async upload(
    path: string,
    fields: Fields,
    file: { field: string; name: string; bytes: Uint8Array<ArrayBuffer> } | undefined,
  ): Promise<Visit> {
    const form = new FormData()
    for (const [name, value] of Object.entries({ _csrf: await this.token(), ...fields }))
      for (const each of [value].flat()) form.append(name, each)
    if (file) form.append(file.field, new Blob([file.bytes]), file.name)
    const encoded = new Response(form)
    return this.#visit(
      await this.#app.inject({
        method: 'POST',
        url: path,
        cookies: this.#cookies,
        payload: Buffer.from(await encoded.arrayBuffer()),
        headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      }),
    )
  }

  /** The form token of the person's session, as their pages carry it. */
  async token(): Promise<string> {
    const page = await this.#app.inject({ method: 'GET', url: '/', cookies: this.#cookies })
    return /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  }

  #visit(response: LightMyRequestResponse): Visit {
    for (const { name, value } of response.cookies) this.#cookies[name] = value
    const html = response.body
    return {
      status: response.statusCode,
      html,
      text: textOf(html),
      heading: textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''),
      location: String(response.headers.location ?? ''),
      headers: response.headers,
      bytes: response.rawPayload,
    }
  }
}

const textOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
