import { html, type Html } from './html.ts'
import { attributes, classes, said, type Styled, type Words } from './parts.ts'
import { tag } from './tag.ts'

export type PhaseBannerOptions = Words & Styled & { readonly tag: Words & { readonly classes?: string | undefined } }

export const phaseBanner = (options: PhaseBannerOptions): Html =>
  html`
<div${classes('govuk-phase-banner govuk-width-container', options.classes)}${attributes(options.attributes)}>
<p class="govuk-phase-banner__content">
${tag({
  ...options.tag,
  classes: `govuk-phase-banner__content__tag${options.tag?.classes ? ` ${options.tag.classes}` : ''}`,
})}
<span class="govuk-phase-banner__text">
${said(options)}
</span>
</p>
</div>`
