import type { Block, Section } from '#documents'

/** A section as plain words: what is searched, and what a search result quotes. */
export const wordsOf = (section: Section): string => section.blocks.map(wordsOfBlock).join('\n')

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.join('\n')
    case 'quote':
      return `${block.text} ${block.said}`.trim()
    case 'table':
      return [block.caption, block.head.join(', '), ...block.rows.map((row) => row.join(', '))].join('\n')
    case 'glossary':
      return block.terms.map(({ term, meaning }) => `${term}: ${meaning}`).join('\n')
  }
}

/** How long it takes to read, in whole minutes, at 200 words a minute. */
export const minutesToRead = (sections: readonly Section[]): number =>
  Math.max(1, Math.round(sections.map(wordsOf).join(' ').split(/\s+/).length / 200))
