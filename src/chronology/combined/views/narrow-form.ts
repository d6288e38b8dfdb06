import { button, html, input, searchForm, select, type Html, type Narrowing } from '#ui'
import { isNarrowed, type Asked, type AskedError } from '../asked.ts'

type Shown = {
  /** The address of the table itself. */
  readonly path: string
  readonly asked: Asked
  /** Lists to narrow by. */
  readonly narrow: readonly Narrowing[]
  readonly errors: readonly AskedError[]
}

/** Everything that narrows the table, in one form; what is asked is in the address, so that it can be kept and sent on. */
export const narrowForm = ({ path, asked, narrow, errors }: Shown): Html =>
  searchForm(
    path,
    html`<div role="search" aria-label="Narrow the chronology">
${asked.names === 'yes' && html`<input type="hidden" name="names" value="yes">`}
<div class="heed-filter__fields">
${field('words', 'Words', asked.words, errors)}
${narrow.map(({ name, label, value, items }) => select({ name, label: { text: label }, value, items }))}
${field('from', 'From', asked.from, errors)}
${field('to', 'To', asked.to, errors)}
</div>
<div class="govuk-button-group">${button({ text: 'Show' })}${
      isNarrowed(asked) &&
      html`<a class="govuk-link" href="${asked.names === 'yes' ? `${path}?names=yes` : path}">Show all entries</a>`
    }</div>
</div>`,
    { classes: 'heed-filter heed-filter--dense' },
  )

const field = (name: 'words' | 'from' | 'to', label: string, value: string, errors: readonly AskedError[]): Html => {
  const error = errors.find(({ field }) => field === name)
  return input({
    name,
    id: name,
    label: { text: label },
    value,
    errorMessage: error && { text: error.text },
    autocomplete: 'off',
  })
}
