import type { Database, Id, Tx } from '#platform/database'
import type { FileKind } from '#platform/files'

export type FileRow = Awaited<ReturnType<typeof fileRows>>[number]

export const fileRows = (db: Database | Tx, ids: readonly string[]) =>
  db
    .selectFrom('documents.file')
    .select([
      'id',
      'partnershipId',
      'scopeId',
      'fileName',
      'kind',
      'sizeBytes',
      'receivedAt',
      'receivedBy',
      'scannedAt',
      'infectedWith',
      'releasedAt',
    ])
    .where('id', 'in', ids.length > 0 ? ids : [none])
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
    .execute()

/** `in ()` is no SQL. */
const none = '00000000-0000-0000-0000-000000000000'

export const insertFile = (
  tx: Tx,
  file: {
    readonly id: Id<'file'>
    readonly partnershipId: string
    readonly scopeId: string
    readonly fileName: string
    readonly kind: FileKind
    readonly sizeBytes: number
    readonly sha256: string
    readonly receivedAt: Temporal.Instant
    readonly receivedBy: string
  },
) => tx.insertInto('documents.file').values(file).execute()

export const markInfected = (tx: Tx, file: Id<'file'>, signature: string, now: Temporal.Instant) =>
  tx
    .updateTable('documents.file')
    .set({ scannedAt: now, infectedWith: signature })
    .where('id', '=', file)
    .where('scannedAt', 'is', null)
    .where('releasedAt', 'is', null)
    .execute()

export const markReleased = (
  tx: Tx,
  file: Id<'file'>,
  { scannedAt, releasedAt }: { readonly scannedAt: Temporal.Instant | null; readonly releasedAt: Temporal.Instant },
) =>
  tx
    .updateTable('documents.file')
    .set({ scannedAt, releasedAt })
    .where('id', '=', file)
    .where('infectedWith', 'is', null)
    .where('releasedAt', 'is', null)
    .execute()
