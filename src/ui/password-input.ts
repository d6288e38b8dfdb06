import { button } from './button.ts'
import { idOf, type LabelledField } from './form-group.ts'
import { html, type Html } from './html.ts'
import { translated } from './i18n.ts'
import { input } from './input.ts'
import { said, type Styled } from './parts.ts'

export type PasswordInputOptions = LabelledField &
  Styled & {
    readonly value?: string | undefined
    readonly disabled?: boolean | undefined
    readonly autocomplete?: 'current-password' | 'new-password' | undefined
    readonly button?: { readonly classes?: string | undefined } | undefined
    readonly showPasswordText?: string | undefined
    readonly hidePasswordText?: string | undefined
    readonly showPasswordAriaLabelText?: string | undefined
    readonly hidePasswordAriaLabelText?: string | undefined
    readonly passwordShownAnnouncementText?: string | undefined
    readonly passwordHiddenAnnouncementText?: string | undefined
  }

/** A password, with a button to see it where script runs. */
export const passwordInput = (options: PasswordInputOptions): Html =>
  input({
    ...options,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: options.autocomplete || 'current-password',
    classes: spaced('govuk-password-input__input govuk-js-password-input-input', options.classes),
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    formGroup: {
      classes: spaced('govuk-password-input', options.formGroup?.classes),
      attributes: {
        'data-module': 'govuk-password-input',
        ...translated({
          'show-password': options.showPasswordText,
          'hide-password': options.hidePasswordText,
          'show-password-aria-label': options.showPasswordAriaLabelText,
          'hide-password-aria-label': options.hidePasswordAriaLabelText,
          'password-shown-announcement': options.passwordShownAnnouncementText,
          'password-hidden-announcement': options.passwordHiddenAnnouncementText,
        }),
        ...options.formGroup?.attributes,
      },
      beforeInput: options.formGroup?.beforeInput,
      afterInput: { html: html`${showButton(options)}${said(options.formGroup?.afterInput)}` },
    },
  })

const showButton = (options: PasswordInputOptions): Html =>
  button({
    type: 'button',
    classes: spaced(
      'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
      options.button?.classes,
    ),
    text: options.showPasswordText ?? 'Show',
    attributes: {
      'aria-controls': idOf(options),
      'aria-label': options.showPasswordAriaLabelText ?? 'Show password',
      hidden: '',
    },
  })

const spaced = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
