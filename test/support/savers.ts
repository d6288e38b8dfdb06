import { setTimeout as sleep } from 'node:timers/promises'
import { idFor } from '../../seeds/ids.ts'
import type { PersonKey } from '../../seeds/people.ts'
import { signInAt, type Caller } from './over-http.ts'

/** What someone was told is saved: where they would read it again, and whether it is there. */
export type Acknowledged = {
  readonly by: Caller
  readonly page: string
  readonly isIn: (html: string) => boolean
}

/** Saves one thing and answers with it once it is told that it is saved; undefined when it is not. */
type Save = (url: string) => Promise<Acknowledged | undefined>

/** Begins one notification after the other: every save is a row of its own. */
export async function notifier(url: string, who: PersonKey): Promise<Save> {
  const by = await signInAt(url, who)
  let number = 0
  return async (at) => {
    const begun = await by.post(at, '/notify')
    if (begun.status !== 303) return undefined
    const page = begun.location.replace('/safe-now', '/where')
    const area = `Ward ${++number} of ${who}`
    const { status } = await by.post(at, page, { nation: 'England', area })
    return status === 303 ? { by, page, isIn: (html) => html.includes(`value="${area}"`) } : undefined
  }
}

/** Writes on one question of a request, over and over: what is there is what was last said to be saved, or later. */
export async function author(url: string, who: PersonKey, request: string): Promise<Save> {
  const by = await signInAt(url, who)
  const { html } = await by.get(url, `/requests/${idFor(`request/${request}`)}`)
  const [page] = /\/requests\/[0-9a-f-]+\/questions\/[0-9a-f-]+/.exec(html) ?? []
  if (!page) throw new Error(`${who} has nothing to answer on ${request}`)
  let number = 0
  return async (at) => {
    const version = /name="version" value="(\d+)"/.exec((await by.get(at, page)).html)?.[1]
    if (!version) return undefined
    const written = ++number
    const { status } = await by.post(at, page, { version, text: `Draft ${written}.` })
    const isIn = (shown: string) => Number(/>Draft (\d+)\.</.exec(shown)?.[1] ?? 0) >= written
    return status === 303 ? { by, page, isIn } : undefined
  }
}

/** Everyone saves as fast as they are told that it is saved, until all are told to stop. */
export function saveOn(url: string, savers: readonly Save[]) {
  const acknowledged: Acknowledged[] = []
  let isOver = false
  const one = async (save: Save): Promise<void> => {
    while (!isOver) {
      const saved = await save(url).catch(() => undefined) // not answered, so nothing is said to be saved
      if (saved) acknowledged.push(saved)
      else await sleep(20)
    }
  }
  const all = savers.map(one)
  return {
    /** Waits until as many more are told that it is saved. */
    more: async (count: number): Promise<void> => {
      const enough = acknowledged.length + count
      const giveUpAt = performance.now() + 20_000
      while (acknowledged.length < enough) {
        if (performance.now() > giveUpAt) throw new Error('Nobody was told that anything is saved for 20 seconds')
        await sleep(10)
      }
    },
    stop: async (): Promise<readonly Acknowledged[]> => {
      isOver = true
      await Promise.all(all)
      return acknowledged
    },
  }
}

/** The pages on which something is not, though it was said to be saved. */
export async function missing(url: string, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const lost: string[] = []
  for (const { by, page, isIn } of acknowledged) if (!isIn((await by.get(url, page)).html)) lost.push(page)
  return lost
}
