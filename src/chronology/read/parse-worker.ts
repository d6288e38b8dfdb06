import { readFileSync } from 'node:fs'
import { Refusal } from '#platform/files'
import { readFileTables } from './read-file.ts'
import type { FileRead } from './read-file.ts'

/**
 * Runs in a process of its own, started by `parse-file.ts`: reads one file that somebody sent, answers once, and ends.
 * It may read that file and Heed's own code; it has no network, and cannot write or start anything.
 */
export type ParseAnswer =
  | { readonly ok: true; readonly read: FileRead }
  | { readonly ok: false; readonly because: string }

async function parse(path: string, fileName: string): Promise<ParseAnswer> {
  try {
    return { ok: true, read: await readFileTables(fileName, readFileSync(path)) }
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, because: cause.message }
    throw cause
  }
}

const [path, fileName] = process.argv.slice(2)
if (path !== undefined && fileName !== undefined)
  process.send?.(await parse(path, fileName), () => process.disconnect?.())
