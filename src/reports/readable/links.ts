import type { PartsBuilder } from './parts.ts'

/** An address as it stands, and as a reader's program shows it. */
export function addLink(parts: PartsBuilder, target: string): void {
  parts.add('link', target)
  const plain = decoded(target)
  if (plain !== target) parts.add('link', plain)
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target.replaceAll('+', ' '))
  } catch {
    return target
  }
}
