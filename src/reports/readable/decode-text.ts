import { Refusal } from '#platform/files'

/**
 * Text as it was saved: UTF-8 with or without its mark, UTF-16 of either order, or what Windows in the United Kingdom saves.
 *
 * @throws Refusal for what is not text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/^\uFEFF/, '')
  // oxlint-disable-next-line no-control-regex -- what text never holds
  if (/[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(text.slice(0, 65_536)))
    throw new Refusal('The file is not text: it holds characters that no text holds. Save it again as .docx, .html, .md or .txt.') // prettier-ignore
  return text
}

function decode(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first !== 0 && second === 0 && bytes.length > 1) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second !== 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
