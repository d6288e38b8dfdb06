import { button } from './button.ts'
import { form } from './form.ts'
import { html, type Html } from './html.ts'
import { select } from './select.ts'

export type TextSize = 'standard' | 'large' | 'larger'

/** How someone wants pages to look. */
export type Choices = { readonly textSize: TextSize; readonly highVisibility: boolean }

/** How pages look to someone who has chosen nothing. */
export const standardChoices: Choices = { textSize: 'standard', highVisibility: false }

/** The cookie that keeps the choices: it holds them and nothing about the person. */
export const choicesCookie = 'heed_choices'

const sizes: readonly { readonly value: TextSize; readonly text: string }[] = [
  { value: 'standard', text: 'Standard' },
  { value: 'large', text: 'Large' },
  { value: 'larger', text: 'Larger' },
]

/** What the reader chose before, from the request's cookies. */
export const choicesFrom = (cookies: Readonly<Record<string, string | undefined>>): Choices =>
  choicesOf((cookies[choicesCookie] ?? '').split('.'))

/** What the reader chooses now, from the form in the footer. */
export const choicesIn = (sent: URLSearchParams): Choices =>
  choicesOf([sent.get('textSize') ?? '', sent.get('colours') ?? ''])

/** The choices as the cookie's value, such as `large.high-visibility`. */
export const choicesValue = ({ textSize, highVisibility }: Choices): string =>
  `${textSize}.${highVisibility ? 'high-visibility' : 'standard'}`

const choicesOf = ([size, colours]: readonly string[]): Choices => ({
  textSize: sizes.find(({ value }) => value === size)?.value ?? 'standard',
  highVisibility: colours === 'high-visibility',
})

/** Classes of the document that make the choices seen. */
export const choicesClasses = ({ textSize, highVisibility }: Choices): string =>
  [textSize !== 'standard' && `heed-text-${textSize}`, highVisibility && 'heed-high-visibility']
    .filter(Boolean)
    .join(' ')

/** The form in the footer. `back` is the page to come back to. */
export const choicesForm = (choices: Choices, back: string): Html =>
  form(
    '/choices',
    html`<fieldset class="heed-choices__fields">
<legend class="govuk-visually-hidden">How pages look</legend>
<input type="hidden" name="back" value="${back}">
${select({
  name: 'textSize',
  id: 'choices-text-size',
  label: { text: 'Text size' },
  value: choices.textSize,
  items: sizes,
})}
${select({
  name: 'colours',
  id: 'choices-colours',
  label: { text: 'Colours' },
  value: choices.highVisibility ? 'high-visibility' : 'standard',
  items: [
    { value: 'standard', text: 'Standard' },
    { value: 'high-visibility', text: 'High visibility' },
  ],
})}
${button({ text: 'Change how pages look', classes: 'govuk-button--secondary' })}
</fieldset>`,
    { classes: 'heed-choices' },
  )
