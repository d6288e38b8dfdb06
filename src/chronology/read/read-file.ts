import {
  type FileKind,
  type LeftOut,
  Refusal,
  checkContent,
  leftOutOf,
  leftOutOfSpreadsheet,
  openOffice,
  openSpreadsheet,
} from '#platform/files'
import { readCsv } from './read-csv.ts'
import { readDocx } from './read-docx.ts'
import { readOds } from './read-ods.ts'
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
  if (/\.pdf$/i.test(fileName)) throw new Refusal(printed)
  if (!/\.(docx?|docm|xlsx?|xlsm|xlsb|csv|rtf|od[ts])$/i.test(fileName)) throw new Refusal(chronologyKinds)
  const checked = await checkContent(fileName, bytes)
  if (!checked.ok) throw new Refusal(checked.because)
  return readKind(checked.kind, bytes)
}

/** A PDF says where ink stands, not which words are one cell: docs/decisions, "Tables that are not read". */
const printed =
  'A PDF keeps no rows or columns, so none could be read without guessing. Send the Word or Excel file that it was made from; where there is none, open the PDF in Word, look through the table, and save it as .docx.'

const chronologyKinds = 'A chronology is read from .docx, .docm, .xlsx, .xlsm, .ods or .csv. Save it as one of these.'

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
    case 'ods': {
      const file = await openSpreadsheet(bytes)
      return { ...(await readOds(file)), leftOut: leftOutOfSpreadsheet(file) }
    }
    case 'pdf':
    case 'txt':
    case 'png':
    case 'jpeg':
      throw new Refusal(chronologyKinds)
  }
}
