import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { backLink } from './back-link.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { button } from './button.ts'
import { characterCount } from './character-count.ts'
import { checkboxes } from './checkboxes.ts'
import { dateInput } from './date-input.ts'
import { details } from './details.ts'
import { errorMessage } from './error-message.ts'
import { errorSummary } from './error-summary.ts'
import { exitThisPage } from './exit-this-page.ts'
import { fieldset } from './fieldset.ts'
import { fileUpload } from './file-upload.ts'
import { genericHeader } from './generic-header.ts'
import { hint } from './hint.ts'
import { trusted, type Html } from './html.ts'
import { input } from './input.ts'
import { insetText } from './inset-text.ts'
import { label } from './label.ts'
import { notificationBanner } from './notification-banner.ts'
import { pagination } from './pagination.ts'
import { panel } from './panel.ts'
import { passwordInput } from './password-input.ts'
import { phaseBanner } from './phase-banner.ts'
import { radios } from './radios.ts'
import { select } from './select.ts'
import { serviceNavigation } from './service-navigation.ts'
import { skipLink } from './skip-link.ts'
import { summaryList } from './summary-list.ts'
import { table } from './table.ts'
import { tag } from './tag.ts'
import { taskList } from './task-list.ts'
import { textarea } from './textarea.ts'
import { warningText } from './warning-text.ts'

/**
 * Every case that govuk-frontend publishes for a component we use, so that an upgrade which changes its markup turns a test red.
 * White space that a browser does not draw and the order of attributes are put aside; nothing else is.
 */
describe('our components draw what GOV.UK draws', () => {
  const counts = [
    prove('back-link', backLink),
    prove('breadcrumbs', breadcrumbs),
    prove('button', button),
    prove('character-count', characterCount),
    prove('checkboxes', checkboxes),
    prove('date-input', dateInput),
    prove('details', details),
    prove('error-message', errorMessage),
    prove('error-summary', errorSummary),
    prove('exit-this-page', exitThisPage),
    prove('fieldset', fieldset),
    prove('file-upload', fileUpload),
    prove('generic-header', genericHeader),
    prove('hint', hint),
    prove('input', input),
    prove('inset-text', insetText),
    prove('label', label),
    prove('notification-banner', notificationBanner),
    prove('pagination', pagination),
    prove('panel', panel),
    prove('password-input', passwordInput),
    prove('phase-banner', phaseBanner),
    prove('radios', radios),
    prove('select', select),
    prove('service-navigation', serviceNavigation),
    prove('skip-link', skipLink),
    prove('summary-list', summaryList),
    prove('table', table),
    prove('tag', tag),
    prove('task-list', taskList),
    prove('textarea', textarea),
    prove('warning-text', warningText),
  ]

  test('no component was proved by nothing', () => {
    expect(counts.every((count) => count > 0)).toBe(true)
    expect(counts.reduce((sum, count) => sum + count)).toBe(624)
  })

  test('the comparison sees a changed word, class, attribute and order', () => {
    const drawn = canonical('<p class="a b" id="x">One <b>two</b></p>')
    expect(canonical('<p  id="x" class="a  b">\n  One <b>two</b>\n</p>')).toEqual(drawn)
    for (const other of ['<p class="a" id="x">One <b>two</b></p>', '<p class="a b" id="y">One <b>two</b></p>'])
      expect(canonical(other)).not.toEqual(drawn)
    expect(canonical('<p class="a b" id="x">One<b>two</b></p>')).not.toEqual(drawn)
    expect(canonical('<p class="a b" id="x"><b>two</b>One </p>')).not.toEqual(drawn)
  })
})

type Published<Options> = {
  readonly fixtures: readonly { readonly name: string; readonly options: Options; readonly html: Html | '' }[]
}

/** Tests each published case and says how many there are. */
function prove<Options>(component: string, draw: (options: Options) => Html): number {
  const { fixtures } = published<Options>(component)
  describe(component, () => {
    test.for(fixtures)('$name', ({ options, html }) => {
      expect(canonical(draw(options).toString())).toEqual(canonical(html.toString()))
    })
  })
  return fixtures.length
}

function published<Options>(component: string): Published<Options> {
  const path = `govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const found: Published<Options> = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve(path)), 'utf8'),
    (key, value: unknown) => (typeof value === 'string' && value !== '' && isMarkup(key) ? trusted(value) : value),
  )
  return found
}

/** The options that are markup in GOV.UK's macros are Html in ours. */
const isMarkup = (key: string): boolean =>
  key === 'html' || key.endsWith('Html') || ['start', 'end', 'navigationStart', 'navigationEnd'].includes(key)

/** A document as a list of tags and texts, as a browser would understand them. */
function canonical(markup: string): readonly string[] {
  const pieces = markup.match(/<!--.*?-->|<\/?[a-z][^\s>/]*(?:\s+[^\s=>/]+(?:="[^"]*")?)*\s*\/?>|[^<]+/gis) ?? []
  const tokens = pieces.map((piece) => (piece.startsWith('<') ? canonicalTag(piece) : piece.replace(/\s+/g, ' ')))
  return tokens.flatMap((token, index) => {
    if (token.startsWith('<')) return [token]
    const text = decoded(trimmed(token, tokens[index - 1], tokens[index + 1]))
    return text === '' ? [] : [text]
  })
}

/** Space is drawn only between words, or between a word and markup in the same line. */
function trimmed(text: string, before: string | undefined, after: string | undefined): string {
  if (text.trim() === '') return ''
  const start = before === undefined || !/^<\/(?:a|b|span|strong)\b/.test(before) ? text.trimStart() : text
  return after === undefined || !/^<(?:a|b|span|strong)\b/.test(after) ? start.trimEnd() : start
}

function canonicalTag(tag: string): string {
  const [, name = '', rest = ''] = /^<(\/?[a-z][^\s>/]*)(.*?)\/?>$/is.exec(tag) ?? []
  const attributes = [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) =>
    key === 'class' ? `class=${value.trim().split(/\s+/).join(' ')}` : `${key}=${decoded(value.trim())}`,
  )
  return `<${[name.toLowerCase(), ...attributes.toSorted()].join(' ')}>`
}

const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
