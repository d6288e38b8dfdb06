import type { Exchange } from './route.ts'

/**
 * Does this form come from a page of ours? Browsers say so in Sec-Fetch-Site and Origin; a program that sends neither
 * carries no one's cookies by accident and is let through to the checks that follow (trust R17).
 */
export function isOurOwn(exchange: Pick<Exchange, 'header' | 'services'>): boolean {
  const site = exchange.header('sec-fetch-site')
  if (site === 'same-origin') return true
  if (site !== undefined && site !== 'none') return false
  const origin = exchange.header('origin')
  if (origin === undefined) return true
  const host = URL.parse(origin)?.host
  return host !== undefined && (host === exchange.header('host') || origin === exchange.services.config.url)
}

/** Where to go next when a form says so: a path of ours, never an address elsewhere. */
export const localPath = (wanted: string | null): string => (wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/')
