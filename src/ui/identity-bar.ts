import { html, type Html } from './html.ts'
import { said, type Words } from './parts.ts'

export type IdentityBarOptions = {
  /** The review, incident or request that the page belongs to. */
  readonly title: Words
  readonly facts?: readonly { readonly term: string; readonly is: Words }[] | undefined
}

/** Says whose page this is, above everything that is done on it: a mistake of review must be hard to make. */
export const identityBar = (options: IdentityBarOptions): Html => html`<div class="heed-identity">
<p class="heed-identity__title">${said(options.title)}</p>
${
  options.facts?.length
    ? html`<dl class="heed-identity__facts">${options.facts.map(
        ({ term, is }) => html`<div class="heed-identity__fact"><dt>${term}</dt><dd>${said(is)}</dd></div>`,
      )}</dl>`
    : undefined
}
</div>`
