import { choiceItem, type Choice, type Divider } from './choice-items.ts'
import type { FieldsetAround } from './fieldset.ts'
import { fieldsetGroup, type Field, type FormGroups } from './form-group.ts'
import { html, type Html } from './html.ts'
import { attributes, classes, said, type Gap, type Styled } from './parts.ts'

export type RadiosOptions = Field &
  Styled & {
    readonly name: string
    readonly idPrefix?: string | undefined
    readonly fieldset?: FieldsetAround | undefined
    readonly formGroup?: FormGroups | undefined
    readonly items: readonly (Choice | Divider | Gap)[]
    readonly value?: string | undefined
  }

export function radios(options: RadiosOptions): Html {
  const idPrefix = options.idPrefix || options.name
  const isChecked = (value: string) => Boolean(options.value) && value === options.value
  return fieldsetGroup(
    idPrefix,
    options,
    html`
<div${classes('govuk-radios', options.classes)}${attributes(options.attributes)} data-module="govuk-radios">
${said(options.formGroup?.beforeInputs)}
${options.items.map((item, index) => item && choiceItem({ kind: 'radios', name: options.name, idPrefix, isChecked }, item, index))}
${said(options.formGroup?.afterInputs)}
</div>`,
  )
}
