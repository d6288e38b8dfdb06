import { readXml, type PartReader } from './office-parts.ts'
import { Refusal, damaged } from './refusal.ts'
import { openZip } from './zip-limits.ts'

/** An OpenDocument spreadsheet, of which only the content is read. OpenDocument 1.3, parts 2 and 3. */
export type OpenDocument = {
  readonly parts: readonly string[]
  readonly readContent: (reader: PartReader) => Promise<void>
}

/**
 * Opens an .ods within the limits of `zip-limits.ts`.
 *
 * @throws Refusal for anything that is not one, or is locked with a password or damaged
 */
export async function openSpreadsheet(bytes: Uint8Array): Promise<OpenDocument> {
  const zip = await openZip(bytes)
  const parts = new Set(zip.names)
  if (!parts.has('content.xml') || !parts.has('META-INF/manifest.xml'))
    throw new Refusal('The file is a zip, not a spreadsheet.')
  let kind = ''
  await readXml(zip, 'META-INF/manifest.xml', {
    open(name, attribute) {
      if (name === 'manifest:encryption-data')
        throw new Refusal('The file is locked with a password. Save a copy without one and send that.')
      if (name === 'manifest:file-entry' && attribute('manifest:full-path') === '/')
        kind = attribute('manifest:media-type') ?? ''
    },
  })
  if (kind !== 'application/vnd.oasis.opendocument.spreadsheet')
    throw kind === ''
      ? damaged('it does not say what it is')
      : new Refusal('The file is not a spreadsheet: save it as .xlsx.')
  return { parts: zip.names, readContent: (reader) => readXml(zip, 'content.xml', reader) }
}

const leftAlone: readonly (readonly [RegExp, string])[] = [
  [/^(Basic|Scripts)\/./, 'macros'],
  [/^Object \d+\//, 'embedded object'],
]

/** Macros and objects in it, which are never run or opened: one line for each kind. */
export const leftOutOfSpreadsheet = ({
  parts,
}: OpenDocument): readonly { readonly what: string; readonly where: string }[] =>
  leftAlone.flatMap(([pattern, what]) => {
    const where = parts.find((part) => pattern.test(part))
    return where === undefined ? [] : [{ what, where }]
  })
