import type { Block } from '#documents'
import { html, type Html } from '#ui'
import { blocksFrom } from '../marks.ts'

/** Text with simple marks, as it will be read. */
export const shownText = (text: string): Html => html`${blocksFrom(text).map(shownBlock)}`

function shownBlock(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h4 class="govuk-heading-s">${block.text}</h4>`
    case 'list':
      return block.ordered
        ? html`<ol class="govuk-list govuk-list--number">${block.items.map((item) => html`<li>${item}</li>`)}</ol>`
        : html`<ul class="govuk-list govuk-list--bullet">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'quote':
      return html`<blockquote class="govuk-inset-text">${block.text}${block.said && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">${block.said}</span>`}</blockquote>`
    case 'paragraph':
      return html`<p class="govuk-body">${block.text}</p>`
    case 'table':
    case 'glossary':
      // Marks make neither.
      return html``
  }
}
