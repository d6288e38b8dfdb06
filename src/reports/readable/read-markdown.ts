import { marked, type Token } from 'marked'
import type { PartsBuilder } from './parts.ts'
import { readHtml } from './read-html.ts'
import { addLink } from './links.ts'

/**
 * Reads everything in a Markdown text: as the page that it becomes, and what no page shows of it: front matter, the names of
 * links, footnotes by themselves.
 */
export function readMarkdown(source: string, parts: PartsBuilder): void {
  const { front, rest } = withoutFrontMatter(source.replaceAll(/\r\n?/g, '\n'))
  for (const line of front.split('\n')) parts.add('metadata', line.trim(), { within: 'front matter' })
  const author = /^\s*author:\s*(.+)$/im.exec(front)?.[1]
  if (author !== undefined) parts.carries('author', 'metadata', author)
  const { text, footnotes } = withoutFootnotes(rest)
  addDefinitions(marked.lexer(text), parts)
  readHtml(pageOf(text), parts)
  for (const footnote of footnotes) readHtml(`<div role="doc-footnote">${pageOf(footnote)}</div>`, parts)
}

const pageOf = (text: string): string => marked.parse(text, { async: false })

function withoutFrontMatter(source: string): { readonly front: string; readonly rest: string } {
  const found = /^\uFEFF?(?:---|\+\+\+)\n([\s\S]*?)\n(?:---|\+\+\+|\.\.\.)(?:\n|$)/.exec(source)
  return found ? { front: found[1] ?? '', rest: source.slice(found[0].length) } : { front: '', rest: source }
}

/** "[^1]: The note." with the lines under it that are set in. */
function withoutFootnotes(source: string): { readonly text: string; readonly footnotes: readonly string[] } {
  const footnotes: string[] = []
  const text = source.replaceAll(/^\[\^([^\]\n]+)\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*|(?=\n[ \t]+\S)))*)/gm, (_all, name: string, note: string) => {
    footnotes.push(/^\d+$/.test(name) ? note : `${note} ${name}`)
    return ''
  }) // prettier-ignore
  return { text, footnotes }
}

/** Addresses that are defined and perhaps never used. */
function addDefinitions(tokens: readonly Token[], parts: PartsBuilder): void {
  for (const token of tokens) {
    if (token.type !== 'def') continue
    addLink(parts, String(token['href'] ?? ''))
    parts.add('alt', String(token['title'] ?? ''))
    parts.add('bookmark', String(token['tag'] ?? ''))
  }
}
