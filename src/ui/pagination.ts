import { html, type Html, type Value } from './html.ts'
import { attributes, classes, said, type Attributes, type Gap, type MaybeWords, type Styled } from './parts.ts'

export type PaginationItem = {
  readonly number?: number | string | undefined
  readonly href?: string | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly current?: boolean | undefined
  readonly ellipsis?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type PaginationLink = MaybeWords & {
  readonly href?: string | undefined
  /** What the next page holds, where pages are parts of one thing to read. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PaginationOptions = Styled & {
  readonly items?: readonly (PaginationItem | Gap)[] | undefined
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly landmarkLabel?: string | undefined
}

/** Without numbered pages, previous and next stand one above the other and may say what they lead to. */
export function pagination(options: PaginationOptions): Html {
  const block = !options.items && Boolean(options.next || options.previous)
  return html`
<nav${classes('govuk-pagination', block && 'govuk-pagination--block', options.classes)} aria-label="${
    options.landmarkLabel || 'Pagination'
  }"${attributes(options.attributes)}>
${options.previous?.href && previous(options.previous, block)}
${
  options.items &&
  html`<ul class="govuk-pagination__list">
    ${options.items.map((item) => item && pageItem(item))}
  </ul>`
}
${options.next?.href && next(options.next, block)}
</nav>`
}

const previous = (link: PaginationLink, block: boolean): Html =>
  arrowLink(
    'prev',
    link,
    html` ${arrowPrevious} ${title(link, block, html`Previous<span class="govuk-visually-hidden"> page</span>`)}
    ${labelOf(link, block)}`,
  )

const next = (link: PaginationLink, block: boolean): Html =>
  arrowLink(
    'next',
    link,
    html` ${block && arrowNext} ${title(link, block, html`Next<span class="govuk-visually-hidden"> page</span>`)}
    ${labelOf(link, block)} ${!block && arrowNext}`,
  )

const arrowLink = (direction: 'prev' | 'next', link: PaginationLink, content: Html): Html =>
  html`<div class="govuk-pagination__${direction}">
    <a class="govuk-link govuk-pagination__link" href="${link.href}" rel="${direction}"${attributes(link.attributes)}
      >${content}</a
    >
  </div>`

const title = (link: PaginationLink, block: boolean, usual: Html): Html =>
  html`
<span${classes('govuk-pagination__link-title', block && !link.labelText && 'govuk-pagination__link-title--decorated')}>
${said(link) || usual}
</span>`

const labelOf = (link: PaginationLink, block: boolean): Value =>
  block &&
  link.labelText &&
  html`<span class="govuk-visually-hidden">:</span>
    <span class="govuk-pagination__link-label">${link.labelText}</span>`

function pageItem(item: PaginationItem): Value {
  if (item.ellipsis) return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>`
  if (item.number === undefined) return undefined
  return html`
<li${classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
<a class="govuk-link govuk-pagination__link" href="${item.href}" aria-label="${
    item.visuallyHiddenText ?? `Page ${item.number}`
  }"${item.current && html` aria-current="page"`}${attributes(item.attributes)}>
${item.number}
</a>
</li>`
}

const arrowPrevious = html`<svg
  class="govuk-pagination__icon govuk-pagination__icon--prev"
  xmlns="http://www.w3.org/2000/svg"
  height="13"
  width="15"
  aria-hidden="true"
  focusable="false"
  viewBox="0 0 15 13"
>
  <path
    d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
  ></path>
</svg>`

const arrowNext = html`<svg
  class="govuk-pagination__icon govuk-pagination__icon--next"
  xmlns="http://www.w3.org/2000/svg"
  height="13"
  width="15"
  aria-hidden="true"
  focusable="false"
  viewBox="0 0 15 13"
>
  <path
    d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
  ></path>
</svg>`
