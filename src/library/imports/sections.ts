import type { Block, Section } from '#documents'
import { wordsOf } from '../words.ts'

/** A text with its headings, paragraph by paragraph, in sections. What stands before the first heading has none. */
export function inSections(paragraphs: readonly { readonly text: string; readonly isHeading: boolean }[]): readonly Section[] {
  const sections: { heading: string; blocks: Block[] }[] = []
  for (const { text, isHeading } of paragraphs) {
    const last = sections.at(-1)
    if (isHeading) sections.push({ heading: text, blocks: [] })
    else if (last) last.blocks.push({ kind: 'paragraph', text })
    else sections.push({ heading: '', blocks: [{ kind: 'paragraph', text }] })
  }
  return sections
} // prettier-ignore

/** Plain text: empty lines part its paragraphs, and "# " begins a heading. */
export const sectionsFrom = (text: string): readonly Section[] =>
  inSections(
    text
      .replaceAll(/\r\n?/g, '\n')
      .split(/\n\s*\n|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n/m)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => ({ text: each.replace(/^#{1,6} +/, ''), isHeading: /^#{1,6} /.test(each) })),
  )

/** The same the other way, for whoever reads an export without knowing sections. */
export const textFrom = (sections: readonly Section[]): string =>
  sections
    .map((section) =>
      [section.heading === '' ? '' : `# ${section.heading}`, wordsOf(section)].filter(Boolean).join('\n\n'),
    ) // prettier-ignore
    .join('\n\n')
