import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact, type Tx } from '#platform/database'
import { permit, type May, type Permission, type RequestId } from '#access'
import { agencyReportsOf, isOpen, markChronologyNotReady, markChronologyReady, requestOf, requestsOf } from '#requests'
import { idFor } from '../../seeds/ids.ts'
import type { PersonKey } from '../../seeds/people.ts'
import { acting, askFor, openReview, signedOff, write } from '../../test/support/asking.ts'
import { openWorld, type World } from '../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Does something as someone who may. */
const as = <P extends Permission, T>(
  who: PersonKey,
  scope: string,
  permission: P,
  work: (tx: Tx, by: May<P>) => Promise<T>,
): Promise<T> => {
  const person = idFor<'person'>(`person/${who}`)
  const signedIn = {
    person,
    personName: who,
    agency: undefined,
    agencyName: undefined,
    partnership: acting.partnership,
    partnershipName: 'Northbridge Safeguarding Partnership',
    tokenHash: '',
    provedAt: world.now(),
  }
  return transact(world.owner, { person, partnership: acting.partnership }, async (tx) =>
    work(tx, await permit(tx, signedIn, scope, permission)),
  )
}

const submit = (request: RequestId, entries: number) =>
  as('amina', request, 'submit a chronology', (tx, by) => markChronologyReady(tx, by, { entries }, world.now()))

describe('the chronology tells that it is there', () => {
  test('and then the answer can be put forward', async () => {
    const { review } = await openReview(world)
    const [police = ''] = await askFor(world, review, ['police'], ['chronology'])
    expect(await submit(police, 212)).toEqual({ ok: true })
    expect(await requestOf(world.owner, police)).toMatchObject({ chronologyEntries: 212, stage: 'asked' })
    const amina = await world.as('amina')
    expect((await amina.get(`/requests/${police}`)).text).toContain('212 entries accepted')
    expect((await amina.post(`/requests/${police}/submission`)).status).toBe(303)
    expect(await isOpen(world.owner, police)).toBe(false)
  })

  test('and takes it back while the answer is open, not afterwards', async () => {
    const { review } = await openReview(world)
    const [police = ''] = await askFor(world, review, ['police'], ['chronology'])
    const takeBack = () => as('amina', police, 'submit a chronology', (tx, by) => markChronologyNotReady(tx, by))
    await submit(police, 3)
    expect(await takeBack()).toEqual({ ok: true })
    expect((await requestOf(world.owner, police))?.chronologyReadyAt).toBeNull()
    await submit(police, 3)
    await (await world.as('amina')).post(`/requests/${police}/submission`)
    expect(await takeBack()).toEqual({ ok: false, because: 'not open' })
  })

  test('not where none was asked for', async () => {
    const { review } = await openReview(world)
    const [police = ''] = await askFor(world, review, ['police'], ['report'])
    expect(await submit(police, 3)).toEqual({ ok: false, because: 'not asked' })
  })
})

describe('agency reports', () => {
  test('are those signed off, with a section for each question', async () => {
    const { review } = await openReview(world)
    const police = await signedOff(world, review, 'As signed.')
    const [council = ''] = await askFor(world, review, ['council'])
    await write(world, 'hannah', council, 'Not signed.')
    const reports = await as('bronwen', review, 'read the review', (tx) => agencyReportsOf(tx, review))
    expect(reports.map(({ request }) => request)).toEqual([police])
    expect(reports[0]).toMatchObject({ agencyName: 'Northbridge Police', signedAs: 'Detective Chief Superintendent' })
    expect(reports[0]?.sections.map(({ title }) => title)).toContain('Analysis: Was the bruise seen?')
    expect(reports[0]?.sections.every(({ text }) => text === 'As signed.')).toBe(true)
  })
})

test('the requests of a review say who was asked for what, and where each stands', async () => {
  const { review } = await openReview(world)
  await signedOff(world, review)
  await askFor(world, review, ['council'], ['chronology'])
  const requests = await as('dilip', review, 'read the review', (tx) => requestsOf(tx, { review }))
  expect(requests.map(({ agencyName, asks, stage }) => ({ agencyName, asks, stage }))).toEqual([
    { agencyName: 'Northbridge City Council', asks: ['chronology'], stage: 'asked' },
    { agencyName: 'Northbridge Police', asks: ['report'], stage: 'signed off' },
  ])
})
