const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const long = (value: number): Buffer => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]) // prettier-ignore
const short = (value: number): Buffer => Buffer.from([value >>> 8, value & 255])

/** A JPEG without a picture: EXIF with an artist, and the tag that says where it was taken; XMP; a comment. */
export function jpegWith({ artist = '', xmp = '', comment = '', position = false }: { readonly artist?: string; readonly xmp?: string; readonly comment?: string; readonly position?: boolean }): Uint8Array {
  const value = Buffer.concat([ascii(artist), Buffer.from([0])])
  const tags = position ? 2 : 1
  const valueAt = 8 + 2 + tags * 12 + 4
  const exif = Buffer.concat([
    ascii('Exif\0\0MM\0*'), long(8), short(tags),
    short(0x013b), short(2), long(value.length), value.length > 4 ? long(valueAt) : Buffer.concat([value, Buffer.alloc(4 - value.length)]),
    ...(position ? [short(0x8825), short(4), long(1), long(0)] : []),
    long(0), value.length > 4 ? value : Buffer.alloc(0),
  ])
  const segments = [
    segment(0xe1, exif),
    ...(xmp === '' ? [] : [segment(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><dc:creator>${xmp}</dc:creator></rdf:RDF></x:xmpmeta>`)]))]),
    ...(comment === '' ? [] : [segment(0xfe, Buffer.from(comment))]),
  ]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])])
} // prettier-ignore

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), short(data.length + 2), data])

/** A PNG without a picture, with one text. */
export function pngWith(text: string): Uint8Array {
  const data = ascii(`Author\0${text}`)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), long(data.length), ascii('tEXt'), data, long(0), long(0), ascii('IEND'), long(0)]) // prettier-ignore
}
