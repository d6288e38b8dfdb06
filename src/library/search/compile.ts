import type { Clause, Term } from './asked.ts'
import type { Stemmed } from './queries.ts'

export type Compiled = {
  /** For `::tsquery`; empty when nothing in it can be searched for. */
  readonly query: string
  /** What results mark: the lexemes wanted, and the concepts wanted in any of their forms. */
  readonly lexemes: readonly string[]
  readonly concepts: readonly string[]
}

/**
 * From what was understood to what PostgreSQL is asked. A concept is one lexeme of its own in the index
 * (`concept/domestic abuse`), put there when a record was published: to search for each of its phrases would mean reading
 * every text that has their words.
 *
 * @param stem how PostgreSQL reads a text; asked once
 */
export async function compile(
  clauses: readonly Clause[],
  stem: (texts: readonly { readonly text: string; readonly phrase: boolean }[]) => Promise<readonly Stemmed[]>,
): Promise<Compiled> {
  const terms = clauses.flatMap(({ alternatives }) => alternatives)
  const texts = terms.map(({ kind, text }) => ({ text, phrase: kind === 'phrase' }))
  const stems = new Map((await stem(texts)).map((its, index) => [terms[index], its]))
  const query = clauses.map((clause) => clauseQuery(clause, stems)).filter((part) => part !== '')
  const wanted = clauses.filter(({ without }) => !without).flatMap(({ alternatives }) => alternatives)
  return {
    query: query.every((part) => part.startsWith('!')) ? '' : query.join(' & '),
    lexemes: wanted.flatMap((term) => (isWritten(term) ? (stems.get(term)?.lexemes ?? []) : [])),
    concepts: wanted.flatMap((term) => (term.kind === 'concept' ? [term.concept] : [])),
  }
}

function clauseQuery({ alternatives, without }: Clause, stems: ReadonlyMap<Term | undefined, Stemmed>): string {
  const parts = alternatives.flatMap((term) => {
    const written = isWritten(term) ? (stems.get(term)?.query ?? '') : ''
    const concept = term.kind === 'concept' ? quoted(`concept/${term.concept}`) : ''
    return [written && `(${written})`, concept].filter((part) => part !== '')
  })
  if (parts.length === 0) return ''
  return `${without ? '!' : ''}(${parts.join(' | ')})`
}

/** One word that is not only an abbreviation is searched for in its other grammatical forms too: "hoarding", "hoards". */
const isWritten = (term: Term): boolean =>
  term.kind !== 'concept' || (!/\s/.test(term.text) && term.text.length > 4 && term.text !== term.text.toUpperCase())

const quoted = (lexeme: string): string => `'${lexeme.replaceAll("'", "''")}'`
