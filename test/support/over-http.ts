import { idFor } from '../../seeds/ids.ts'
import type { PersonKey } from '../../seeds/people.ts'

export type Reply = { readonly status: number; readonly location: string; readonly html: string }

type Fields = Readonly<Record<string, string>>

/** Someone signed in to a Heed that runs as a process of its own. The session outlives it; its address does not. */
export type Caller = {
  readonly get: (url: string, path: string) => Promise<Reply>
  readonly post: (url: string, path: string, fields?: Fields) => Promise<Reply>
}

/** Signs in to the demonstration by its own door. */
export async function signInAt(url: string, who: PersonKey): Promise<Caller> {
  const door = await ask(`${url}/sign-in/demonstration`, '', { person: idFor(`person/${who}`) })
  const cookie = door.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const home = await read(await ask(`${url}/`, cookie))
  const token = /name="_csrf" value="([^"]*)"/.exec(home.html)?.[1]
  if (!token) throw new Error(`${who} could not sign in: ${home.status}`)
  return {
    get: async (at, path) => read(await ask(`${at}${path}`, cookie)),
    post: async (at, path, fields = {}) => read(await ask(`${at}${path}`, cookie, { _csrf: token, ...fields })),
  }
}

/** Sends the fields as a form, or asks for the page when there are none. */
const ask = (address: string, cookie: string, fields?: Fields): Promise<Response> =>
  fetch(address, {
    redirect: 'manual',
    headers: { cookie },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })

const read = async (response: Response): Promise<Reply> => ({
  status: response.status,
  location: response.headers.get('location') ?? '',
  html: await response.text(),
})
