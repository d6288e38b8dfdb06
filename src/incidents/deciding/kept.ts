import type { KeptRow } from '../queries.ts'

type Json = KeptRow['results']

/** An assessment that was kept: what was known, and what each framework said of it. */
export type Kept = {
  readonly answers: ReadonlyMap<string, string>
  readonly said: ReadonlyMap<string, { readonly outcome: string; readonly version: string; readonly because: string }>
}

/** Reads back what keep-assessment.ts wrote. What an older Heed wrote otherwise is left out, never guessed. */
export const keptIn = ({ circumstances, results }: Pick<KeptRow, 'circumstances' | 'results'>): Kept => ({
  answers: new Map(
    Object.entries(objectIn(objectIn(circumstances)['facts'])).flatMap(([fact, answer]) =>
      typeof answer === 'string' || typeof answer === 'number' ? [[fact, String(answer)]] : [],
    ),
  ),
  said: new Map(listIn(results).map((each) => saidIn(objectIn(each)))),
})

const saidIn = (
  result: Readonly<Record<string, Json>>,
): [string, { outcome: string; version: string; because: string }] => [
  textIn(result['framework']),
  {
    outcome: textIn(result['outcome']),
    version: [result['version'], result['edition']].filter((part) => typeof part === 'string').join(', '),
    because: textIn(result['because']),
  },
]

const listIn = (json: Json | undefined): readonly Json[] => (isList(json) ? json : [])
const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json)
const objectIn = (json: Json | undefined): Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !isList(json) ? json : {}
const textIn = (json: Json | undefined): string => (typeof json === 'string' ? json : '')

/** What differs between two assessments of the same incident; null where one of them had nothing there. */
export type Change = { readonly of: string; readonly from: string | null; readonly to: string | null }

export type Changes = {
  readonly answers: readonly Change[]
  readonly outcomes: readonly Change[]
  readonly versions: readonly Change[]
}

export const changesBetween = (before: Kept, after: Kept): Changes => ({
  answers: differing(before.answers, after.answers, (answer) => answer),
  outcomes: differing(before.said, after.said, ({ outcome }) => outcome),
  versions: differing(before.said, after.said, ({ version }) => version),
})

function differing<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  shown: (value: Value) => string,
): readonly Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const of = (side: ReadonlyMap<string, Value>, key: string): string | null => {
    const value = side.get(key)
    return value === undefined ? null : shown(value)
  }
  return keys
    .map((key) => ({ of: key, from: of(before, key), to: of(after, key) }))
    .filter(({ from, to }) => from !== to)
}
