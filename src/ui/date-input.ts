import type { FieldsetAround } from './fieldset.ts'
import { fieldsetGroup, type Field, type FormGroups } from './form-group.ts'
import { html, type Html } from './html.ts'
import { input, type InputOptions } from './input.ts'
import { attribute, attributes, classes, present, said, type Attributes, type Gap, type Styled } from './parts.ts'

export type DatePart = {
  readonly name?: string | undefined
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly value?: string | number | undefined
  readonly classes?: string | undefined
  /** Is this the part that is wrong? Without a word on any part, all are marked. */
  readonly error?: boolean | undefined
  readonly inputmode?: InputOptions['inputmode']
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type DateInputOptions = Field &
  Styled & {
    readonly id: string
    readonly namePrefix?: string | undefined
    readonly fieldset?: FieldsetAround | undefined
    readonly formGroup?: FormGroups | undefined
    readonly day?: DatePart | false | undefined
    readonly month?: DatePart | false | undefined
    readonly year?: DatePart | false | undefined
    readonly items?: readonly (DatePart | Gap)[] | undefined
    /** By the name of each field, prefix included. */
    readonly values?: Readonly<Record<string, string | number | undefined>> | undefined
  }

/** The role `group` makes JAWS read the description; radios and checkboxes are better without it. */
export function dateInput(options: DateInputOptions): Html {
  const parts = partsOf(options)
  const someMarked = parts.some(isMarked)
  return fieldsetGroup(
    options.id,
    { ...options, role: 'group' },
    html`
<div${classes('govuk-date-input', options.classes)}${attributes(options.attributes)}${attribute('id', options.id)}>
${said(options.formGroup?.beforeInputs)}
${parts.map((part) => dateItem(options, part, someMarked))}
${said(options.formGroup?.afterInputs)}
</div>`,
  )
}

const kinds = ['day', 'month', 'year'] as const

type Kind = (typeof kinds)[number]

const partsOf = (options: DateInputOptions): readonly DatePart[] =>
  present(options.items?.length ? options.items : kinds.map((kind) => options[kind] ?? { name: kind }))

const isMarked = (part: DatePart): boolean => part.error === true || (part.classes ?? '').includes('govuk-input--error')

function dateItem(options: DateInputOptions, part: DatePart, someMarked: boolean): Html {
  const kind = kindOf(options, part)
  const name = part.name ?? kind ?? ''
  const fullName = (options.namePrefix ? `${options.namePrefix}-` : '') + name
  return html`<div class="govuk-date-input__item">
    ${input({
      label: { text: part.label || capitalised(name), classes: 'govuk-date-input__label' },
      id: part.id || `${options.id}-${name}`,
      name: fullName,
      classes: itemClasses(options, part, kind, someMarked),
      value: part.value ?? valueByKind(options, kind) ?? options.values?.[fullName],
      inputmode: part.inputmode ?? 'numeric',
      autocomplete: part.autocomplete,
      pattern: part.pattern,
      attributes: part.attributes,
    })}
  </div>`
}

/** Is this the day, the month or the year, by its place or by its name? */
const kindOf = (options: DateInputOptions, part: DatePart): Kind | undefined =>
  kinds.find(
    (kind) => part === options[kind] || part.name === kind || (part.name && part.name === nameOf(options[kind])),
  )

const nameOf = (part: DatePart | false | undefined): string | undefined => (part ? part.name : undefined)

function valueByKind(options: DateInputOptions, kind: Kind | undefined): string | number | undefined {
  const usual = kind && options[kind]
  return usual ? usual.value : kind && options.values?.[kind]
}

function itemClasses(options: DateInputOptions, part: DatePart, kind: Kind | undefined, someMarked: boolean): string {
  const given = part.classes ?? ''
  const wrong = isMarked(part) || (part.error !== false && options.errorMessage !== undefined && !someMarked)
  return [
    'govuk-date-input__input',
    wrong && !given.includes('govuk-input--error') && 'govuk-input--error',
    !given.includes('govuk-input--width-') && `govuk-input--width-${kind === 'year' ? 4 : 2}`,
    given,
  ]
    .filter(Boolean)
    .join(' ')
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
