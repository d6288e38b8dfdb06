import { type FileKind, type LeftOut, Refusal, checkContent, leftOutOf, openOffice } from '#platform/files'
import { readCsv } from './read-csv.ts'
import { readDocx } from './read-docx.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Tables } from './tables.ts'

/** The tables of a file, with what in it was left alone. */
export type FileRead = Tables & { readonly leftOut: readonly LeftOut[] }

/**
 * Reads the tables of a chronology file of any kind that we take.
 *
 * @throws Refusal for a file that cannot be used
 */
export async function readFileTables(fileName: string, bytes: Uint8Array): Promise<FileRead> {
  if (!/\.(docx?|docm|xlsx?|xlsm|xlsb|csv|rtf|od[ts])$/i.test(fileName)) throw new Refusal(chronologyKinds)
  const checked = await checkContent(fileName, bytes)
  if (!checked.ok) throw new Refusal(checked.because)
  return readKind(checked.kind, bytes)
}

const chronologyKinds = 'A chronology is read from .docx, .docm, .xlsx, .xlsm or .csv. Save it as one of these.'

async function readKind(kind: FileKind, bytes: Uint8Array): Promise<FileRead> {
  switch (kind) {
    case 'csv':
      return { ...readCsv(bytes), leftOut: [] }
    case 'docx':
    case 'docm': {
      const file = await openOffice(bytes)
      return { ...(await readDocx(file)), leftOut: await leftOutOf(file) }
    }
    case 'xlsx':
    case 'xlsm': {
      const file = await openOffice(bytes)
      return { ...(await readXlsx(file)), leftOut: await leftOutOf(file) }
    }
    case 'pdf':
    case 'txt':
    case 'png':
    case 'jpeg':
      throw new Refusal(chronologyKinds)
  }
}
