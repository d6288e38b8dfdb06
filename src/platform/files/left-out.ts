import type { OfficeFile, Relationship } from './office-parts.ts'

/** Something in a file that is never run, opened or fetched: what it is, and where it was. */
export type LeftOut = { readonly what: string; readonly where: string }

/** Parts that Heed does not open, by their place in the file. oletools' list of what Office files carry. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$/i, 'macros'],
  [/(^|\/)macrosheets\//i, 'macros'],
  [/(^|\/)(activeX|ctrlProps)\//i, 'ActiveX control'],
  [/(^|\/)embeddings\//i, 'embedded object'],
  [/(^|\/)externalLinks\/[^/]+\.xml$/i, 'link to another workbook'],
  [/(^|\/)connections\.xml$/i, 'connection to outside data'],
  [/(^|\/)afchunk[^/]*$/i, 'embedded document'],
]

/** Addresses outside the file, by what they would have been used for. */
const byRelationship: ReadonlyMap<string, string> = new Map([
  ['attachedTemplate', 'attached template'],
  ['hyperlink', 'link'],
  ['image', 'linked picture'],
  ['oleObject', 'linked object'],
  ['externalLinkPath', 'link to another workbook'],
  ['frame', 'linked page'],
  ['subDocument', 'linked document'],
  ['aFChunk', 'linked document'],
])

/** Everything in an Office file that Heed leaves alone, so that its sender can be told. */
export async function leftOutOf(file: OfficeFile): Promise<readonly LeftOut[]> {
  const parts = file.parts.flatMap((name) => {
    const what = byName.find(([pattern]) => pattern.test(name))?.[1]
    return what === undefined || /\/_rels\//.test(name) ? [] : [{ what, where: name }]
  })
  const outside: LeftOut[] = []
  for (const part of file.parts) {
    if (!/\.xml$/i.test(part)) continue
    outside.push(...(await file.relationshipsOf(part)).flatMap(outsideThe))
  }
  return [...parts, ...outside, ...(await dynamicData(file))]
}

function outsideThe({ external, type, target }: Relationship): readonly LeftOut[] {
  return external ? [{ what: byRelationship.get(type) ?? 'link', where: target }] : []
}

/** DDE starts programs from a Word field (`DDE`, `DDEAUTO`) or an Excel link. */
async function dynamicData(file: OfficeFile): Promise<readonly LeftOut[]> {
  const found: LeftOut[] = []
  for (const part of file.parts.filter((name) => fieldParts.test(name))) {
    if (!(await file.mentions(part, ['instrText', 'fldSimple', 'ddeLink']))) continue
    let code = ''
    let inCode = false
    const closeField = (): void => {
      if (/^\s*DDE(AUTO)?\b/i.test(code)) found.push({ what: 'DDE field', where: part })
      code = ''
    }
    await file.read(part, {
      open(name, attribute) {
        if (name === 'w:instrText') inCode = true
        else if (name === 'w:fldSimple') {
          code = attribute('w:instr') ?? ''
          closeField()
        } else if (name === 'w:fldChar') closeField()
        else if (name === 'x:ddeLink') found.push({ what: 'DDE link', where: part })
      },
      close(name) {
        if (name === 'w:instrText') inCode = false
      },
      text(text) {
        if (inCode) code += text
      },
    })
  }
  return found
}

const fieldParts = /^(word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|xl\/externalLinks\/[^/]+\.xml)$/i
