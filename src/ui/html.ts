/**
 * Text that may be sent to a browser as it stands. Only {@link html} and {@link trusted} make one,
 * so a string that came from a person can never be mistaken for markup.
 */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a `${…}` of {@link html}. Nothing, `false` and the empty list leave no trace. */
export type Value = string | number | Html | null | undefined | false | readonly Value[]

/** Markup with every value escaped, unless it is already {@link Html}. Lists are joined without a separator. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = pieces[0] ?? ''
  for (let i = 0; i < values.length; i++) markup += textOf(values[i]) + (pieces[i + 1] ?? '')
  return new Html(markup)
}

/** The one unescaped door: for markup we wrote ourselves, never for words that a person typed. */
export const trusted = (markup: string): Html => new Html(markup)

/** Nothing, where a view has nothing to say. */
export const nothing: Html = new Html('')

/** Several pieces as one, in order. */
export const join = (pieces: readonly Value[], separator: Value = ''): Html =>
  new Html(pieces.map(textOf).join(textOf(separator)))

function textOf(value: Value): string {
  if (typeof value === 'string') return escape(value)
  if (value instanceof Html) return value.toString()
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || value === false) return ''
  let markup = ''
  for (const one of value) markup += textOf(one)
  return markup
}

const dangerous = /[&<>"'`]/
const everyDangerous = /[&<>"'`]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Escaped for an element's text and for a quoted attribute alike. Most text has nothing to escape, so that is asked first. */
export const escape = (text: string): string =>
  dangerous.test(text) ? text.replace(everyDangerous, (character) => entities[character] ?? '') : text
