import { errorMessage, type ErrorWords } from './error-message.ts'
import { fieldset, type FieldsetAround } from './fieldset.ts'
import { hint, type HintWords } from './hint.ts'
import { html, type Html } from './html.ts'
import { label, type LabelWords } from './label.ts'
import { attributes, classes, ids, said, type MaybeWords, type Styled } from './parts.ts'

/** What every field has, whatever its control: words, help, and what is wrong with the answer. */
export type Field = {
  readonly hint?: HintWords | undefined
  readonly errorMessage?: ErrorWords | undefined
}

export type FormGroup = Styled & {
  readonly beforeInput?: MaybeWords | undefined
  readonly afterInput?: MaybeWords | undefined
}

export type FormGroups = Styled & {
  readonly beforeInputs?: MaybeWords | undefined
  readonly afterInputs?: MaybeWords | undefined
}

export type LabelledField = Field & {
  readonly name: string
  /** The name, unless another is given. */
  readonly id?: string | undefined
  readonly label: LabelWords
  readonly describedBy?: string | undefined
  readonly formGroup?: FormGroup | undefined
}

export const idOf = (options: { readonly id?: string | undefined; readonly name: string }): string =>
  options.id || options.name

/** A label, hint and error message above one control; `control` is told what describes it. */
export function labelledGroup(options: LabelledField, control: (describedBy: string | undefined) => Html): Html {
  const id = idOf(options)
  return group(
    options,
    options.formGroup,
    html` ${label({ ...options.label, for: id })} ${help(id, options)}
    ${control(describes(id, options, options.describedBy))}`,
  )
}

/** A hint and error message above several controls, in a fieldset if one is asked for. */
export function fieldsetGroup(
  id: string,
  options: Field & {
    readonly fieldset?: FieldsetAround | undefined
    readonly describedBy?: string | undefined
    readonly formGroup?: FormGroups | undefined
    readonly role?: string
  },
  controls: Html,
): Html {
  const inner = html` ${help(id, options)} ${controls}`
  return group(
    options,
    options.formGroup,
    options.fieldset
      ? fieldset({
          ...options.fieldset,
          role: options.role,
          describedBy: describes(id, options, options.fieldset.describedBy || options.describedBy),
          html: inner,
        })
      : inner,
  )
}

/** The ids of all that describes a field, in the order in which it is read out. */
export const describes = (id: string, options: Field, before: string | undefined): string | undefined =>
  ids(before, options.hint && `${id}-hint`, options.errorMessage && `${id}-error`)

const help = (id: string, options: Field): Html =>
  html` ${options.hint && hint({ ...options.hint, id: `${id}-hint` })}
  ${options.errorMessage && errorMessage({ ...options.errorMessage, id: `${id}-error` })}`

const group = (options: Field, around: Styled | undefined, content: Html): Html =>
  html`
<div${classes('govuk-form-group', options.errorMessage && 'govuk-form-group--error', around?.classes)}${attributes(
    around?.attributes,
  )}>
${content}
</div>`

export const beforeInput = (around: FormGroup | undefined) => said(around?.beforeInput)
export const afterInput = (around: FormGroup | undefined) => said(around?.afterInput)
