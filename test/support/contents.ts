import { strFromU8, unzipSync } from 'fflate'
import type { Visit } from './visitor.ts'

/** Everything that can be read in an answer: a page as it is, and of an office file every part. */
export function contentsOf({ html, bytes }: Visit): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return html
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name} ${strFromU8(part)}`)
    .join('\n')
}
