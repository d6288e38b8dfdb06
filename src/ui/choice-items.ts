import { hint, type HintWords } from './hint.ts'
import { html, type Html } from './html.ts'
import { label } from './label.ts'
import { attribute, attributes, classes, flag, ids, type Attributes, type Styled, type Words } from './parts.ts'

/** One radio button or checkbox. */
export type Choice = Words & {
  readonly value: string | number
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly hint?: HintWords | undefined
  readonly label?: Styled | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** What is asked only of those who choose this. */
  readonly conditional?: { readonly html: Html | false } | undefined
  /** `exclusive`: choosing this unchecks the others. */
  readonly behaviour?: 'exclusive' | undefined
  readonly attributes?: Attributes | undefined
}

/** A word between choices, such as "or". */
export type Divider = { readonly divider: string }

export type ChoiceGroup = {
  readonly kind: 'radios' | 'checkboxes'
  readonly name: string
  readonly idPrefix: string
  readonly describedBy?: string | undefined
  readonly isChecked: (value: string) => boolean
}

/** The first has the id of the group, so that an error summary can lead to it. */
export function choiceItem(group: ChoiceGroup, item: Choice | Divider, index: number): Html {
  if ('divider' in item) return html`<div class="govuk-${group.kind}__divider">${item.divider}</div>`
  const id = item.id || (index === 0 ? group.idPrefix : `${group.idPrefix}-${index + 1}`)
  const checked = item.checked ?? group.isChecked(String(item.value))
  const revealed = item.conditional?.html || undefined
  return html`<div class="govuk-${group.kind}__item">
      ${control(group, item, { id, checked, reveals: revealed !== undefined })}
      ${label({
        html: item.html,
        text: item.text,
        classes: `govuk-${group.kind}__label${item.label?.classes ? ` ${item.label.classes}` : ''}`,
        attributes: item.label?.attributes,
        for: id,
      })}
      ${item.hint && hint({ ...item.hint, id: `${id}-item-hint`, classes: `govuk-${group.kind}__hint${item.hint.classes ? ` ${item.hint.classes}` : ''}` })}
    </div>
    ${
      revealed &&
      html`<div${classes(
        `govuk-${group.kind}__conditional`,
        !checked && `govuk-${group.kind}__conditional--hidden`,
      )} id="conditional-${id}">
${revealed}
</div>`
    }`
}

const control = (
  group: ChoiceGroup,
  item: Choice,
  state: { readonly id: string; readonly checked: boolean; readonly reveals: boolean },
): Html =>
  html`<input
    class="govuk-${group.kind}__input"
    id="${state.id}"
    name="${item.name || group.name}"
    type="${group.kind === 'radios' ? 'radio' : 'checkbox'}"
    value="${String(item.value)}"
    ${flag('checked', state.checked)}${flag('disabled', item.disabled)}${
      state.reveals && html` data-aria-controls="conditional-${state.id}"`
    }${attribute('data-behaviour', item.behaviour)}${attribute(
      'aria-describedby',
      ids(group.describedBy, item.hint && `${state.id}-item-hint`),
    )}${attributes(item.attributes)}
  />`
