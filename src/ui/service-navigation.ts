import { Html, html, type Value } from './html.ts'
import { attributes, classes, present, said, type Attributes, type Gap, type MaybeWords, type Styled } from './parts.ts'

export type ServiceNavigationItem = MaybeWords & {
  readonly href?: string | undefined
  /** The page itself. */
  readonly current?: boolean | undefined
  /** The part of the service that the page is in. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type ServiceNavigationOptions = Styled & {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly (ServiceNavigationItem | Gap)[] | undefined
  readonly navigationId?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly ariaLabel?: string | undefined
  readonly slots?:
    | {
        readonly start?: Html | undefined
        readonly end?: Html | { readonly html: Html; readonly align?: 'inline' | undefined } | undefined
        readonly navigationStart?: Html | undefined
        readonly navigationEnd?: Html | undefined
      }
    | undefined
}

/** With a name or more than links it is a landmark of its own; otherwise the `nav` inside is landmark enough. */
export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const common = html`${classes('govuk-service-navigation', options.classes)}
  data-module="govuk-service-navigation"${attributes(options.attributes)}`
  const content = inner(options)
  return options.serviceName || options.slots?.start || endSlot(options)
    ? html`<section aria-label="${options.ariaLabel ?? 'Service information'}" ${common}>${content}</section>`
    : html`<div${common}>${content}</div>`
}

const endSlot = ({ slots }: ServiceNavigationOptions): Html | undefined =>
  slots?.end instanceof Html ? slots.end : slots?.end?.html

const isInline = ({ slots }: ServiceNavigationOptions): boolean =>
  !(slots?.end instanceof Html) && slots?.end?.align === 'inline'

const inner = (options: ServiceNavigationOptions): Html =>
  html`
<div${classes('govuk-width-container', isInline(options) && 'govuk-service-navigation__inlining-container')}>
${options.slots?.start}
<div class="govuk-service-navigation__container">
${options.serviceName && serviceName(options.serviceName, options.serviceUrl)}
${navigation(options)}
</div>
${endSlot(options)}
</div>`

const serviceName = (name: string, url: string | undefined): Html =>
  html`<span class="govuk-service-navigation__service-name">
    ${
      url
        ? html`<a href="${url}" class="govuk-service-navigation__link">${name}</a>`
        : html`<span class="govuk-service-navigation__text">${name}</span>`
    }
  </span>`

function navigation(options: ServiceNavigationOptions): Value {
  const items = present(options.navigation)
  if (items.length === 0 && !options.slots?.navigationStart && !options.slots?.navigationEnd) return undefined
  return html`<nav
    aria-label="${options.navigationLabel || options.menuButtonText || 'Menu'}"
    ${classes('govuk-service-navigation__wrapper', options.navigationClasses)}
  >
    ${(options.collapseNavigationOnMobile ?? items.length > 1) && menuButton(options)}
    <ul class="govuk-service-navigation__list" id="${options.navigationId || 'navigation'}">
      ${options.slots?.navigationStart} ${items.map(navigationItem)} ${options.slots?.navigationEnd}
    </ul>
  </nav>`
}

function menuButton(options: ServiceNavigationOptions): Html {
  const text = options.menuButtonText || 'Menu'
  const name = options.menuButtonLabel
  return html`<button
    type="button"
    class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
    aria-controls="${options.navigationId || 'navigation'}"
    ${name && name !== text && html` aria-label="${name}"`}
    hidden
    aria-hidden="true"
  >
    ${text}
  </button>`
}

/** An active link is also strong, so that those who choose their own colours can tell which it is. */
function navigationItem(item: ServiceNavigationItem): Html {
  const active = item.current || item.active
  const mark = active && html` aria-current="${item.current ? 'page' : 'true'}"`
  const words = active
    ? html`<strong class="govuk-service-navigation__active-fallback">${said(item)}</strong>`
    : said(item)
  return html`
<li${classes('govuk-service-navigation__item', active && 'govuk-service-navigation__item--active')}>
${
  item.href
    ? html`<a class="govuk-service-navigation__link" href="${item.href}" ${mark}${attributes(item.attributes)}
        >${words}</a
      >`
    : said(item) && html`<span class="govuk-service-navigation__text" ${mark}>${words}</span>`
}
</li>`
}
