import { createHash } from 'node:crypto'
import type { ChronologyEntry } from '../combined/entries.ts'

/**
 * A hash of everything that an entry says, to see later whether its agency changed it. It changes with any of its cells,
 * and says nothing of what stands in them to whoever does not have them.
 */
export const fingerprintOf = ({ dateWritten, when, time, end, source, text, others }: ChronologyEntry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([dateWritten, when, time, end, source, text, others.map((each) => [each.heading, each.text])]),
    )
    .digest('hex')
