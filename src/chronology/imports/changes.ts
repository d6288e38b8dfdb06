import type { Database, Tx } from '#platform/database'
import { textsIn } from '../combined/entries.ts'
import { matchEntries, type Matching, type Pair, type Row } from './match-entries.ts'
import { type KeptRow, rowsAsRead, rowsThatStand } from './queries.ts'

/** How an import that is not accepted yet differs from the entries that stand. */
export async function changesBy(db: Database | Tx, importId: string, standing: string): Promise<Matching> {
  const [before, after] = [await rowsThatStand(db, standing), await rowsAsRead(db, importId)]
  return matchEntries(before.map(rowFrom), after.map(rowFrom))
}

type ReadRow = Omit<KeptRow, 'id'> & { readonly id: string }

function rowFrom({ id, columns, date, latest, time, dateWritten, source, text, sequence }: ReadRow): Row {
  return {
    id,
    columns: textsIn(columns),
    understood: JSON.stringify([date, latest, time, source]),
    date: dateWritten ?? '',
    source,
    text,
    sequence,
  }
}

/** One difference, as it is shown: what the row says, and cell by cell what it said. */
export type Change = {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly date: string
  readonly cells: readonly { readonly heading: string; readonly before: string; readonly after: string }[]
}

/** All differences in the order in which they matter most: what goes, what changes, what is new. */
export function changesIn({ removed, changed, added }: Matching): readonly Change[] {
  return [
    ...removed.map((row): Change => ({ kind: 'removed', date: row.date, cells: cellsOf(row, undefined) })),
    ...changed.map((pair): Change => ({
      kind: 'changed',
      date: pair.fresh.date || pair.standing.date,
      cells: cellsThatDiffer(pair),
    })),
    ...added.map((row): Change => ({ kind: 'added', date: row.date, cells: cellsOf(undefined, row) })),
  ]
}

function cellsOf(before: Row | undefined, after: Row | undefined): Change['cells'] {
  const headings = new Set([...(before?.columns.keys() ?? []), ...(after?.columns.keys() ?? [])])
  return Array.from(headings, (heading) => ({
    heading,
    before: before?.columns.get(heading) ?? '',
    after: after?.columns.get(heading) ?? '',
  }))
}

/** Where every cell is as it was, it is the understanding that changed: a correction that was made here. */
function cellsThatDiffer({ standing, fresh }: Pair): Change['cells'] {
  const differ = cellsOf(standing, fresh).filter(({ before, after }) => before !== after)
  return differ.length > 0 ? differ : [{ heading: 'How it is understood', before: '', after: 'as it is shown' }]
}
