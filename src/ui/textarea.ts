import { afterInput, beforeInput, idOf, labelledGroup, type LabelledField } from './form-group.ts'
import { html, type Html } from './html.ts'
import { attribute, attributes, classes, flag, type Styled } from './parts.ts'

export type TextareaOptions = LabelledField &
  Styled & {
    readonly rows?: number | undefined
    readonly value?: string | undefined
    readonly spellcheck?: boolean | undefined
    readonly disabled?: boolean | undefined
    readonly autocomplete?: string | undefined
  }

/** A browser swallows the first newline of a text area, so a value that begins with one is given another. */
export const textarea = (options: TextareaOptions): Html =>
  labelledGroup(
    options,
    (describedBy) =>
      html`
${beforeInput(options.formGroup)}
<textarea${classes('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)} id="${idOf(
        options,
      )}" name="${options.name}" rows="${options.rows ?? 5}"${
        options.spellcheck !== undefined && html` spellcheck="${String(options.spellcheck)}"`
      }${flag('disabled', options.disabled)}${attribute('aria-describedby', describedBy)}${attribute(
        'autocomplete',
        options.autocomplete,
      )}${attributes(options.attributes)}>${/^\r?\n/.test(options.value ?? '') && '\n'}${options.value}</textarea>
${afterInput(options.formGroup)}`,
  )
