import { grouped, labelled } from './ask-words.ts'
import { checkboxes as checkboxesField } from './checkboxes.ts'
import {
  answered,
  refused,
  unanswered,
  type Asking,
  type Needed,
  type Question,
  type Reading,
  type Sometimes,
} from './question.ts'
import { radios as radiosField } from './radios.ts'
import { select as selectField } from './select.ts'

/** One of the answers that may be chosen. */
export type Option<Value extends string> = {
  readonly value: Value
  readonly text: string
  readonly hint?: string | undefined
}

type Choosing<Value extends string> = { readonly options: readonly Option<Value>[] }

/** One of a few, all in sight. */
export function radios<const V extends string>(
  asking: Needed & Choosing<V> & { readonly inline?: boolean | undefined },
): Question<V>
export function radios<const V extends string>(
  asking: Sometimes & Choosing<V> & { readonly inline?: boolean | undefined },
): Question<V | null>
export function radios<const V extends string>(
  asking: Asking & Choosing<V> & { readonly inline?: boolean | undefined },
): Question<V | null> {
  return one(asking, (shown) =>
    radiosField({
      ...grouped(asking, shown),
      name: shown.name,
      classes: asking.inline && 'govuk-radios--inline',
      value: shown.entered[shown.name]?.[0],
      items: asking.options.map((option) => ({
        value: option.value,
        text: option.text,
        hint: option.hint === undefined ? undefined : { text: option.hint },
        conditional: shown.reveal[option.value] && { html: shown.reveal[option.value] ?? false },
      })),
    }),
  )
}

/** Yes, no or not known: in this field not knowing is an answer with consequences. */
export function yesNoNotKnown(asking: Needed): Question<'yes' | 'no' | 'not known'> {
  return radios({
    ...asking,
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: 'not known', text: 'Not known' },
    ],
  })
}

/** One of many, such as the agencies of a partnership. */
export function select<const V extends string>(
  asking: Needed & Choosing<V> & { readonly prompt?: string | undefined },
): Question<V>
export function select<const V extends string>(
  asking: Sometimes & Choosing<V> & { readonly prompt?: string | undefined },
): Question<V | null>
export function select<const V extends string>(
  asking: Asking & Choosing<V> & { readonly prompt?: string | undefined },
): Question<V | null> {
  return one(asking, (shown) =>
    selectField({
      ...labelled(asking, shown),
      value: shown.entered[shown.name]?.[0],
      items: [
        { value: '', text: asking.prompt ?? 'Select one' },
        ...asking.options.map(({ value, text }) => ({ value, text })),
      ],
    }),
  )
}

/** What is chosen must have been offered. */
function one<V extends string>(asking: Asking & Choosing<V>, show: Question<V>['show']): Question<V | null> {
  return {
    onlyWhen: asking.onlyWhen,
    fields: (name) => [name],
    read: (name, { form }): Reading<V | null> => {
      const chosen = form.get(name) ?? ''
      if (chosen === '') return unanswered(asking, name)
      const option = asking.options.find(({ value }) => value === chosen)
      return option ? answered(option.value) : refused(asking.missing ?? 'Select one of the options', name)
    },
    write: (name, answer) => ({ [name]: [answer ?? ''] }),
    show,
  }
}

/** As many as apply; where the question is optional, none may. */
export const checkboxes = <const V extends string>(asking: Asking & Choosing<V>): Question<readonly V[]> => ({
  onlyWhen: asking.onlyWhen,
  fields: (name) => [name],
  read: (name, { form }): Reading<readonly V[]> => {
    const chosen = form.getAll(name)
    const options = asking.options.filter(({ value }) => chosen.includes(value))
    const allOffered = chosen.every((each) => options.some(({ value }) => value === each))
    return allOffered && (options.length > 0 || asking.optional)
      ? answered(options.map(({ value }) => value))
      : refused(asking.missing ?? 'Select only what is offered', name)
  },
  write: (name, answer) => ({ [name]: answer }),
  show: (shown) =>
    checkboxesField({
      ...grouped(asking, shown),
      name: shown.name,
      values: shown.entered[shown.name] ?? [],
      items: asking.options.map((option) => ({
        value: option.value,
        text: option.text,
        hint: option.hint === undefined ? undefined : { text: option.hint },
        conditional: shown.reveal[option.value] && { html: shown.reveal[option.value] ?? false },
      })),
    }),
})
