import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

/** From the answers to a decision under the law of each nation but England, whose decisions routes.test.ts takes. */

const willow = idFor<'incident'>('incident/willow')
const on = (name: string) => ({ [`${name}-day`]: '15', [`${name}-month`]: '9', [`${name}-year`]: '2026' })

const nations = [
  {
    nation: 'Wales',
    framework: 'WAL-SUSR',
    settledBy: 'lifeThreatening',
    decider: 'Chair of the Safeguarding Board',
    power: 'section 137 of the Social Services and Well-being (Wales) Act 2014',
    noDay: 'No time limit was found; an administrator has to set it',
  },
  {
    nation: 'Scotland',
    framework: 'SCO-C-LR',
    settledBy: 'additionalLearning',
    decider: 'Child Protection Committee, on behalf of the Chief Officers Group',
    power: 'It asks for the agency’s co-operation',
    noDay: undefined,
  },
  {
    nation: 'NorthernIreland',
    framework: 'NI-C-CMR',
    settledBy: 'boardConcern',
    decider: 'Safeguarding Board for Northern Ireland, through its Case Management Review Panel',
    power: 'section 11 of the Safeguarding Board Act (Northern Ireland) 2011',
    noDay: 'No time limit was found; an administrator has to set it',
  },
] as const

describe.each(nations)(
  'a child seriously harmed in $nation',
  ({ nation, framework, settledBy, decider, power, noDay }) => {
    let world: World
    beforeAll(async () => {
      world = await openWorld()
      await world.owner.updateTable('incidents.incident').set({ nation }).where('id', '=', willow).execute()
    })
    afterAll(() => world.close())
    const page = async (who: 'bronwen' | 'charles', path: string) =>
      (await (await world.as(who)).get(`/incidents/${willow}/${path}`)).text

    test('is asked about under the law there, and the home authority in England notifies besides', async () => {
      const text = await page('bronwen', 'assessment')
      expect(text).toContain('Not settled yet')
      expect(text).toContain('Rule N2, an Act')
      expect(text).toContain(`${decider}`)
    })

    test('agencies are asked under the power there is', async () => {
      expect(await page('bronwen', 'requests/new')).toContain(power)
    })

    test('one answer settles that it must be reviewed', async () => {
      const bronwen = await world.as('bronwen')
      await bronwen.post(`/incidents/${willow}/criteria/${settledBy}?about=child`, { answer: 'yes' })
      expect(await page('bronwen', `assessment/${framework}`)).toMatch(/Must /)
    })

    test('the group recommends, and whoever the law names decides', async () => {
      const recommended = await (
        await world.as('bronwen')
      ).post(`/incidents/${willow}/recommendation?about=child&framework=${framework}`, {
        outcome: 'review',
        reasons: 'It must be reviewed.',
        attended: 'Joan Mbeki, designated nurse',
        ...on('recommendedOn'),
      })
      expect(recommended.status).toBe(303)
      const path = `decision?about=child&framework=${framework}`
      expect(await page('charles', path)).toContain(decider)
      const decided = await (
        await world.as('charles')
      ).post(`/incidents/${willow}/${path}`, { outcome: 'review', reasons: 'It must be reviewed.', ...on('decidedOn') })
      expect(decided.status).toBe(303)
      const rows = await world.owner
        .selectFrom('incidents.decision')
        .select(['framework', 'outcome', 'computed', 'decidesFor', 'departure'])
        .where('incidentId', '=', willow)
        .execute()
      expect(rows).toEqual([
        {
          framework,
          outcome: 'review',
          computed: 'MUST',
          decidesFor: expect.stringContaining(decider),
          departure: null,
        },
      ])
    })

    test.runIf(noDay)('the summary then says why no day can be named', async () => {
      expect(await page('bronwen', 'assessment')).toContain(`No day ${noDay}`)
    })
  },
)
