import { sql, type Tx } from '#platform/database'
import { wordOf } from './masked-words.ts'

/** What stands in the register for something, and what is shown in its place. Never the name. */
export type Registered = { readonly id: string; readonly pseudonym: string }

/** One thing that is looked for: a word, or several that were typed in quotation marks and must follow one another. */
type Term = readonly string[]

/** Ways in which one thing may stand in a text, of which one is enough: words that follow one another. */
export type Ways = readonly string[]

/** Every word that was typed must be there, wherever; words in quotation marks must follow one another. */
const termsIn = (typed: string): readonly Term[] =>
  (typed.match(/["“”][^"“”]*["“”]|[^\s"“”]+/gu) ?? []).map(wordsIn).filter((words) => words.length > 0)

const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu) ?? []

/** What to look for in texts as they were written. */
export const waysWritten = (typed: string): readonly Ways[] => termsIn(typed).map((words) => [words.join(' ')])

/**
 * What to look for in texts of which names are replaced: words also stand for whatever is shown by them, so that "Wren"
 * finds the entries about whoever is called Wren here. What the register hides is nowhere to be found.
 */
export const waysMasked = (typed: string, register: readonly Registered[]): readonly Ways[] =>
  termsIn(typed).map((words) => [words.join(' '), ...standIns(words, register)])

function standIns(words: Term, register: readonly Registered[]): Ways {
  const [only, ...others] = words
  if (only !== undefined && others.length === 0 && saysNothing.has(only.toLowerCase())) return []
  if (only !== undefined && others.length === 0)
    return register
      .filter(({ pseudonym }) => foldedWords(pseudonym).includes(only.toLowerCase()))
      .map(({ id }) => wordOf(id))
  const replacedByAll = register.reduce<Term>(replacing, words)
  const each = [...register.map((one) => replacing(words, one)), replacedByAll]
  return each.filter((way) => way.length !== words.length || way.join() !== words.join()).map((way) => way.join(' '))
}

/** “[the school]” is not looked for by its article. */
const saysNothing = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to'])

/** Words with the whole of a pseudonym replaced by the word that stands for it in masked texts. */
function replacing(words: Term, { id, pseudonym }: Registered): Term {
  const wanted = foldedWords(pseudonym)
  const at = words.findIndex((_, from) => wanted.every((word, next) => words[from + next]?.toLowerCase() === word))
  if (at === -1 || wanted.length === 0) return words
  return replacing([...words.slice(0, at), wordOf(id), ...words.slice(at + wanted.length)], { id, pseudonym })
}

const foldedWords = (text: string): readonly string[] => wordsIn(text).map((word) => word.toLowerCase())

/** PostgreSQL's own question for them, as text; undefined where nothing of it can be looked for, such as "the" alone. */
export async function questionFor(tx: Tx, things: readonly Ways[]): Promise<string | undefined> {
  const { rows } = await sql<{ question: string; words: number }>`
    select question::text as question, numnode(question) as words from (select ${allOf(things)} as question) as asked`.execute(
    tx,
  )
  return rows[0] && rows[0].words > 0 ? rows[0].question : undefined
}

const allOf = (things: readonly Ways[]) => joined(things.map(anyOf), sql` && `)

const anyOf = (ways: Ways) =>
  sql`(${joined(
    ways.map((way) => sql`phraseto_tsquery('english', ${way})`),
    sql` || `,
  )})`

const joined = (parts: readonly ReturnType<typeof sql>[], between: ReturnType<typeof sql>) =>
  parts.length === 0 ? sql`''::tsquery` : sql.join([...parts], between)

/** Marks that PostgreSQL puts around what was found: they stand in no text that people write. */
const [opening, closing] = ['\u0002', '\u0003']

/** A text in pieces, those that were looked for marked. */
export type Pieces = readonly { readonly text: string; readonly found: boolean }[]

/** Texts with what a question found in them marked, as the search itself understands words: "attended" finds "attends". */
export async function marked(tx: Tx, texts: readonly string[], question: string): Promise<readonly Pieces[]> {
  const { rows } = await sql<{ text: string }>`
    select ts_headline('english', text, ${question}::tsquery, ${`HighlightAll=true, StartSel=${opening}, StopSel=${closing}`}) as text
    from unnest(${texts.map(unmarked)}::text[]) with ordinality as shown (text, at) order by at`.execute(tx)
  return rows.map(({ text }) => piecesOf(text))
}

const unmarked = (text: string): string => text.replaceAll(opening, '').replaceAll(closing, '')

const piecesOf = (text: string): Pieces =>
  text
    .split(opening)
    .flatMap((part, at) => {
      const [found = '', rest = ''] = at === 0 ? ['', part] : part.split(closing)
      return [
        { text: found, found: true },
        { text: rest, found: false },
      ]
    })
    .filter(({ text: piece }) => piece !== '')
