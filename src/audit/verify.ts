import type { Database } from '#platform/database'
import { brokenLinks, countLinks, type BrokenLink } from './queries.ts'

export type Verified = { readonly checked: number; readonly broken: readonly BrokenLink[] }

/**
 * Checks that no event was changed, removed, moved or added outside the chain (trust R25). A chain rebuilt from the
 * start with correct hashes is found only by comparing its head with a copy kept elsewhere: `checked` and the head are
 * for that.
 *
 * @param owner a connection of the owner: the application's roles may not read the chain
 */
export async function verifyChains(owner: Database): Promise<Verified> {
  return { checked: await countLinks(owner), broken: await brokenLinks(owner) }
}
