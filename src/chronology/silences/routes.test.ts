import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const silences = `/reviews/${idFor('review/harbour')}/chronology/silences`

describe('silences of the demonstration', () => {
  test('are drawn and listed, as long as the reviewer says', async () => {
    const joan = await world.as('joan')
    const page = await joan.get(silences)
    expect(page.html).toContain('heed-picture__svg')
    expect(page.text).toContain('Northbridge Police recorded nothing in the 14 days after a referral')
    expect(page.text).toContain('No agency recorded a contact for')
    expect((await joan.get(`${silences}?days=3000`)).text).not.toContain('recorded no contact')
    expect((await joan.get(`${silences}?days=soon`)).html).toContain('value="90"')
  })

  test('are explained with reasons, once, by someone of the panel; and taken back', async () => {
    const joan = await world.as('joan')
    const key = /explanation\?silence=(referral_[^&]+)&/.exec((await joan.get(silences)).html)?.[1] ?? ''
    const explanation = `${silences}/explanation`
    expect((await joan.post(explanation, { silence: key, days: '90' })).text).toContain('Enter what explains it')
    const answers = { silence: key, days: '90', reasons: 'The form was lost, as Maya’s school found.' }
    expect((await joan.post(explanation, answers)).status).toBe(303)
    const page = await joan.get(silences)
    expect(page.text).toContain('The form was lost, as Wren’s school found.')
    expect((await joan.post(explanation, answers)).text).toContain('Someone else has just explained it')
    const undo = [...page.html.matchAll(/action="([^"]*\/undoing)"/g)].map(([, action = '']) => action)
    expect(undo).toHaveLength(2)
    for (const action of undo) expect((await joan.post(action)).status).toBe(303)
    expect((await joan.get(silences)).text).not.toContain('Explained')
  })

  test('that are none cannot be explained', async () => {
    const joan = await world.as('joan')
    const made = `gap_everybody_${idFor('entry/a')}_${idFor('entry/b')}`
    expect((await joan.post(`${silences}/explanation`, { silence: made, reasons: 'No' })).status).toBe(404)
  })
})
