import { html, type Html } from './html.ts'
import { attributes, classes, type Styled } from './parts.ts'

export type GenericHeaderOptions = Styled & {
  readonly logoText?: string | undefined
  readonly logoHtml?: Html | undefined
  readonly url?: string | undefined
  readonly containerClasses?: string | undefined
}

/** GOV.UK's header for those who are not GOV.UK: no crown. */
export const genericHeader = (options: GenericHeaderOptions): Html =>
  html`
<div${classes('govuk-generic-header', options.classes)}${attributes(options.attributes)}>
<div class="govuk-generic-header__container ${options.containerClasses || 'govuk-width-container'}">
<div class="govuk-generic-header__logo">
<a href="${options.url || '/'}" class="govuk-generic-header__homepage-link">
${options.logoHtml || options.logoText}
</a>
</div>
</div>
</div>`
