import { afterInput, beforeInput, idOf, labelledGroup, type LabelledField } from './form-group.ts'
import { html, type Html } from './html.ts'
import { attribute, attributes, classes, flag, present, type Attributes, type Gap, type Styled } from './parts.ts'

export type SelectItem = {
  readonly text: string | number
  /** The text, where no value is given. */
  readonly value?: string | number | false | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectOptions = LabelledField &
  Styled & {
    readonly items: readonly (SelectItem | Gap)[]
    readonly value?: string | number | undefined
    readonly disabled?: boolean | undefined
  }

export const select = (options: SelectOptions): Html =>
  labelledGroup(
    options,
    (describedBy) =>
      html`
${beforeInput(options.formGroup)}
<select${classes('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')} id="${idOf(
        options,
      )}" name="${options.name}"${flag('disabled', options.disabled)}${attribute('aria-describedby', describedBy)}${attributes(
        options.attributes,
      )}>
${present(options.items).map((item) => option(item, options.value))}
</select>
${afterInput(options.formGroup)}`,
  )

const option = (item: SelectItem, chosen: string | number | undefined): Html =>
  html`
<option${item.value !== undefined && html` value="${String(item.value)}"`}${flag('selected', isChosen(item, chosen))}${flag(
    'disabled',
    item.disabled,
  )}${attributes(item.attributes)}>${item.text}</option>`

const isChosen = (item: SelectItem, chosen: string | number | undefined): boolean =>
  item.selected ?? (Boolean(chosen) && String(item.value ?? item.text) === String(chosen))
