import { idOf } from './form-group.ts'
import { hint } from './hint.ts'
import { html, type Html } from './html.ts'
import { translated, type Plurals } from './i18n.ts'
import { said, type Attributes } from './parts.ts'
import { textarea, type TextareaOptions } from './textarea.ts'

export type CharacterCountOptions = Omit<TextareaOptions, 'disabled' | 'autocomplete' | 'describedBy'> & {
  readonly maxlength?: number | undefined
  readonly maxwords?: number | undefined
  readonly countType?: string | undefined
  /** The share of the limit, in per cent, from which the count is shown. */
  readonly threshold?: string | number | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: Plurals | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Plurals | undefined
  readonly wordsUnderLimitText?: Plurals | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Plurals | undefined
}

/** A text area that counts. It only tells: nothing that is typed is ever cut off. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = idOf(options)
  return textarea({
    ...options,
    describedBy: `${id}-info`,
    classes: spaced('govuk-js-character-count', options.classes),
    formGroup: {
      classes: spaced('govuk-character-count', options.formGroup?.classes),
      attributes: { ...countAttributes(options), ...options.formGroup?.attributes },
      beforeInput: options.formGroup?.beforeInput,
      afterInput: { html: html`${message(id, options)}${said(options.formGroup?.afterInput)}` },
    },
  })
}

const countTypeOf = (options: CharacterCountOptions) => options.countType || (options.maxwords ? 'words' : undefined)

const message = (id: string, options: CharacterCountOptions): Html =>
  hint({
    id: `${id}-info`,
    classes: spaced('govuk-character-count__message', options.countMessage?.classes),
    text: description(options),
  })

/** Without a limit the words wait for the script, which may know one. */
function description(options: CharacterCountOptions): string {
  const limit = options.maxwords || options.maxlength
  if (!limit) return ''
  const unit = countTypeOf(options) === 'words' ? 'words' : 'characters'
  return (options.textareaDescriptionText || `You can enter up to %{count} ${unit}`).replace('%{count}', String(limit))
}

function countAttributes(options: CharacterCountOptions): Attributes {
  const unlimited = !options.maxwords && !options.maxlength
  return {
    'data-module': 'govuk-character-count',
    ...(options.maxlength !== undefined && { 'data-maxlength': options.maxlength }),
    ...(options.maxwords !== undefined && { 'data-maxwords': options.maxwords }),
    ...(options.threshold !== undefined && { 'data-threshold': options.threshold }),
    ...(countTypeOf(options) && { 'data-count-type': countTypeOf(options) }),
    ...translated({
      'textarea-description':
        unlimited && options.textareaDescriptionText ? { other: options.textareaDescriptionText } : undefined,
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }),
  }
}

const spaced = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
