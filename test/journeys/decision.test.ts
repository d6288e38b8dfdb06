import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../seeds/ids.ts'
import { openBrowser } from '../support/browser.ts'
import { newPlace, startHeed, type Running } from '../support/running.ts'
import { Actor } from './actor.ts'

/**
 * A decision against what the law came to, new information that re-opens it, and the public page, in a real browser.
 * One story, told in order; everyone in it is invented.
 */
const place = newPlace()
const looked = new Set<string>()
let heed: Running
let browser: Browser

const people: Record<string, Actor> = {}
const as = async (name: string): Promise<Actor> =>
  (people[name] ??= await Actor.signIn(browser, heed.url, name, looked))

const today = Temporal.Now.plainDateISO('Europe/London')
const orchard = `/incidents/${idFor('incident/orchard')}`

beforeAll(async () => {
  heed = await startHeed(place)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await heed?.stop()
  place.remove()
})

describe('a decision, and what came to light after it', () => {
  test('the coordinator re-opens it, and the question can be answered again', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${orchard}/criteria`)
    await bronwen.follow('re-open the assessment')
    await bronwen.press('Re-open the assessment')
    await bronwen.sees('Say what has come to light')
    await bronwen.answer({ 'What has come to light?': 'The clinic found a second set of notes.' })
    await bronwen.press('Re-open the assessment')
    await bronwen.follow(/concern about how agencies worked together/)
    await bronwen.press('Save and continue')
    await bronwen.goTo(`${orchard}/assessment`)
    await bronwen.sees('Safeguarding adults review')
    await bronwen.follow(/Safeguarding adults review/)
    await bronwen.sees('What it hangs on')
  })

  test('the group recommends, and one agency sees it otherwise', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${orchard}/recommendation`)
    await bronwen.answer({
      'What does the Case Review Group recommend?': 'Hold no review',
      'The reasons': 'The notes add nothing to what has been learned.',
      'Who took part?': 'Oliver Trent, head of service, Northbridge City Council',
      'Did anyone see it otherwise? (optional)': 'The hospital would look at the notes with the others.',
      'When was it agreed?': today,
    })
    await bronwen.press('Record the recommendation')
  })

  test('the chair goes against the law, must say why, and it is shown from then on', async () => {
    const charles = await as('Charles Whitlock')
    await charles.goTo(`${orchard}/decision`)
    await charles.sees('The hospital would look at the notes with the others.')
    await charles.answer({
      'What do you decide?': 'Hold no review',
      'The reasons for the decision': 'One review of this death has been held and published.',
      'When do you decide it?': today,
    })
    await charles.press(/^Decide/)
    expect(await charles.page.title()).toMatch(/^Error: /)
    await charles.answer({
      'If you decide against what the law says above: why?': 'The duty was met by the review that was held.',
    })
    await charles.press(/^Decide/)
    await charles.goTo(orchard)
    await charles.sees('Decided against the law as Heed carries it')
    await charles.goTo('/oversight')
    await charles.sees('The duty was met by the review that was held.')
    await charles.goTo(`${orchard}/assessments?about=adult`)
    await charles.sees('The clinic found a second set of notes.')
  })
}, 120_000)

describe('anyone', () => {
  test('finds out what the law says by keyboard alone, and is shown where it can be read', async () => {
    const reader = await Actor.arrive(browser, heed.url, looked)
    await reader.goTo('/does-this-need-a-review')
    await reader.answer({
      'In which nation did it happen?': 'Wales',
      'Who did it happen to?': 'A child, born or not yet born',
      'Age in years when it happened (optional)': '6',
      'When did it happen?': today.subtract({ days: 3 }),
    })
    await reader.press('Continue')
    await reader.page.locator('input[type=radio]').first().focus()
    await reader.page.keyboard.press('Space')
    await reader.page.keyboard.press('Enter')
    await reader.page.waitForLoadState()
    await reader.press('Go to the answer without it')
    await reader.sees('What the law says')
    await reader.sees('Single unified safeguarding review')
    expect(new URL(reader.page.url()).search).toBe('')
    await reader.follow('The law itself, with its sources')
    await reader.sees('The rules, in the order in which they are read')
    await reader.leave()
  })
}, 120_000)
