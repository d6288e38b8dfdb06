import type { Tx } from '#platform/database'
import { html, type Html } from '#ui'
import { marked, type Pieces } from '../words/ask-words.ts'
import type { ChronologyEntry } from './entries.ts'

/** How a text of an entry is said on a page: its lines, with what was looked for marked. */
export type Say = (text: string) => Html

/** For the texts of these entries; nothing is marked where nothing was looked for. */
export async function markedTexts(
  tx: Tx,
  entries: readonly ChronologyEntry[],
  question: string | undefined,
): Promise<Say> {
  if (question === undefined) return withLines
  const texts = Array.from(new Set(entries.flatMap(textsOf)))
  const found = await marked(tx, texts, question)
  const byText = new Map(texts.map((text, at) => [text, found[at]]))
  return (text) => {
    const pieces = byText.get(text)
    return pieces ? withMarks(pieces) : withLines(text)
  }
}

const textsOf = ({ text, source, others }: ChronologyEntry): readonly string[] => [
  text,
  source,
  ...others.map(({ text: other }) => other),
]

const withMarks = (pieces: Pieces): Html =>
  html`${pieces.map(({ text, found }) => (found ? html`<mark>${withLines(text)}</mark>` : withLines(text)))}`

export const withLines = (text: string): Html =>
  html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`
