import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonKey } from '../seeds/people.ts'
import { crawl } from './support/crawl.ts'
import type { Visit } from './support/visitor.ts'
import { openWorld, type World } from './support/world.ts'

type Sent = { readonly form: string; readonly answer: Visit }

/** Forms that act at once and ask nothing: sending them empty would only move the story on. */
const actsAtOnce = /\/(?:sign-out|choices)$/

const who: readonly PersonKey[] = ['bronwen', 'charles', 'dilip', 'amina', 'hannah', 'kofi', 'lena', 'ada']

let world: World
const sent: Sent[] = []
beforeAll(async () => {
  world = await openWorld()
  const kinds = new Set<string>()
  for (const key of who) {
    const visitor = await world.as(key)
    for (const { visit } of await crawl(visitor, '/', 2))
      for (const { action, hidden, asks } of formsIn(visit.html)) {
        const kind = action.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
        if (!asks || actsAtOnce.test(action) || kinds.has(kind)) continue
        kinds.add(kind)
        sent.push({ form: `${action} as ${key}`, answer: await visitor.post(action, hidden) })
      }
  }
}, 120_000)
afterAll(() => world.close())

describe('every form, sent with nothing filled in,', () => {
  test('is answered: nothing breaks, and nobody is told that it is not there', () => {
    expect(sent.length).toBeGreaterThan(30)
    expect(
      sent
        .filter(({ answer }) => ![303, 422, 200].includes(answer.status))
        .map(({ form, answer }) => `${answer.status} ${form}`),
    ).toEqual([])
  })

  test('says in its title that something is wrong, and in a summary what', () => {
    const refused = sent.filter(({ answer }) => answer.status === 422)
    expect(refused.length).toBeGreaterThan(25)
    expect(
      refused
        .filter(({ answer }) => !/<title>Error: /.test(answer.html) || !answer.html.includes('govuk-error-summary'))
        .map(({ form }) => form),
    ).toEqual([])
  })

  test('leads from each line of the summary to the field it is about, where the error is said again', () => {
    const lost = sent
      .filter(({ answer }) => answer.status === 422)
      .flatMap(({ form, answer }) => linksOf(answer.html).map((link) => ({ form, link, html: answer.html })))
    expect(lost.length).toBeGreaterThan(40)
    expect(
      lost.filter(({ html, link }) => !html.includes(`id="${link}"`)).map(({ form, link }) => `${form}: #${link}`),
    ).toEqual([])
  })
})

/** The forms of a page that people send: where to, their hidden fields, and whether they ask anything. */
const formsIn = (html: string) =>
  [...html.matchAll(/<form\b[^>]*?action="([^"]*)"[^>]*?method="post"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action = '', content = '']) => ({
      action: action.replaceAll('&amp;', '&'),
      hidden: hiddenIn(content),
      asks: /<(?:textarea|select)\b|<input\b(?![^>]*type="hidden")/.test(content) && !/type="file"/.test(content),
    }),
  )

const hiddenIn = (content: string): Record<string, string> =>
  Object.fromEntries(
    [...content.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)]
      .map(([tag]) => [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const)
      .filter(([name]) => name !== '_csrf'),
  )

const linksOf = (html: string): string[] => {
  const summary = /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
}
