import { readFile } from 'node:fs/promises'
import type { Config } from '#platform/config'
import type { Database, Tx } from '#platform/database'
import type { Download } from '#platform/http'
import type { FileKind } from '#platform/files'
import { type FileRow, fileRows } from './queries.ts'
import { pathOf } from './receive.ts'

/** Where a file stands. `released without a scan` happens in a demonstration only, and pages say so. */
export type FileState = 'in quarantine' | 'infected' | 'released' | 'released without a scan'

export type FileFacts = {
  readonly id: string
  readonly fileName: string
  readonly size: number
  readonly receivedAt: Temporal.Instant
  readonly state: FileState
}

/** What is known of files; those that the person acting does not reach are left out. */
export async function filesOf(db: Database | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, FileFacts>> {
  return new Map((await fileRows(db, ids)).map((row) => [row.id, factsOf(row)]))
}

const factsOf = (row: FileRow): FileFacts => ({
  id: row.id,
  fileName: row.fileName,
  size: row.sizeBytes,
  receivedAt: row.receivedAt,
  state: stateOf(row),
})

function stateOf({
  infectedWith,
  releasedAt,
  scannedAt,
}: Pick<FileRow, 'infectedWith' | 'releasedAt' | 'scannedAt'>): FileState {
  if (infectedWith !== null) return 'infected'
  if (releasedAt === null) return 'in quarantine'
  return scannedAt === null ? 'released without a scan' : 'released'
}

/** A file to keep, for whoever reaches its matter; undefined while it is in quarantine, and for good if it is infected. */
export async function releasedFile(db: Database | Tx, config: Config, id: string): Promise<Download | undefined> {
  const [row] = await fileRows(db, [id])
  if (!row || row.releasedAt === null) return undefined
  return { fileName: row.fileName, type: types[row.kind], bytes: await readFile(pathOf(config, id)) }
}

const types: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
}

/** The media type of a kind of file, for downloads that are made rather than kept. */
export const mediaType = (kind: FileKind): string => types[kind]
