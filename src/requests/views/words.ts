import { html, type Html } from '#ui'
import { askNames, type Ask } from '../standard-questions.ts'

/** "Chronology and agency report" */
export function asksInWords(asked: readonly Ask[]): string {
  const names = asked.map((ask, index) => (index === 0 ? askNames[ask] : askNames[ask].toLowerCase()))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Text as it was typed, in paragraphs where a line was left empty. */
export const paragraphs = (text: string): Html =>
  html`${text
    .trim()
    .split(/\n{2,}/)
    .map((each) => html`<p class="govuk-body">${withBreaks(each)}</p>`)}`

export const withBreaks = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`
