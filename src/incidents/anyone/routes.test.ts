import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameworks } from '#statute'
import { changedIn, whatIsKept } from '../../../test/support/kept.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

/** Everything that the server has to say of its work, however small. */
const logged: string[] = []

let world: World
beforeAll(async () => {
  world = await openWorld({ log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }) })
})
afterAll(() => world.close())

const page = '/does-this-need-a-review'
/** A day that stands nowhere else in the demonstration, so that it can be looked for. */
const start = {
  nation: 'England',
  about: 'child',
  age: '4',
  'happenedOn-day': '17',
  'happenedOn-month': '5',
  'happenedOn-year': '2024',
}
const answer = { go: 'answer', 'fact-died': 'no', 'fact-seriousHarm': 'yes', 'fact-abuseOrNeglect': 'suspected' }
const ask = (fields: Readonly<Record<string, string>>) => world.stranger().send(page, fields)

describe('“Does this need a review?”', () => {
  test('opens for anyone, warns against names, and has no field in which one could be typed', async () => {
    const { status, text, html } = await world.stranger().get(page)
    expect(status).toBe(200)
    expect(text).toContain('Do not type a name')
    expect(html).not.toContain('<textarea')
    expect(html.match(/<input class="govuk-input[^>]*inputmode="numeric"/g)?.length).toBe(
      html.match(/<input class="govuk-input/g)?.length,
    )
  })

  test('asks only what would settle something, one question at a time', async () => {
    const first = await ask(start)
    expect(first.heading).toContain('Has the child died?')
    const second = await ask({ ...start, asked: 'died', 'fact-died': 'no' })
    expect(second.heading).toContain('Has the child been seriously harmed?')
    expect(second.html).toContain('<input type="hidden" name="fact-died" value="no">')
  })

  test('nothing chosen is an error that leads to the question; what was told before stays', async () => {
    const refused = await ask({ ...start, 'fact-died': 'no', asked: 'seriousHarm' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#fact-seriousHarm"')
    expect(refused.html).toContain('name="fact-died" value="no"')
  })

  test('explains every framework: outcome, reason, rule, what is open, what it hangs on, by when and whom to tell', async () => {
    const { text } = await ask({ ...start, ...answer })
    expect(text).toContain('Serious incident notification, Working Together 2023 Must')
    expect(text).toContain('Local child safeguarding practice review, Working Together 2023 May')
    expect(text).toContain('One different answer would change that')
    expect(text).toContain('What has to be weighed, with reasons')
    // 17 May 2024 is a Friday; 27 May is a bank holiday and not among the five days after it.
    expect(text).toContain('24 May 2024')
    expect(text).toContain('Child Safeguarding Practice Review Panel: by 24 May 2024')
  })

  test.each([
    ['England', 'child', '2012', 'Serious case review'],
    ['Wales', 'child', '2014', 'Child practice review'],
    ['Wales', 'adult', '2025', 'Single unified safeguarding review'],
    ['Scotland', 'child', '2016', 'Significant case review'],
    ['Scotland', 'adult', '2024', 'Learning review'],
    ['NorthernIreland', 'child', '2020', 'Case management review'],
  ])('in %s, of a %s harmed in %s, the law of its time and place: %s', async (nation, about, year, review) => {
    const told = { ...start, nation, about, age: about === 'child' ? '4' : '44', 'happenedOn-year': year }
    expect((await ask({ ...told, ...answer })).text).toContain(review)
  })

  test('dates that contradict each other are refused at their field', async () => {
    const refused = await ask({ ...start, 'awareOn-day': '1', 'awareOn-month': '5', 'awareOn-year': '2024' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('must be the same as or after the date it happened')
  })

  test('an answer that was never offered counts as not known', async () => {
    const { html } = await ask({ ...start, ...answer, 'fact-died': '<script>' })
    expect(html).toContain('name="fact-died" value="unknown"')
    expect(html).not.toContain('<script>')
  })
})

describe('what is told there', () => {
  test('is stored nowhere: no row of any table, no cookie, no line of the log, no address', async () => {
    const before = await whatIsKept(world.owner)
    logged.length = 0
    const visits = [
      await ask(start),
      await ask({ ...start, ...answer }),
      await ask({ ...start, 'happenedOn-year': 'x' }),
    ]
    expect(visits.map(({ status }) => status)).toEqual([200, 200, 422])
    expect(changedIn(before, await whatIsKept(world.owner))).toEqual([])
    expect(logged.filter((line) => /2024|abuseOrNeglect|fact-/.test(line))).toEqual([])
    for (const visit of visits) {
      expect(visit.headers['set-cookie']).toBeUndefined()
      expect(visit.location).toBe('')
      expect(visit.headers['cache-control']).toBe('no-store')
      expect(
        [...visit.html.matchAll(/href="([^"]*)"/g)].filter(([, href = '']) => /2024|suspected/.test(href)),
      ).toEqual([])
    }
  })

  test('would be noticed if it were stored: another public form leaves a row, and the log is heard', async () => {
    const before = await whatIsKept(world.owner)
    const partnership = await world.owner.selectFrom('access.partnership').select('slug').executeTakeFirstOrThrow()
    await world.stranger().send(`/notify/${partnership.slug}`, { email: 'someone@agency.example' })
    expect(changedIn(before, await whatIsKept(world.owner))).not.toEqual([])
    world.log.info({ fact: 'abuseOrNeglect' }, 'heard')
    expect(logged.some((line) => line.includes('abuseOrNeglect'))).toBe(true)
  })
})

describe('the law we use', () => {
  test('is listed for anyone by nation and by day', async () => {
    const all = await world.stranger().get('/the-law')
    expect(all.text).toContain(`${frameworks.flatMap(({ versions }) => versions).length} versions`)
    const { text } = await world.stranger().get('/the-law?nation=Wales&on-day=1&on-month=6&on-year=2014')
    expect(text).toContain('Child practice review')
    expect(text).not.toContain('Single unified')
  })

  test('every version has a page with its questions, rules, sources and what is not verified', async () => {
    const { html } = await world.stranger().get('/the-law')
    const pages = [...html.matchAll(/href="(\/the-law\/[^"]+)"/g)].map(([, href = '']) => href)
    expect(new Set(pages).size).toBe(frameworks.flatMap(({ versions }) => versions).length)
    for (const each of pages) {
      const { status, text } = await world.stranger().get(each)
      expect([each, status]).toEqual([each, 200])
      expect(text).toContain('The rules, in the order in which they are read')
    }
    expect((await world.stranger().get('/the-law/ENG-C-NOTHING')).status).toBe(404)
  })

  test('a version is drawn as a diagram, with the same as a list beside it', async () => {
    const { html, text } = await world.stranger().get('/the-law/ENG-A-SAR')
    expect(html).toContain('src="/the-law/ENG-A-SAR/diagram.svg"')
    expect(text).toContain('First: ')
    const drawn = await world.stranger().get('/the-law/ENG-A-SAR/diagram.svg')
    expect(drawn.headers['content-type']).toContain('image/svg+xml')
    expect(drawn.html).toContain('How it is decided: Safeguarding adults review')
    expect((await world.stranger().get('/the-law/ENG-C-NOTHING/diagram.svg')).status).toBe(404)
  })
})
