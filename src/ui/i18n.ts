import type { Attributes } from './parts.ts'

/** A sentence by plural rule: `{ one: '1 file', other: '%{count} files' }`. */
export type Plurals = Readonly<Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>>

/** The attributes from which GOV.UK's script takes its words; it has English of its own where we give none. */
export function translated(messages: Readonly<Record<string, string | Plurals | undefined>>): Attributes {
  const found: Record<string, string> = {}
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'string' && message !== '') found[`data-i18n.${key}`] = message
    if (typeof message !== 'object') continue
    for (const [rule, words] of Object.entries(message)) found[`data-i18n.${key}.${rule}`] = words
  }
  return found
}
