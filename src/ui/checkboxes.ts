import { choiceItem, type Choice, type Divider } from './choice-items.ts'
import type { FieldsetAround } from './fieldset.ts'
import { describes, fieldsetGroup, type Field, type FormGroups } from './form-group.ts'
import { html, type Html } from './html.ts'
import { attributes, classes, said, type Gap, type Styled } from './parts.ts'

export type CheckboxesOptions = Field &
  Styled & {
    readonly name: string
    readonly idPrefix?: string | undefined
    readonly describedBy?: string | undefined
    readonly fieldset?: FieldsetAround | undefined
    readonly formGroup?: FormGroups | undefined
    readonly items: readonly (Choice | Divider | Gap)[]
    readonly values?: readonly string[] | undefined
  }

/** Without a fieldset to carry them, hint and error describe each box. */
export function checkboxes(options: CheckboxesOptions): Html {
  const idPrefix = options.idPrefix || options.name
  const describedBy = options.fieldset ? undefined : describes(idPrefix, options, options.describedBy)
  const isChecked = (value: string) => options.values?.includes(value) ?? false
  return fieldsetGroup(
    idPrefix,
    options,
    html`
<div${classes('govuk-checkboxes', options.classes)}${attributes(options.attributes)} data-module="govuk-checkboxes">
${said(options.formGroup?.beforeInputs)}
${options.items.map((item, index) => item && choiceItem({ kind: 'checkboxes', name: options.name, idPrefix, describedBy, isChecked }, item, index))}
${said(options.formGroup?.afterInputs)}
</div>`,
  )
}
