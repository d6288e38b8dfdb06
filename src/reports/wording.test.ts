import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../seeds/ids.ts'
import type { Visit, Visitor } from '../../test/support/visitor.ts'
import { openWorld, type World } from '../../test/support/world.ts'

const report = `/reviews/${idFor('review/harbour')}/report`
const happened = 'The clinic failed to ask. Over two years appointments were missed.'

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The key of the wording that is shown with a mark. */
const keyOf = ({ html }: Visit, wording: string): string =>
  new RegExp(`id="wording-([0-9a-f]{32})">\\s*<p[^>]*>[^<]*<mark>${wording}</mark>`).exec(html)?.[1] ??
  'no such wording'

describe('the wording of a draft', () => {
  let world: World
  let dilip: Visitor
  let address: string
  beforeAll(async () => {
    world = await openWorld()
    dilip = await world.as('dilip')
    const { html } = await dilip.get(report)
    address =
      /href="([^"]+\/report\/sections\/[0-9a-f-]{36})"[^>]*>\s*What happened\s*</.exec(html)?.[1] ?? 'no such part'
    await write(happened)
  })
  afterAll(() => world.close())

  const write = async (text: string): Promise<Visit> =>
    dilip.post(address, { from: hidden((await dilip.get(address)).html, 'from'), text })
  const keep = (key: string, reasons: string): Promise<Visit> =>
    dilip.post(`${report}/wording`, { key, reasons, part: address.split('/').at(-1) ?? '' })

  test('is remarked on in its section, where it stands, with the reason and what may stand instead', async () => {
    const { html, text } = await dilip.get(address)
    expect(html).toContain('The clinic <mark>failed to</mark> ask.')
    expect(text).toContain('Fair to the people it is about (1)')
    expect(text).toMatch(/words in 2 sentences\. Reading ease/)
  })

  test('is counted on the page of the report, beside how each part reads', async () => {
    const { html } = await dilip.get(report)
    expect(html).toMatch(/sections\/[0-9a-f-]{36}#wording">What happened<\/a>/)
    expect(html).toContain('How each part reads')
  })

  test('is not kept without a reason', async () => {
    const { status, text } = await keep(keyOf(await dilip.get(address), 'failed to'), ' ')
    expect(status).toBe(422)
    expect(text).toContain('Enter why the wording is kept')
  })

  test('is kept with a reason, which falls away when its paragraph changes', async () => {
    const { status } = await keep(keyOf(await dilip.get(address), 'failed to'), 'The inquest used these words.')
    expect(status).toBe(303)
    expect((await dilip.get(address)).text).toContain('Kept: The inquest used these words.')

    await write(`A new first paragraph.\n\n${happened}`)
    expect((await dilip.get(address)).text).toContain('Kept: The inquest used these words.')

    await write(`${happened} Nobody rang.`)
    const changed = await dilip.get(address)
    expect(changed.html).toContain('<mark>failed to</mark>')
    expect(changed.text).not.toContain('The inquest used these words.')
  })

  test('that is not in the report is not kept', async () => {
    const { status, text } = await keep('0'.repeat(32), 'It is right.')
    expect(status).toBe(422)
    expect(text).toContain('The text has changed since you opened it')
  })

  test('is read by the panel, who cannot keep it', async () => {
    const joan = await world.as('joan')
    const shown = await joan.get(address)
    expect(shown.html).toContain('<mark>failed to</mark>')
    expect(shown.html).not.toContain('/report/wording"')
    expect((await joan.post(`${report}/wording`, { key: keyOf(shown, 'failed to'), reasons: 'No.' })).status).toBe(404)
  })
})
