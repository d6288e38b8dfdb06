import { html, type Html } from './html.ts'
import { attributes, classes, said, type Attributes, type Styled, type Words } from './parts.ts'

export type Breadcrumb = Words & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined }

export type BreadcrumbsOptions = Styled & {
  readonly items: readonly Breadcrumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
}

export const breadcrumbs = (options: BreadcrumbsOptions): Html =>
  html`
<nav${classes(
    'govuk-breadcrumbs',
    options.classes,
    options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )}${attributes(options.attributes)} aria-label="${options.labelText ?? 'Breadcrumb'}">
<ol class="govuk-breadcrumbs__list">
${options.items.map(crumb)}
</ol>
</nav>`

const crumb = (item: Breadcrumb): Html =>
  item.href
    ? html`<li class="govuk-breadcrumbs__list-item">
        <a class="govuk-breadcrumbs__link" href="${item.href}"${attributes(item.attributes)}>${said(item)}</a>
      </li>`
    : html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${said(item)}</li>`
