import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { choicesFrom, choicesIn, choicesValue, standardChoices } from './choices.ts'
import { form } from './form.ts'
import { html } from './html.ts'
import { layout, type LayoutContext } from './layout.ts'
import { page, type Page } from './page.ts'
import { assetFiles, stylesheet } from './styles.ts'

const context: LayoutContext = {
  nonce: 'the-nonce',
  csrf: 'the-token$&"',
  path: '/reviews',
  person: { name: 'Amina Yusuf', role: 'Northbridge Police' },
  partnership: 'Northbridge Safeguarding Partnership',
  navigation: [
    { text: 'Your work', href: '/', current: true },
    { text: 'Reviews', href: '/reviews' },
  ],
  choices: standardChoices,
  demonstration: true,
}

const simple = page({ title: 'Chronologies', caption: 'Robin', back: '/reviews', main: html`<p>None yet.</p>` })

const drawn = (shown: Page = simple, changes: Partial<LayoutContext> = {}): string =>
  layout(shown, { ...context, ...changes })

describe('every page', () => {
  test('has one title, one heading, a language and a way past the navigation', () => {
    expect(drawn()).toContain('<title>Chronologies – Heed</title>')
    expect(drawn().match(/<h1/g)).toHaveLength(1)
    expect(drawn()).toMatch(/<html lang="en-GB"/)
    expect(drawn()).toMatch(/<a\s+href="#main-content"\s+class="govuk-skip-link"/)
    expect(drawn()).toContain('aria-current="page"')
  })

  test('does not have a second heading where a question is the heading', () => {
    expect(drawn(page({ title: 'Kind', main: html`<h1>What kind?</h1>` })).match(/<h1/g)).toHaveLength(1)
  })

  test('that is wrong says so first', () => {
    const wrong = drawn({ ...simple, errors: [{ text: 'Enter a date', href: '#on-day' }] })
    expect(wrong).toContain('<title>Error: Chronologies – Heed</title>')
    expect(wrong).toMatch(/There is a problem[\s\S]*href="#on-day"[\s\S]*<h1/)
  })

  test('of a demonstration says that its people are invented, and no other page does', () => {
    expect(drawn()).toContain('Every person, place and event here is invented.')
    expect(drawn(simple, { demonstration: false })).not.toContain('invented')
  })

  test('loads nothing from elsewhere, and every script has the nonce', () => {
    const scripts = drawn().match(/<script[^>]*>/g) ?? []
    expect(scripts).toHaveLength(2)
    expect(scripts.every((script) => script.includes('nonce="the-nonce"'))).toBe(true)
    expect(drawn()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(drawn()).not.toMatch(/ style=| on\w+="/)
  })

  test('is valid markup', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'no-trailing-whitespace': 'off', 'no-redundant-role': 'off', 'long-title': 'off' },
    })
    const report = await validate.validateString(drawn())
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([])
  })
})

describe('the token against forged forms', () => {
  test('is in every form of the page, escaped', () => {
    const shown = drawn(page({ title: 'Form', main: form('/reviews', html`<p>A form</p>`) }))
    expect(shown.match(/name="_csrf" value="the-token\$&amp;&quot;"/g)).toHaveLength(3)
    expect(shown).not.toContain('<csrf>')
  })

  test('cannot be drawn out by words that look like its place', () => {
    const shown = drawn(page({ title: '<csrf>', main: html`<p>${'<csrf>'}</p>` }), { person: undefined })
    expect(shown.match(/the-token/g)).toHaveLength(1)
    expect(shown).toContain('<p>&lt;csrf&gt;</p>')
  })

  test.for(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'is never sent to %s',
    (address) => {
      expect(form(address, html``).toString()).toContain('action="#"')
    },
  )
})

describe('how pages look', () => {
  test('is kept in a cookie and read from it', () => {
    const chosen = choicesIn(new URLSearchParams('textSize=larger&colours=high-visibility'))
    expect(choicesFrom({ heed_choices: choicesValue(chosen) })).toEqual({ textSize: 'larger', highVisibility: true })
    expect(drawn(simple, { choices: chosen })).toContain('class="govuk-template heed-text-larger heed-high-visibility"')
  })

  test('is standard for those who chose nothing, or nonsense', () => {
    expect(choicesFrom({})).toEqual(standardChoices)
    expect(choicesFrom({ heed_choices: 'huge"><script>.pink' })).toEqual(standardChoices)
  })

  test('has neither the typeface nor the arms that only GOV.UK may use, and fetches nothing', () => {
    expect(stylesheet.length).toBeGreaterThan(100_000)
    // A pattern drawn in the page itself is named by its id, and nothing is fetched for it.
    expect(stylesheet).not.toMatch(/GDS Transport|@font-face|url\((?!#)/)
    expect(Object.keys(assetFiles)).toEqual(['/assets/styles.css', '/assets/govuk-frontend.min.js'])
  })
})
