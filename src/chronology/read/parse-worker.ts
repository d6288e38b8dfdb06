import { readFileSync } from 'node:fs'
import { Refusal } from '#platform/files'
import { type ChronologyRead, readChronology } from './read-chronology.ts'
import type { Account } from './read-row.ts'

/**
 * Runs in a process of its own, started by `parse-file.ts`: reads the files that it is given, one after the other. It may
 * read those files and Heed's own code; it has no network, and cannot write or start anything.
 */
export type ParseAnswer =
  | { readonly ok: true; readonly read: ChronologyRead }
  | { readonly ok: false; readonly because: string }

/** A file to read: its kept place, how its sender called it, and whose account it is. Days travel as text. */
export type ParseAsked = {
  readonly path: string
  readonly fileName: string
  readonly account: Omit<Account, 'today'> & { readonly today: string }
}

async function parse({ path, fileName, account }: ParseAsked): Promise<ParseAnswer> {
  const today = Temporal.PlainDate.from(account.today)
  try {
    return { ok: true, read: await readChronology(fileName, readFileSync(path), { ...account, today }) }
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, because: cause.message }
    throw cause
  }
}

async function answer(asked: ParseAsked): Promise<void> {
  process.send?.(await parse(asked))
}

process.on('message', (asked: ParseAsked) => void answer(asked))
