import type { Visit, Visitor } from './visitor.ts'

/** What an answer says, without what differs from one answer to the next by design: nonce, token and address. */
export type Said = { readonly status: number; readonly location: string; readonly body: string }

export const saidBy = ({ status, location, html }: Visit, path: string): Said => ({
  status,
  location: without(location, path),
  body: without(html, path)
    .replaceAll(/nonce="[^"]*"/g, 'nonce')
    .replaceAll(/name="_csrf" value="[^"]*"/g, 'token'),
})

const without = (text: string, path: string): string =>
  text.replaceAll(path, '(address)').replaceAll(encodeURIComponent(path), '(address)')

type Asked = { readonly route: { readonly method: string; readonly path: string }; readonly path: string }

export type Answered = Asked & { readonly visit: Visit; readonly said: Said }

/** Do both say the same? An answer is like no answer to nothing. */
export const isAlike = ({ said }: Answered, other: Answered | undefined): boolean =>
  said.status === other?.said.status && said.location === other.said.location && said.body === other.said.body

/** Asks for every address, sending forms with nothing but a token that is right, a few at a time. */
export async function askAll(visitor: Visitor, addresses: readonly Asked[]): Promise<readonly Answered[]> {
  const token = await visitor.token()
  return aFewAtATime(addresses, async (address) => {
    const { route, path } = address
    const visit = route.method === 'GET' ? await visitor.get(path) : await visitor.send(path, { _csrf: token })
    return { ...address, visit, said: saidBy(visit, path) }
  })
}

/** As many at once as the staff door has connections. */
export async function aFewAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  for (let at = 0; at < items.length; at += 4) done.push(...(await Promise.all(items.slice(at, at + 4).map(work))))
  return done
}

/** For the list of what is wrong, which a test expects to be empty. */
export const described = ({ route, path, visit }: Answered): string =>
  `${route.method} ${path} (${route.path}): ${visit.status} ${visit.heading} ${visit.location}`
