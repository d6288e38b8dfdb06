import { button } from './button.ts'
import { html, trusted, type Html, type Value } from './html.ts'
import { attributes, classes, said, type Attributes, type MaybeWords, type Styled } from './parts.ts'

export type PanelAction = {
  readonly text: string
  readonly href?: string | undefined
  readonly type?: 'button' | 'submit' | 'reset' | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PanelOptions = MaybeWords &
  Styled & {
    readonly titleText?: string | undefined
    readonly titleHtml?: Html | undefined
    readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
    /** Only for an interruption: `classes: 'govuk-panel--interruption'`. */
    readonly actions?: (Styled & { readonly items?: readonly PanelAction[] | undefined }) | undefined
  }

/** "Sent": what was just done, or an interruption before something is. Its heading is the page's `h1`. */
export function panel(options: PanelOptions): Html {
  const heading = trusted(`h${options.headingLevel ?? 1}`)
  const interruption = Boolean(options.classes && options.classes.includes('govuk-panel--interruption'))
  const body = said(options)
  return html`
<div${classes('govuk-panel', !interruption && 'govuk-panel--confirmation', options.classes)}${attributes(options.attributes)}>
<${heading} class="govuk-panel__title">${options.titleHtml || options.titleText}</${heading}>
${body && html`<div class="govuk-panel__body">${body}</div>`}
${interruption && actions(options.actions)}
</div>`
}

const actions = (options: PanelOptions['actions']): Value =>
  options &&
  html`
<div${classes('govuk-panel__actions', options.classes)}${attributes(options.attributes)}>
${options.items?.length ? html`<div class="govuk-button-group">${options.items.map(action)}</div>` : undefined}
</div>`

const action = (item: PanelAction): Html =>
  !item.href || item.type === 'button'
    ? button({
        text: item.text,
        type: item.type ?? 'button',
        classes: `govuk-button--inverse${item.classes ? ` ${item.classes}` : ''}`,
        href: item.href,
        attributes: item.attributes,
      })
    : html`
<a${classes('govuk-link govuk-link--inverse', item.classes)} href="${item.href}"${attributes(item.attributes)}>${item.text}</a>`
