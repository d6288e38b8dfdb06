import { foldText } from './fold-text.ts'

/** Something that leads to one person whether or not anyone registered it. */
export type Identifier = { readonly rule: string; readonly from: number; readonly to: number; readonly why: string }

/** Numbers and addresses that belong to one person: found by how they are made, not by a list. */
export function identifiersIn(small: string): readonly Identifier[] {
  const found: Identifier[] = []
  if (small.includes('@')) found.push(...personalAddresses(small))
  if (!/\d/.test(small)) return found
  for (const match of small.matchAll(tenFigures))
    if (isNhsNumber(match[0].replaceAll(/\D/g, ''))) found.push(at(match, 'identifier.nhs-number', 'A valid NHS number'))
  for (const match of small.matchAll(nationalInsurance))
    found.push(at(match, 'identifier.national-insurance', 'A National Insurance number'))
  for (const match of small.matchAll(telephone))
    if (isTelephone(match[0])) found.push(at(match, 'identifier.telephone', 'A UK telephone number'))
  for (const match of small.matchAll(plate)) {
    const [whole, before = ''] = match
    const from = match.index + before.length
    found.push({ rule: 'identifier.vehicle', from, to: match.index + whole.length, why: 'A vehicle registration' })
  }
  return found
} // prettier-ignore

/** What kinds of them a text holds, in words that hold nothing of it. */
export const identifiersNamed = (text: string): readonly string[] => [
  ...new Set(identifiersIn(foldText(text).small).map(({ why }) => why)),
]

const at = (match: RegExpExecArray, rule: string, why: string): Identifier => ({
  rule,
  from: match.index,
  to: match.index + match[0].length,
  why,
})

const between = '[ .\\-\\n]{0,2}'
const tenFigures = new RegExp(`(?<![\\d])(?<!\\d[ .-])\\d(?:${between}\\d){9}(?!\\d)`, 'g')

/** Ten figures of which the last checks the others (NHS Data Dictionary: modulus 11). */
function isNhsNumber(figures: string): boolean {
  const sum = Array.from(figures.slice(0, 9)).reduce((total, figure, place) => total + Number(figure) * (10 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(figures[9]) && !/^(\d)\1{9}$/.test(figures)
}

const nationalInsurance = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z]${`${between}\\d`.repeat(6)}${between}[a-d](?![\\p{L}\\p{N}])`,
  'gu',
)

const telephone = /(?<![\d\p{L}])(?:\+ ?44|00 ?44|\(?0)(?:[ ().\-\n]{0,3}\d){8,11}(?![\d\p{L}])/gu

/** Ten figures after the 0 (nine in a few old areas), the first of them one that Ofcom gives out; not a date or a reference. */
function isTelephone(written: string): boolean {
  if (/\.\.|--/.test(written)) return false
  const figures = written.replaceAll(/\D/g, '').replace(/^(?:0044|44)0?|^0/, '')
  const isOldArea = /^1\d{8}$/.test(figures) && !written.includes('-')
  return isOldArea || /^(?:[1237]\d{9}|8\d{6,9}|5[56]\d{8})$/.test(figures)
}

const plate = /((?:registration|number plate|reg|plate|vrm|vrn)[a-z]*\.?(?: (?:number|mark|no\.?|was|is|of))*[ :(]+)[a-z]{2}\d{2} ?[a-z]{3}(?![a-z\d])/g // prettier-ignore

const mailbox = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+ ?(?:@|\(at\)|\[at\]) ?[a-z0-9-]+(?:\.[a-z0-9-]+)+/g

/** Addresses of a service are meant to be published; addresses of people are not. */
const personalAddresses = (small: string): readonly Identifier[] =>
  [...small.matchAll(mailbox)]
    .filter(
      ([address]) =>
        !/^(?:info|contact|enquir|admin|office|hello|help|support|safeguarding|press|media|team|foi|complaints|mash|nscp|nsp|lscp|lscb|sab|board|partnership|business|training|noreply|no-reply|customer)/.test(
          address,
        ),
    ) // prettier-ignore
    .map((match) => at(match, 'identifier.email', 'The e-mail address of a person'))

/** A full postcode in any spacing, split into its outward and inward half. */
export const postcodesIn = (small: string) =>
  [...small.matchAll(postcode)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    whole: match[0].replaceAll(/[^a-z\d]/g, ''),
  }))

const postcode = /(?<![a-z\d])[a-z]{1,2}\d[a-z\d]?[ \-\n]{0,3}\d ?[abd-hjlnp-uw-z]{2}(?![a-z\d])/g

export const isPostcode = (text: string): boolean =>
  /^[a-z]{1,2}\d[a-z\d]?\d[abd-hjlnp-uw-z]{2}$/.test(text.toLowerCase().replaceAll(/[^a-z\d]/g, ''))
