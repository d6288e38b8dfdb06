import { addJob, job, type Job, type JobContext } from '#platform/jobs'
import { transact, type Tx } from '#platform/database'
import { pseudonymiser, reviewOf, type Review } from '#reviews'
import { textsIn } from '../combined/entries.ts'
import { maskedText } from './masked-words.ts'
import { entriesToRead, forgetWords, keepWords, noteLookedThrough } from './queries.ts'

/** How many entries are looked through in one transaction: about a second's work. */
const atATime = 2_000

/** Asks for the words of a review's chronology to be looked through: after entries were accepted, or names changed. */
export const askToLookThrough = (tx: Tx, review: string): Promise<void> =>
  addJob(tx, lookThroughName, { review }, { key: `${lookThroughName} ${review}` })

const lookThroughName = 'look through the chronology'

/**
 * Keeps the words of every entry that counts, with names as the register has them now. What is looked through already is
 * not looked at again, so running it twice is running it once, and after one agency's upload only its entries are read.
 */
async function lookThrough({ db, keys }: JobContext, { review }: { readonly review: Review['id'] }): Promise<void> {
  let more = true
  while (more)
    more = await transact(db, { person: null, partnership: null }, async (tx) => {
      const { incident, partnership } = await reviewOf(tx, review)
      const { find, version } = await pseudonymiser(tx, keys, { person: null, partnership, review, incident })
      const entries = await entriesToRead(tx, review, version, atATime)
      if (entries.length > 0)
        await keepWords(
          tx,
          { review, version },
          entries.map((entry) => wordsOf(entry, find)),
        )
      if (entries.length === atATime) return true
      await forgetWords(tx, review)
      await noteLookedThrough(tx, review, version)
      return false
    })
}

export const lookThroughJob: Job = job(lookThroughName, lookThrough)

type EntryToRead = Awaited<ReturnType<typeof entriesToRead>>[number]

function wordsOf({ id, source, text, columns }: EntryToRead, find: Parameters<typeof maskedText>[0]['find']) {
  // Each cell by itself, so that a name is found as it is where the entry is shown.
  const cells = new Set([text, source, ...textsIn(columns).values()])
  return {
    id,
    written: Array.from(cells).join('\n'),
    masked: Array.from(cells, (cell) => maskedText({ find }, cell)).join('\n'),
  }
}
