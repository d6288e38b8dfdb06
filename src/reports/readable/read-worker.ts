import { readFileSync } from 'node:fs'
import { Refusal } from '#platform/files'
import type { ReadableParts } from './parts.ts'
import { readReport } from './read-report.ts'

/** Runs in a process of its own: reads one report, answers once, and ends. */
export type ReadAnswer =
  | { readonly ok: true; readonly parts: ReadableParts }
  | { readonly ok: false; readonly because: string }

async function read(path: string, fileName: string): Promise<ReadAnswer> {
  try {
    return { ok: true, parts: await readReport(fileName, readFileSync(path)) }
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, because: cause.message }
    throw cause
  }
}

const [path, fileName] = process.argv.slice(2)
if (path !== undefined && fileName !== undefined)
  process.send?.(await read(path, fileName), () => process.disconnect?.())
