import { afterInput, beforeInput, idOf, labelledGroup, type LabelledField } from './form-group.ts'
import { html, type Html } from './html.ts'
import { translated, type Plurals } from './i18n.ts'
import { attribute, attributes, classes, flag, type Attributes, type Styled } from './parts.ts'

export type FileUploadOptions = LabelledField &
  Styled & {
    readonly disabled?: boolean | undefined
    readonly multiple?: boolean | undefined
    /** A larger place to drop a file, where script runs. */
    readonly javascript?: boolean | undefined
    readonly wrapperClasses?: string | undefined
    readonly wrapperAttributes?: Attributes | undefined
    readonly chooseFilesButtonText?: string | undefined
    readonly noFileChosenText?: string | undefined
    readonly multipleFilesChosenText?: Plurals | undefined
    readonly dropInstructionText?: string | undefined
    readonly enteredDropZoneText?: string | undefined
    readonly leftDropZoneText?: string | undefined
  }

export const fileUpload = (options: FileUploadOptions): Html =>
  labelledGroup(options, (describedBy) => {
    const control = element(options, describedBy)
    return html` ${beforeInput(options.formGroup)} ${options.javascript ? dropZone(options, control) : control}
    ${afterInput(options.formGroup)}`
  })

const element = (options: FileUploadOptions, describedBy: string | undefined): Html =>
  html`
<input${classes('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error')} id="${idOf(
    options,
  )}" name="${options.name}" type="file"${flag('disabled', options.disabled)}${flag('multiple', options.multiple)}${attribute(
    'aria-describedby',
    describedBy,
  )}${attributes(options.attributes)}>`

const dropZone = (options: FileUploadOptions, control: Html): Html =>
  html`
<div${classes('govuk-file-upload-wrapper', options.wrapperClasses)} data-module="govuk-file-upload"${attributes({
    ...translated({
      'choose-files-button': options.chooseFilesButtonText,
      'no-file-chosen': options.noFileChosenText,
      'multiple-files-chosen': options.multipleFilesChosenText,
      'drop-instruction': options.dropInstructionText,
      'entered-drop-zone': options.enteredDropZoneText,
      'left-drop-zone': options.leftDropZoneText,
    }),
    ...options.wrapperAttributes,
  })}>
${control}
</div>`
