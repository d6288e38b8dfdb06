import { csrfMark } from './form.ts'
import { escape, html, type Html } from './html.ts'
import type { Page } from './page.ts'

export type TextSize = 'standard' | 'large' | 'larger'

export type Choices = { readonly textSize: TextSize; readonly highVisibility: boolean }

/** How pages look to someone who has chosen nothing. */
export const standardChoices: Choices = { textSize: 'standard', highVisibility: false }

export type NavigationItem = { readonly text: string; readonly href: string; readonly current?: boolean | undefined }

/** What the door knows of the reader and the response, and a view need not. */
export type LayoutContext = {
  /** This response's nonce of the content security policy. */
  readonly nonce: string
  readonly csrf: string
  /** The page's own path and query; a choice of text size comes back to it. */
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
  const title = `${page.errors?.length ? 'Error: ' : ''}${page.title} – Heed`
  const document = html`<!DOCTYPE html>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body class="govuk-template__body">
        <main class="govuk-main-wrapper" id="main-content">${heading(page)}${page.main}</main>
      </body>
    </html>`
  return document.toString().replaceAll(csrfMark, () => escape(context.csrf))
}

const heading = (page: Page): Html => html`<h1 class="govuk-heading-l">${page.title}</h1>`
