/** Names that Office and its fonts give to things in every file. They are nobody's. */
const givenByOffice = new Set(
  `normal|default paragraph font|table normal|no list|table grid|list paragraph|title|subtitle|strong|emphasis|quote|intense quote|hyperlink|followedhyperlink|
  header|footer|footnote text|footnote reference|endnote text|endnote reference|annotation text|annotation reference|annotation subject|balloon text|caption|
  no spacing|toc heading|placeholder text|office theme|office|office classic|microsoft office word|normal.dotm|text box|picture|table|document|unknown|
  times new roman|georgia|arial|calibri|calibri light|cambria|cambria math|verdana|tahoma|gill sans|gill sans mt|courier new|symbol|wingdings|helvetica|
  garamond|century gothic|franklin gothic book|segoe ui|trebuchet ms|comic sans ms|aptos|aptos display|ms gothic|ms mincho|consolas|candara|corbel|constantia|
  liberation serif|liberation sans|dejavu sans|noto sans|lucida sans|palatino linotype|book antiqua|arial narrow|arial black|lato|open sans|roboto`
    .split('|')
    .map((name) => name.trim()),
)

/** Elements whose values name fonts, colours and the like. */
const fonts = /^(?:w:rFonts|w:font|w:altName|w:panose1|a:latin|a:ea|a:cs|a:font|w:lsdException|w:latentStyles|w:lang|w:themeFontLang|ct:(?:Default|Override)|other:mc.*)$/ // prettier-ignore

/**
 * Was this value put there by a program and not by a person: a short number, an identity of eight or more hexadecimal figures, a
 * switch, the address of a schema, the name of a font?
 */
export function isOfMachine(element: string, name: string, value: string): boolean {
  if (fonts.test(element)) return true
  if (/(?:^|:)(?:rsid\w*|paraId|textId|durableId|Ignorable|Requires|uri|space|spacing)$/.test(name)) return true
  if (givenByOffice.has(value.trim().toLowerCase())) return true
  return machine.test(value.trim())
}

const machine = /^(?:[+-]?\d{1,7}(?:\.\d+)?(?:%|pt|px|in|cm|mm|em|emu)?|(?=\d*[a-f])(?:[\da-f]{6}|[\da-f]{8})|\{?[\da-f]{8}-[\da-f-]{27}\}?|rId\d+|true|false|on|off|[a-z]|https?:\/\/schemas\.(?:openxmlformats|microsoft)\.(?:org|com)\S*|http:\/\/(?:www\.w3\.org|purl\.o(?:rg|clc\.org))\/\S*|urn:schemas-\S*|[a-z]{2}-[A-Z]{2}|heading \d|toc \d|Heading\d|TOC\d)?$/ // prettier-ignore
