import { readFileSync } from 'node:fs'
import { Refusal } from '#platform/files'
import { readPdf, type PdfText } from './read-pdf.ts'

/** Runs in a process of its own: reads one PDF, answers once, and ends. */
export type PdfAnswer = { readonly ok: true; readonly text: PdfText } | { readonly ok: false; readonly because: string }

async function read(path: string): Promise<PdfAnswer> {
  try {
    return { ok: true, text: await readPdf(new Uint8Array(readFileSync(path))) }
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, because: cause.message }
    throw cause
  }
}

const [path] = process.argv.slice(2)
if (path !== undefined) process.send?.(await read(path), () => process.disconnect?.())
