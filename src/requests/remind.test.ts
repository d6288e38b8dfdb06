import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#platform/database'
import { addJob } from '#platform/jobs'
import type { RequestId } from '#access'
import { emailOf, type PersonKey } from '../../seeds/people.ts'
import { askFor, openReview, recused, write } from '../../test/support/asking.ts'
import { openWorld, type World } from '../../test/support/world.ts'

/** Every request here is due on 30 October 2026; today is 15 September. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function everyMorning(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    await transact(world.owner, { person: null, partnership: null }, (tx) => addJob(tx, 'remind_agencies', {}))
    await world.runJobs()
    world.wait({ days: 1 })
  }
}

/** What someone has been told of a request, one after another. */
async function toldTo(who: PersonKey, request: RequestId): Promise<string[]> {
  const messages = await world.owner
    .selectFrom('mail.message')
    .select('body')
    .where('toAddress', '=', emailOf(who))
    .where('body', 'like', `%/requests/${request}%`)
    .orderBy('writtenAt')
    .execute()
  return messages.map(({ body }) => body.split('\n')[0] ?? '')
}

test('an author is reminded once before the due date and once each week after; then the signatory is', async () => {
  const { review } = await openReview(world)
  const [police = '', council = ''] = await askFor(world, review, ['police', 'council'])
  await everyMorning(42) // to the morning of 26 October
  const asked = 'Northbridge Safeguarding Partnership asks your agency for information.'
  expect(await toldTo('amina', police)).toEqual([asked])
  await everyMorning(4)
  expect(await toldTo('amina', police)).toEqual([asked, 'An answer of your agency is due soon.'])
  await everyMorning(12) // to the morning of 11 November, twelve days late
  const late = 'An answer of your agency is late.'
  expect(await toldTo('amina', police)).toEqual([asked, 'An answer of your agency is due soon.', late, late])

  await (await write(world, 'amina', police, 'Written.')).post(`/requests/${police}/submission`)
  await everyMorning(2)
  expect(await toldTo('graham', police)).toEqual([
    'An answer of your agency is ready for you to read and sign off.',
    'An answer that waits for you to sign it off is late.',
  ])
  expect(await toldTo('amina', police)).toHaveLength(4)
  expect(await toldTo('hannah', council)).toHaveLength(4)
}, 120_000)

test('nobody with a conflict of interest is reminded', async () => {
  const { review, incident } = await openReview(world)
  const [police = ''] = await askFor(world, review, ['police'], ['report'], '2026-12-30')
  await recused(world, incident, 'amina')
  world.wait({ days: 60 })
  await everyMorning(1)
  expect(await toldTo('amina', police)).toHaveLength(1)
})

test('a reminder says nothing of the matter', async () => {
  const messages = await world.owner.selectFrom('mail.message').select(['subject', 'body']).execute()
  expect(messages.length).toBeGreaterThan(5)
  for (const { subject, body } of messages) expect(subject + body).not.toMatch(/Rowan|NB-2026|child|bruise/i)
})
