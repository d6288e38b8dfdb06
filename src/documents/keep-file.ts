import { readFile, unlink } from 'node:fs/promises'
import type { Config } from '#platform/config'
import type { Id, Tx } from '#platform/database'
import type { Actor } from '#audit'
import { type FileKind, checkContent } from '#platform/files'
import { insertFile } from './queries.ts'
import { type KeptUpload, pathOf } from './receive.ts'

export type FileId = Id<'file'>

/** Deletes an upload that nobody will keep, for a verb that refuses before it looks at the file. */
export async function discardUpload(config: Config, upload: KeptUpload): Promise<void> {
  if (upload.chosen && !upload.tooLarge) await unlink(pathOf(config, upload.id))
}

/** Whoever sends a file, and the matter it is for. A `May` on a matter is one. */
export type Sender = Actor & { readonly person: string; readonly scope: string | undefined }

export type Kept =
  | { readonly ok: true; readonly file: FileId; readonly kind: FileKind }
  | { readonly ok: false; readonly because: string }

/**
 * Keeps an upload, if its content is what its name says and safe to open. It stays in quarantine: `scan` asks for what
 * comes next. What is refused is deleted at once.
 *
 * @param kinds which kinds the caller can use
 */
export async function keepFile(
  tx: Tx,
  by: Sender,
  config: Config,
  upload: KeptUpload,
  { kinds, now }: { readonly kinds: readonly FileKind[]; readonly now: Temporal.Instant },
): Promise<Kept> {
  // A browser sends an empty file without a name where none was chosen.
  if (!upload.chosen || !upload.fileName) return { ok: false, because: 'Select a file' }
  if (upload.tooLarge) return { ok: false, because: 'The file must be smaller than 50 MB' }
  const path = pathOf(config, upload.id)
  const checked = await checkContent(upload.fileName, await readFile(path))
  if (!checked.ok || !kinds.includes(checked.kind)) {
    await discardUpload(config, upload)
    return {
      ok: false,
      because: checked.ok
        ? `The file must be one of these: ${kinds.map((kind) => `.${kind}`).join(', ')}`
        : checked.because,
    }
  }
  if (by.scope === undefined) throw new Error('A file is kept for a matter')
  const file: FileId = upload.id
  await insertFile(tx, {
    id: file,
    partnershipId: by.partnership,
    scopeId: by.scope,
    fileName: upload.fileName.slice(-255),
    kind: checked.kind,
    sizeBytes: upload.size,
    sha256: upload.sha256,
    receivedAt: now,
    receivedBy: by.person,
  })
  return { ok: true, file, kind: checked.kind }
}
