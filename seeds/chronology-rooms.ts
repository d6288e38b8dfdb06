import { asId } from '#platform/database'
import { decideOnAccounts } from '../src/chronology/accounts/decide.ts'
import { proposeSameEvents } from '../src/chronology/accounts/propose.ts'
import { proposedIn } from '../src/chronology/accounts/queries.ts'
import { entriesOfReview } from '#chronology'
import { leaveWord } from '#reviews'
import { answerQuestion, askAgencyAbout } from '../src/chronology/discussion/ask.ts'
import { askedInReview } from '../src/chronology/discussion/queries.ts'
import { codeEntry, comment } from '../src/chronology/discussion/discuss.ts'
import { explainSilence } from '../src/chronology/silences/explain.ts'
import { silencesIn } from '../src/chronology/silences/find.ts'
import { usualThreshold } from '../src/chronology/silences/gaps.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import { actAs } from './signed-in.ts'

const harbour = idFor<'review'>('review/harbour')

/**
 * What the panel has made of Harbour’s chronologies so far: accounts of one event put together, and others that wait for
 * a decision. Everyone and everything here is invented.
 */
export async function seedChronologyRooms(seeding: Seeding): Promise<void> {
  const { tx, keys, now } = seeding
  await proposeSameEvents(tx, harbour, now)
  await onTheStairs(seeding)
  await betweenTheCalls(seeding)
  await said(seeding)
  await actAs(tx, 'dilip', harbour, 'keep the register', (inner, by) => leaveWord(inner, keys, by, 'Breakfast', now))
}

/** The panel relies on what was filmed, not on what was told over the telephone a day later. */
async function onTheStairs({ tx, now }: Seeding): Promise<void> {
  const filmed = (await entriesOfReview(tx, harbour)).find(({ source }) => source === 'Body-worn video')
  const event = (await proposedIn(tx, harbour)).find(({ entries }) => entries.includes(filmed?.id ?? ''))
  if (!filmed || !event || asId(event.id) === undefined) throw new Error('The talk on the stairs is not told twice')
  const reasons = 'The video was made at the time. The school wrote down a telephone call a day later.'
  const decided = await actAs(tx, 'dilip', harbour, 'work on the chronology', (inner, by) =>
    decideOnAccounts(inner, by, event.id, { decision: 'one event', reliedOn: filmed.id, reasons }, now),
  )
  if (!decided.ok) throw new Error(`The talk on the stairs was not decided on: ${decided.because}`)
}

/** One of the police’s silences is explained; the others wait. */
async function betweenTheCalls({ tx, now }: Seeding): Promise<void> {
  const { found } = await silencesIn(tx, harbour, usualThreshold)
  const gap = found.find(({ silence, agencyName }) => silence.kind === 'gap' && agencyName === 'Northbridge Police')
  if (!gap) throw new Error('The police’s chronology has no silence')
  const reasons = 'No call was made to the police in these months: contact management searched by name and by address.'
  await actAs(tx, 'joan', harbour, 'work on the chronology', (inner, by) =>
    explainSilence(inner, by, gap, reasons, now),
  )
}

/** Comments, codes, a question that was answered and one that waits. */
async function said(seeding: Seeding): Promise<void> {
  const { tx, now, config } = seeding
  const entries = await entriesOfReview(tx, harbour)
  const filmed = entries.find(({ source }) => source === 'Body-worn video')
  const firstCall = entries.find(({ source }) => source === 'Incident log 1')
  if (!filmed || !firstCall) throw new Error('The police’s entries are not there')
  const words = 'The officer asked what a usual day is like, and waited for the answer. This is what we hope for.'
  await actAs(tx, 'joan', harbour, 'work on the chronology', async (inner, by) => {
    await comment(inner, by, filmed.id, words, now)
    await codeEntry(inner, by, filmed.id, { code: 'P1', shows: 'good practice' }, now)
    await codeEntry(inner, by, firstCall.id, { code: 'P1', shows: 'concern' }, now)
    await codeEntry(inner, by, firstCall.id, { code: 'P5', shows: 'concern' }, now)
  })
  const police = filmed.request
  await actAs(tx, 'dilip', harbour, 'run the review', async (inner, by) => {
    const seen = 'The log says that both children were asleep upstairs. Did an officer go up to see?'
    await askAgencyAbout(inner, by, config, { request: police, entry: firstCall.id, text: seen }, now)
  })
  const [question] = await askedInReview(tx, harbour)
  await actAs(tx, 'amina', police, 'answer questions on the chronology', (inner, by) =>
    answerQuestion(inner, by, config, question?.id ?? '', 'No. The officer wrote down what the adults said.', now),
  )
  await actAs(tx, 'dilip', harbour, 'run the review', (inner, by) =>
    askAgencyAbout(
      inner,
      by,
      config,
      {
        request: police,
        entry: null,
        text: 'Was an online referral received in the winter, and what was done with it?',
      },
      now,
    ),
  )
}
