import { button } from './button.ts'
import { searchForm } from './form.ts'
import { html, join, nothing, type Html, type Value } from './html.ts'
import { input } from './input.ts'
import { select, type SelectItem } from './select.ts'

/** One thing by which a list may be narrowed. An empty value narrows nothing. */
export type Narrowing = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly items: readonly SelectItem[]
}

export type SearchOptions = {
  /** Address of the list itself. */
  readonly action: string
  readonly words?:
    | { readonly name: string; readonly label: string; readonly value: string; readonly hint?: string | undefined }
    | undefined
  readonly narrow?: readonly Narrowing[] | undefined
  /** What the button says: "Search" if not given. */
  readonly submit?: string | undefined
}

/** A box for words and lists to narrow by; what is asked is in the address, so it can be kept and sent on. */
export const search = (options: SearchOptions): Html =>
  searchForm(
    options.action,
    html`<div role="search">
${options.words && wordsField(options.words)}
${options.narrow?.length ? narrowing(options.narrow) : undefined}
<div class="govuk-button-group">${button({ text: options.submit ?? 'Search' })}${isNarrowed(options) && clearLink(options.action)}</div>
</div>`,
    { classes: 'heed-filter' },
  )

const wordsField = (words: NonNullable<SearchOptions['words']>): Html =>
  input({
    name: words.name,
    label: { text: words.label, classes: 'govuk-label--s' },
    hint: words.hint === undefined ? undefined : { text: words.hint },
    value: words.value,
    type: 'search',
    spellcheck: false,
  })

const narrowing = (fields: readonly Narrowing[]): Html => html`<div class="heed-filter__fields">
${fields.map(({ name, label, value, items }) => select({ name, label: { text: label }, value, items }))}
</div>`

const isNarrowed = ({ words, narrow }: SearchOptions): boolean =>
  Boolean(words?.value) || (narrow ?? []).some(({ value }) => value !== '')

const clearLink = (action: string): Html => html`<a class="govuk-link" href="${action}">Clear the search</a>`

/**
 * Words with those that were searched for marked, so that the reader sees why something was found.
 * Only whole words are marked, whatever their case.
 */
export function marked(text: string, words: readonly string[]): Html {
  const wanted = new Set(words.map((word) => word.toLowerCase()))
  if (wanted.size === 0) return html`${text}`
  const pieces: Value[] = text
    .split(/([\p{L}\p{N}'’]+)/u)
    .map((piece) => (wanted.has(piece.toLowerCase()) ? html`<mark>${piece}</mark>` : piece))
  return pieces.length === 0 ? nothing : join(pieces)
}
