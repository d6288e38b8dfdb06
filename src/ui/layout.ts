import { backLink } from './back-link.ts'
import { choicesClasses, choicesForm, type Choices } from './choices.ts'
import { errorSummary } from './error-summary.ts'
import { exitThisPage } from './exit-this-page.ts'
import { csrfMark, form } from './form.ts'
import { genericHeader } from './generic-header.ts'
import { escape, html, type Html, type Value } from './html.ts'
import { mark } from './mark.ts'
import type { Page } from './page.ts'
import { phaseBanner } from './phase-banner.ts'
import { serviceNavigation } from './service-navigation.ts'
import { skipLink } from './skip-link.ts'
import { assetAddress } from './styles.ts'

export type NavigationItem = { readonly text: string; readonly href: string; readonly current?: boolean | undefined }

/** What the door knows of the reader and the response, and a view need not. */
export type LayoutContext = {
  /** This response's nonce of the content security policy. */
  readonly nonce: string
  readonly csrf: string
  /** The page's own path; a choice of text size comes back to it. */
  readonly path: string
  readonly person?: { readonly name: string; readonly role: string } | undefined
  readonly partnership?: string | undefined
  readonly navigation: readonly NavigationItem[]
  readonly choices: Choices
  /** True where every person and event is invented, and every page must say so. */
  readonly demonstration: boolean
  readonly footerLinks?: readonly { readonly text: string; readonly href: string }[] | undefined
}

/** The whole document. */
export function layout(page: Page, context: LayoutContext): string {
  const document = html`<!DOCTYPE html>
<html lang="en-GB" class="govuk-template ${choicesClasses(context.choices)}">
${head(page)}
<body class="govuk-template__body">
${!page.forEveryone && html`<script nonce="${context.nonce}">document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')</script>`}
${skipLink({ text: 'Skip to main content', href: '#main-content' })}
${header(context)}
<div class="govuk-width-container">
${page.exit && exitThisPage()}
${page.back && html`<nav aria-label="Back">${backLink(page.back)}</nav>`}
<main class="govuk-main-wrapper" id="main-content">
${page.wide ? content(page) : html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds-from-desktop">${content(page)}</div></div>`}
</main>
</div>
${footer(context)}
${!page.forEveryone && html`<script type="module" nonce="${context.nonce}" src="${assetAddress('/assets/heed.js')}"></script>`}
</body>
</html>
`
  return document.toString().replaceAll(csrfMark, () => escape(context.csrf))
}

const head = (page: Page): Html => html`<head>
<meta charset="utf-8">
<title>${page.errors?.length ? 'Error: ' : ''}${page.title} – Heed</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#0f4c5c">
<link rel="icon" href="/assets/heed-mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="${assetAddress('/assets/styles.css')}">
${page.head}
</head>`

const header = (context: LayoutContext): Html => html`<header class="govuk-template__header">
${genericHeader({
  logoHtml: html`${mark}<span class="heed-header__name">Heed</span>${
    context.partnership && html`<span class="heed-header__partnership">${context.partnership}</span>`
  }`,
})}
${
  (context.navigation.length > 0 || context.person) &&
  serviceNavigation({
    navigation: context.navigation,
    ariaLabel: 'Your account and where you can go',
    slots: { end: context.person && { html: account(context.person), align: 'inline' } },
  })
}
${context.demonstration && demonstrationNotice}
</header>`

const account = (person: { readonly name: string; readonly role: string }): Html => html`<div class="heed-account">
<span class="heed-account__name">${person.name}${person.role && html`<span class="heed-account__role">, ${person.role}</span>`}</span>
${form('/sign-out', html`<button type="submit" class="heed-account__sign-out">Sign out</button>`, { classes: 'heed-account__form' })}
</div>`

const demonstrationNotice = phaseBanner({
  tag: { text: 'Demonstration' },
  text: 'Every person, place and event here is invented.',
})

const content = (page: Page): Html => html`${
  page.errors?.length
    ? errorSummary({
        titleText: 'There is a problem',
        errorList: page.errors.map(({ text, href }) => ({ text, href })),
      })
    : undefined
}
${heading(page)}
${page.main}`

/** One `h1` a page: the title, unless the main part brings its own. Text is escaped, so this finds only real markup. */
function heading(page: Page): Value {
  const caption = page.caption && html`<span class="govuk-caption-l">${page.caption}</span>`
  return page.main.toString().includes('<h1') ? caption : html`${caption}<h1 class="govuk-heading-l">${page.title}</h1>`
}

const footer = (context: LayoutContext): Html => html`<footer class="govuk-template__footer">
<div class="govuk-footer">
<div class="govuk-width-container">
${choicesForm(context.choices, context.path)}
<div class="govuk-footer__meta">
<div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
<h2 class="govuk-visually-hidden">Support links</h2>
<ul class="govuk-footer__inline-list">
${[{ text: 'Accessibility statement', href: '/accessibility' }, ...(context.footerLinks ?? [])].map(
  (link) =>
    html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${link.href}">${link.text}</a></li>\n`,
)}
</ul>
<p class="heed-footer__words">Heed is free software for learning from statutory case reviews.${
  context.demonstration && ' In this demonstration every person, place and event is invented.'
}</p>
</div>
</div>
</div>
</div>
</footer>`
