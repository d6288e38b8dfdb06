import type { Block, Section } from '#documents'
import { html, wideTable, type Html } from '#ui'

/** The blocks of a report as a page shows them: the same words in the same order as in its PDF. */
const showBlocks = (blocks: readonly Block[]): Html => html`${blocks.map(showBlock)}`

/** A whole section, under a heading that can be linked to. */
export const showSection = (section: Section, anchor: string, number?: number, size: 'l' | 'm' = 'l'): Html => html`
  <section aria-labelledby="${anchor}">
    <h2 class="govuk-heading-${size} govuk-!-margin-top-7" id="${anchor}">${number !== undefined && `${number}. `}${section.heading}</h2>
    ${showBlocks(section.blocks)}
  </section>`

function showBlock(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3 class="govuk-heading-m">${block.text}</h3>`
    case 'paragraph':
      return html`<p class="govuk-body">${block.text}</p>`
    case 'list':
      return list(block.items, block.ordered)
    case 'quote':
      return html`<blockquote class="govuk-inset-text"><p class="govuk-body">${block.text}</p>${
        block.said && html`<p class="govuk-body-s govuk-!-margin-bottom-0">${block.said}</p>`
      }</blockquote>`
    case 'table':
      return wideTable({
        caption: block.caption,
        head: block.head.map((text) => ({ text })),
        rows: block.rows.map((row) => row.map((text) => ({ text }))),
      })
    case 'glossary':
      return html`<dl class="govuk-body">${block.terms.map(
        ({ term, meaning }) =>
          html`<dt class="govuk-!-font-weight-bold">${term}</dt><dd class="govuk-!-margin-bottom-3 govuk-!-margin-left-4">${meaning}</dd>`,
      )}</dl>`
  }
}

function list(items: readonly string[], ordered: boolean): Html {
  const content = items.map((item) => html`<li>${item}</li>`)
  return ordered
    ? html`<ol class="govuk-list govuk-list--number">${content}</ol>`
    : html`<ul class="govuk-list govuk-list--bullet">${content}</ul>`
}
