import { html, trusted, type Html } from './html.ts'
import { attributes, classes, type Styled, type Words } from './parts.ts'

export type NotificationBannerOptions = Words &
  Styled & {
    readonly type?: 'success' | undefined
    readonly titleText?: string | undefined
    readonly titleHtml?: Html | undefined
    readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
    readonly titleId?: string | undefined
    readonly role?: string | undefined
    readonly disableAutoFocus?: boolean | undefined
  }

/** Good news is an alert, read at once; other news is a landmark that can be found. */
export function notificationBanner(options: NotificationBannerOptions): Html {
  const success = options.type === 'success'
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const heading = trusted(`h${options.titleHeadingLevel ?? 2}`)
  return html`
<div${classes('govuk-notification-banner', success && 'govuk-notification-banner--success', options.classes)} role="${
    options.role || (success ? 'alert' : 'region')
  }" aria-labelledby="${titleId}" data-module="govuk-notification-banner"${
    options.disableAutoFocus !== undefined && html` data-disable-auto-focus="${String(options.disableAutoFocus)}"`
  }${attributes(options.attributes)}>
<div class="govuk-notification-banner__header">
<${heading} class="govuk-notification-banner__title" id="${titleId}">${
    options.titleHtml || options.titleText || (success ? 'Success' : 'Important')
  }</${heading}>
</div>
<div class="govuk-notification-banner__content">
${options.html || (options.text && html`<p class="govuk-notification-banner__heading">${options.text}</p>`)}
</div>
</div>`
}
