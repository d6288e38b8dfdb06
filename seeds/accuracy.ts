import { reviewOf } from '#reviews'
import {
  checksOf,
  raisePoint,
  resolvePoint,
  sectionsToCheck,
  sendAnswer,
  sendForChecking,
} from '../src/reports/accuracy/check.ts'
import { draftedContent } from '../src/reports/content.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import { actAs } from './signed-in.ts'

const harbour = idFor<'review'>('review/harbour')
const police = idFor<'request'>('request/harbour-police')

/** The police have read part of Harbour’s draft and put a fact right. Everyone and everything here is invented. */
export async function seedAccuracy(seeding: Seeding): Promise<void> {
  const { tx, config, keys, now, today } = seeding
  await actAs(tx, 'dilip', harbour, 'draft the report', async (inner, by) => {
    const { content } = await draftedContent(inner, keys, by, await reviewOf(inner, harbour))
    const sections = sectionsToCheck(content).filter(({ heading }) => heading === 'About the child and the family')
    await sendForChecking(inner, by, config, { requests: [police], sections, answerBy: today.add({ days: 10 }) }, now)
  })
  await actAs(tx, 'amina', police, 'answer the request', async (inner, by) => {
    const wrong = 'Officers came to the address three times, not twice. It should say “three visits”.'
    const evidence = 'Incident logs 1, 2 and 3.'
    await raisePoint(inner, by, await checkSent(seeding), { position: 1, paragraph: 1, wrong, evidence }, now)
    await sendAnswer(inner, by, await checkSent(seeding), now)
  })
  const { points } = await checkSent(seeding)
  const reasons = 'The logs show three visits. The next draft says so.'
  await actAs(tx, 'dilip', harbour, 'draft the report', (inner, by) =>
    resolvePoint(inner, by, points[0]?.id ?? '', { outcome: 'changed', reasons }, now),
  )
}

async function checkSent({ tx }: Seeding) {
  const [check] = await checksOf(tx, { request: police })
  if (!check) throw new Error('The police were sent nothing to check')
  return check
}
