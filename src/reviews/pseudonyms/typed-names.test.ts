import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

/** W1, W2 of trust.md: what someone types about a child reaches nobody by name who may not see names. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const harbour = `/reviews/${idFor('review/harbour')}`
const on = (name: string, date: string) => {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

/** Types a name in every box of the meetings, the agencies and the timetable; answers with the pages that show them. */
async function typedEverywhere(): Promise<readonly string[]> {
  const bronwen = await world.as('bronwen')
  const called = await bronwen.post(`${harbour}/meetings/new`, {
    title: 'About Maya (title)', ...on('heldOn', '2026-09-10'), beginsAt: '2pm', place: 'Room of Maya (place)', agenda: 'Maya (agenda)', papers: 'Maya (paper)',
  }) // prettier-ignore
  const meeting = called.location
  const attendance = [...(await bronwen.get(`${meeting}/minutes`)).html.matchAll(/name="(came-[^"]+)"/g)].map(
    ([, name = '']) => [name, 'attended'],
  )
  await bronwen.post(`${meeting}/minutes`, {
    ...Object.fromEntries(attendance),
    declarations: 'Knew Maya (declared)',
    minutes: 'Maya (minutes)',
  })
  await bronwen.post(`${meeting}/decisions`, { decision: 'Speak to Maya (decision)' })
  await bronwen.post(`${meeting}/tasks`, { task: 'Write to Maya (task)', owner: idFor('person/oliver'), ...on('dueOn', '2026-10-01') }) // prettier-ignore
  await bronwen.post(`${harbour}/agencies`, { agency: idFor('agency/icb'), part: 'Saw Maya (part)', contact: 'Of Maya (contact)' }) // prettier-ignore
  await bronwen.post(`${harbour}/agencies/processes/new`, {
    kind: 'Inquest', body: 'Maya (body)', contact: 'Maya (of the body)', bearing: 'Maya (bearing)', ...on('startedOn', '2026-09-01'),
  }) // prettier-ignore
  const extension = await bronwen.get(`${harbour}/timetable/extension`)
  const deadline = /name="deadline"[^>]*value="([^"]+)"/.exec(extension.html)?.[1] ?? ''
  await bronwen.post(`${harbour}/timetable/extension`, {
    deadline, ...on('dueOn', '2027-12-01'), reasons: 'Maya (reasons)', ...on('decidedOn', '2026-09-14'), decidedBy: 'The chair',
  }) // prettier-ignore
  return [`${harbour}/meetings`, meeting, `${meeting}/print`, `${harbour}/agencies`, `${harbour}/timetable`]
}

describe('a name typed in a meeting, about an agency or a process beside the review, or for an extension', () => {
  let pages: readonly string[]
  beforeAll(async () => {
    pages = await typedEverywhere()
  })

  const everywhere = 'title place agenda paper declared minutes decision task part contact body bearing reasons'.split(
    ' ',
  )
  const readBy = async (who: 'bronwen' | 'joan' | 'charles'): Promise<string> => {
    const reader = await world.as(who)
    const texts: string[] = []
    for (const path of pages) {
      const { status, text } = await reader.get(path)
      expect(status, path).toBe(200)
      texts.push(text)
    }
    return texts.join('\n')
  }

  test('is read as it was typed by whoever may see names, so that it can be put right', async () => {
    const text = await readBy('bronwen')
    for (const place of everywhere) expect(text).toContain(`Maya (${place})`)
  })

  test.each(['joan', 'charles'] as const)('is read as a pseudonym by %s', async (who) => {
    const text = await readBy(who)
    for (const place of everywhere) expect(text).toContain(`Wren (${place})`)
    expect(text).not.toContain('Maya')
  })

  test('would be read by them if the register did not hold it', async () => {
    const dilip = await world.as('dilip')
    const register = await dilip.get(`${harbour}/register`)
    const entry = /href="[^"]*\/register\/([0-9a-f-]+)">Change<span[^>]*> Maya/.exec(register.html)?.[1] ?? ''
    expect((await dilip.post(`${harbour}/register/${entry}/striking`)).status).toBe(303)
    expect(await readBy('joan')).toContain('Maya (minutes)')
  })
})
