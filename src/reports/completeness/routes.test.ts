import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { answerKeyLines, answerRequirements } from '../../../test/support/completeness.ts'
import type { Visitor } from '../../../test/support/visitor.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

const harbour = `/reviews/${idFor('review/harbour')}`
const report = `${harbour}/report`

let world: World
let dilip: Visitor

beforeAll(async () => {
  world = await openWorld()
  dilip = await world.as('dilip')
})
afterAll(() => world.close())

describe('a report', () => {
  test('lists what its framework requires and every key line of enquiry, and where each stands', async () => {
    const { text } = await dilip.get(report)
    expect(text).toContain('An analysis of any systemic or underlying reasons')
    expect(text).toContain('Not said yet')
    expect(text).toContain('Finding 1')
    expect(text).toContain('No finding answers key line of enquiry 5, and nobody has said why not')
  })

  test('takes an answer only with the section, or with the reason', async () => {
    const address = `${report}/requirements/ENG-C-LCSPR-1`
    expect((await dilip.post(address, { stands: '' })).text).toContain('Select where the report does this')
    expect((await dilip.post(address, { stands: 'in a section' })).text).toContain('Select the section')
    expect((await dilip.post(address, { stands: 'not in it' })).text).toContain('Enter why the report does not do this')
    expect((await dilip.post(address, { stands: 'in a section', part: idFor('part/none') })).status).toBe(422)
    expect((await dilip.get(`${report}/requirements/ENG-C-LCSPR-99`)).status).toBe(404)
    expect((await dilip.get(`${report}/requirements/ENG-A-SAR-1`)).status).toBe(404)
  })

  test('does not say any more that nobody has answered what was answered, and shows the panel no name', async () => {
    await answerRequirements(dilip, harbour)
    await answerKeyLines(dilip, harbour, 'Maya moved; the records of that time are gone.')
    const { text, html } = await dilip.get(report)
    expect(text).not.toContain('Nobody has said where the report does')
    expect(text).not.toContain('nobody has said why not')
    const line = /href="([^"]+\/key-lines\/[^"]+)"(?:(?!href=)[\s\S])*Not answered, with a reason/.exec(html)?.[1] ?? ''
    expect((await dilip.get(line)).text).toContain('Maya moved')
    const joan = await (await world.as('joan')).get(line)
    expect(joan.text).toContain('Wren moved')
    expect(joan.text).not.toContain('Maya')
  })

  test('is read by the panel, which answers nothing, and not by an agency', async () => {
    const joan = await world.as('joan')
    expect((await joan.get(`${report}/requirements/ENG-C-LCSPR-1`)).status).toBe(200)
    expect((await joan.post(`${report}/requirements/ENG-C-LCSPR-1`, { stands: 'throughout' })).status).toBe(404)
    expect((await (await world.as('amina')).get(`${report}/requirements/ENG-C-LCSPR-1`)).status).toBe(404)
  })
})
