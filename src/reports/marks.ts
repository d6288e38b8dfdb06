import type { Block } from '#documents'

/**
 * Plain text with simple marks as the blocks that the public reads: an empty line ends a paragraph, "## " begins a
 * heading, "- " an item of a list, "1. " one of a numbered list, "> " a quotation whose last line may say who spoke.
 */
export function blocksFrom(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const group of groupsOf(text)) {
    const [first] = group.lines
    if (first === undefined) continue
    switch (group.mark) {
      case 'heading':
        blocks.push(...group.lines.map((line): Block => ({ kind: 'heading', text: line })))
        break
      case 'item':
      case 'numbered':
        blocks.push({ kind: 'list', ordered: group.mark === 'numbered', items: group.lines })
        break
      case 'quote':
        blocks.push(quoteOf(group.lines))
        break
      case 'text':
        blocks.push({ kind: 'paragraph', text: group.lines.join(' ') })
    }
  }
  return blocks
}

type Mark = 'heading' | 'item' | 'numbered' | 'quote' | 'text'
type Group = { readonly mark: Mark; readonly lines: string[] }

const marks: readonly (readonly [Mark, RegExp])[] = [
  ['heading', /^##+\s+/],
  ['item', /^[-*•]\s+/],
  ['numbered', /^\d{1,2}[.)]\s+/],
  ['quote', /^>\s?/],
]

/** Lines that belong together: of the same mark, with no empty line between. */
function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = []
  let open: Group | undefined
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') {
      open = undefined
      continue
    }
    const [mark, pattern]: readonly [Mark, RegExp?] = marks.find(([, each]) => each.test(line)) ?? ['text']
    const said = pattern ? line.replace(pattern, '').trim() : line
    if (said === '') continue
    // A line without a mark right under an item goes on with that item.
    if (open && mark === 'text' && (open.mark === 'item' || open.mark === 'numbered')) {
      open.lines.push(`${open.lines.pop() ?? ''} ${said}`)
      continue
    }
    if (open?.mark === mark) open.lines.push(said)
    else groups.push((open = { mark, lines: [said] }))
  }
  return groups
}

function quoteOf(lines: readonly string[]): Block {
  const last = lines.at(-1) ?? ''
  const said = lines.length > 1 && /^[—–-]\s*/.test(last) ? last.replace(/^[—–-]\s*/, '') : ''
  return { kind: 'quote', text: (said === '' ? lines : lines.slice(0, -1)).join(' '), said }
}
