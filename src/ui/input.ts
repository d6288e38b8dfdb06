import { afterInput, beforeInput, idOf, labelledGroup, type LabelledField } from './form-group.ts'
import { html, type Html, type Value } from './html.ts'
import { attribute, attributes, classes, flag, said, type MaybeWords, type Styled } from './parts.ts'

export type Affix = MaybeWords & Styled

export type InputOptions = LabelledField &
  Styled & {
    readonly type?: string | undefined
    readonly inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url' | undefined
    readonly value?: string | number | undefined
    readonly disabled?: boolean | undefined
    readonly autocomplete?: string | undefined
    readonly autocapitalize?: string | undefined
    readonly pattern?: string | undefined
    readonly spellcheck?: boolean | undefined
    readonly prefix?: Affix | undefined
    readonly suffix?: Affix | undefined
    readonly inputWrapper?: Styled | undefined
  }

export const input = (options: InputOptions): Html =>
  labelledGroup(options, (describedBy) => {
    const pieces = [
      beforeInput(options.formGroup),
      said(options.prefix) && affix('prefix', options.prefix ?? {}),
      said(options.suffix) && affix('suffix', options.suffix ?? {}),
      afterInput(options.formGroup),
    ] as const
    const [before, prefix, suffix, after] = pieces
    const control = element(options, describedBy)
    return pieces.some(Boolean) ? wrapped(options.inputWrapper, [before, prefix, control, suffix, after]) : control
  })

const wrapped = (wrapper: Styled | undefined, content: Value): Html =>
  html`
<div${classes('govuk-input__wrapper', wrapper?.classes)}${attributes(wrapper?.attributes)}>${content}</div>`

const affix = (side: 'prefix' | 'suffix', options: Affix): Html =>
  html`
<div${classes(`govuk-input__${side}`, options.classes)} aria-hidden="true"${attributes(options.attributes)}>${said(
    options,
  )}</div>`

const element = (options: InputOptions, describedBy: string | undefined): Html =>
  html`
<input${classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')} id="${idOf(
    options,
  )}" name="${options.name}" type="${options.type || 'text'}"${
    options.spellcheck !== undefined && html` spellcheck="${String(options.spellcheck)}"`
  }${value(options.value)}${flag('disabled', options.disabled)}${attribute('aria-describedby', describedBy)}${attribute(
    'autocomplete',
    options.autocomplete,
  )}${attribute('autocapitalize', options.autocapitalize)}${attribute('pattern', options.pattern)}${attribute(
    'inputmode',
    options.inputmode,
  )}${attributes(options.attributes)}>`

/** Nought is a value like any other. */
const value = (given: string | number | undefined): Html | undefined =>
  given === undefined || given === '' ? undefined : html` value="${given}"`
