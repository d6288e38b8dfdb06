import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const chronology = `/reviews/${idFor('review/harbour')}/chronology`
const names = `${chronology}/names`

/** The decision whose words begin so, on the page of this word; the page is stepped to. */
async function decisionFor(word: string, words: string) {
  const dilip = await world.as('dilip')
  for (let at = 1; at < 40; at++) {
    const { html, text } = await dilip.get(`${names}?at=${at}`)
    if (!html.includes(`<mark>${word}</mark>`)) continue
    const decision = new RegExp(`value="([^"]+)"[^>]*>\\s*<label[^>]*>\\s*${words}`).exec(html)?.[1] ?? ''
    return { at: String(at), word, decision, text }
  }
  throw new Error(`${word} is not proposed`)
}

test('a misspelling is proposed with its words around it, becomes an alias, and is then replaced for the panel', async () => {
  const joan = await world.as('joan')
  expect((await joan.get(chronology)).text).toContain('Brindel')
  const { text, ...answers } = await decisionFor('Brindel', 'Another way to write Carol Brindle')
  expect(text).toContain('Perhaps a misspelling of')
  expect(text).toContain('Mrs Brindel had asked at the gate')
  expect((await (await world.as('dilip')).post(names, answers)).status).toBe(303)
  expect((await joan.get(chronology)).text).not.toContain('Brindel')
})

test('a name that nobody registered becomes an entry with a pseudonym', async () => {
  const { text, ...answers } = await decisionFor('Okoro', 'A person who is not in the register')
  expect(text).toContain('Not in the register')
  expect((await (await world.as('dilip')).post(names, answers)).status).toBe(303)
  expect((await (await world.as('joan')).get(chronology)).text).not.toContain('Okoro')
})

test('a word is left as it is, sealed, and asked about again when someone says so', async () => {
  const dilip = await world.as('dilip')
  const first = await dilip.get(names)
  const word = /<mark>([^<]+)<\/mark>/.exec(first.html)?.[1] ?? ''
  expect((await dilip.post(names, { word, at: '1' })).text).toContain('Select what it is')
  await dilip.post(names, { word, at: '1', decision: 'leave' })
  const after = await dilip.get(names)
  expect(after.html).not.toContain(`<mark>${word}</mark>`)
  const kept = await world.owner.selectFrom('reviews.nameLeft').selectAll().execute()
  expect(kept.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept)).not.toContain(word)
  const again = new RegExp(`<li>${word} <form\\s+action="([^"]*/asking)"`).exec(after.html)?.[1] ?? ''
  expect((await dilip.post(again)).status).toBe(303)
  expect((await dilip.get(names)).html).toContain(`<mark>${word}</mark>`)
})

test('nobody without the register reads the proposals', async () => {
  for (const who of ['joan', 'charles', 'amina'] as const)
    expect((await (await world.as(who)).get(names)).status).toBe(404)
})
