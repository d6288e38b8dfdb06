import { button } from './button.ts'
import { html, type Html } from './html.ts'
import { translated } from './i18n.ts'
import { attribute, attributes, classes, type MaybeWords, type Styled } from './parts.ts'

export type ExitThisPageOptions = MaybeWords &
  Styled & {
    readonly id?: string | null | undefined
    readonly redirectUrl?: string | undefined
    readonly activatedText?: string | undefined
    readonly timedOutText?: string | undefined
    readonly pressTwoMoreTimesText?: string | undefined
    readonly pressOneMoreTimeText?: string | undefined
  }

/** A way out for someone who must not be seen here; it leads to the weather. */
export const exitThisPage = (options: ExitThisPageOptions = {}): Html =>
  html`
<div${attribute('id', options.id)}${classes('govuk-exit-this-page', options.classes)} data-module="govuk-exit-this-page"${attributes(
    {
      ...options.attributes,
      ...translated({
        activated: options.activatedText,
        'timed-out': options.timedOutText,
        'press-two-more-times': options.pressTwoMoreTimesText,
        'press-one-more-time': options.pressOneMoreTimeText,
      }),
    },
  )}>
${button({
  ...(options.html || !options.text ? { html: options.html || usual } : { text: options.text }),
  classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
  href: options.redirectUrl || 'https://www.bbc.co.uk/weather',
  attributes: { rel: 'nofollow noreferrer' },
})}
</div>`

const usual = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`
