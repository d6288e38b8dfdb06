import type { FieldsetAround } from './fieldset.ts'
import type { Field, LabelledField } from './form-group.ts'
import type { Asking, Shown } from './question.ts'

/** A question's words for one control. */
export const labelled = (asking: Asking, shown: Shown): LabelledField => ({
  name: shown.name,
  label: {
    text: asked(asking),
    classes: shown.heading ? 'govuk-label--l' : 'govuk-label--s',
    isPageHeading: shown.heading,
  },
  ...help(asking, shown),
})

/** A question's words for several controls. */
export const grouped = (asking: Asking, shown: Shown): Field & { readonly fieldset: FieldsetAround } => ({
  fieldset: {
    legend: {
      text: asked(asking),
      classes: shown.heading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
      isPageHeading: shown.heading,
    },
  },
  ...help(asking, shown),
})

/** GOV.UK marks what may be left out, not what must be answered. */
const asked = (asking: Asking): string =>
  asking.optional && !/\(optional\)|\?$/.test(asking.label) ? `${asking.label} (optional)` : asking.label

const help = (asking: Asking, shown: Shown): Field => ({
  hint: asking.hint === undefined ? undefined : { text: asking.hint },
  errorMessage: shown.error && { text: shown.error.text },
})
