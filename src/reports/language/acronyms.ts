import type { Passage } from '../check-identifiability.ts'
import type { Place } from './sentences.ts'

export type Acronym = {
  readonly match: string
  /** What it usually stands for in the field; null where it is not known. */
  readonly usually: string | null
  readonly place: Place
}

/** The field's own, which still have to be said in full where they first stand. */
const usual: Readonly<Record<string, string>> = {
  ABE: 'Achieving Best Evidence', ACE: 'adverse childhood experience', ADHD: 'attention deficit hyperactivity disorder', AMHP: 'approved mental health professional',
  ASB: 'anti-social behaviour', ASC: 'autism spectrum condition', ASD: 'autism spectrum disorder', ASP: 'Adult Support and Protection', BRAG: 'blue, red, amber, green',
  CAFCASS: 'Children and Family Court Advisory and Support Service', CAMHS: 'child and adolescent mental health services', CCE: 'child criminal exploitation', CDOP: 'child death overview panel',
  CDR: 'child death review', CHC: 'continuing healthcare', CIN: 'child in need', CMHT: 'community mental health team', CPA: 'care programme approach', CPC: 'child protection conference',
  CPP: 'child protection plan', CPN: 'community psychiatric nurse', CPS: 'Crown Prosecution Service', CQC: 'Care Quality Commission', CRC: 'community rehabilitation company', CSA: 'child sexual abuse', CSC: "children's social care", CSE: 'child sexual exploitation',
  CSPR: 'child safeguarding practice review', DARDR: 'domestic abuse related death review', DASH: 'domestic abuse, stalking and honour-based violence risk assessment', DBS: 'Disclosure and Barring Service', DHR: 'domestic homicide review', DNA: 'did not attend',
  DOLS: 'deprivation of liberty safeguards', DSL: 'designated safeguarding lead', DVPO: 'domestic violence protection order', DWP: 'Department for Work and Pensions', ED: 'emergency department', EDT: 'emergency duty team', EHA: 'early help assessment', EHCP: 'education, health and care plan', EHE: 'elective home education', EPO: 'emergency protection order', EWO: 'education welfare officer', FGC: 'family group conference',
  FGM: 'female genital mutilation', FII: 'fabricated or induced illness', FNP: 'family nurse partnership', GP: 'general practitioner', HCPC: 'Health and Care Professions Council', HMICFRS: "His Majesty's Inspectorate of Constabulary and Fire and Rescue Services", HV: 'health visitor', IAPT: 'improving access to psychological therapies',
  ICB: 'integrated care board', ICO: 'interim care order', ICPC: 'initial child protection conference', IDVA: 'independent domestic violence adviser', IMCA: 'independent mental capacity advocate', IMR: 'individual management review', IOPC: 'Independent Office for Police Conduct', IRO: 'independent reviewing officer', ISVA: 'independent sexual violence adviser',
  LAC: 'looked after child', LADO: 'local authority designated officer', LCSPR: 'local child safeguarding practice review', LD: 'learning disability', LPS: 'liberty protection safeguards', LSCB: 'local safeguarding children board', MACE: 'multi-agency child exploitation meeting', MAPPA: 'multi-agency public protection arrangements', MARAC: 'multi-agency risk assessment conference',
  MARF: 'multi-agency referral form', MASA: 'multi-agency safeguarding arrangements', MASH: 'multi-agency safeguarding hub', MCA: 'Mental Capacity Act', MDT: 'multidisciplinary team', MHA: 'Mental Health Act', NAI: 'non-accidental injury', NEET: 'not in education, employment or training', NFA: 'no further action', NRM: 'national referral mechanism', NRPF: 'no recourse to public funds', NSPCC: 'National Society for the Prevention of Cruelty to Children',
  NWAS: 'North West Ambulance Service', OT: 'occupational therapist', PLO: 'public law outline', PPU: 'public protection unit', PRU: 'pupil referral unit', RSO: 'registered sex offender', SAB: 'safeguarding adults board', SALT: 'speech and language therapy', SAR: 'safeguarding adults review', SCR: 'serious case review', SEN: 'special educational needs', SENCO: 'special educational needs co-ordinator',
  SEND: 'special educational needs and disabilities', SGO: 'special guardianship order', SIDS: 'sudden infant death syndrome', SPOC: 'single point of contact', SUDI: 'sudden unexpected death in infancy', SUSR: 'single unified safeguarding review', TAC: 'team around the child', TAF: 'team around the family', TOR: 'terms of reference', UASC: 'unaccompanied asylum-seeking child', YJS: 'youth justice service', YOI: 'young offender institution', YOS: 'youth offending service', YOT: 'youth offending team',
} // prettier-ignore

/** Known to everyone in the United Kingdom by their letters. */
const known = new Set('UK EU NHS BBC MP MPS TV DVD CCTV HIV AIDS DNA OK USA US AM PM PDF ID IT A&E HM CD AD BC FAQ PIN SMS VAT PAYE NI HMRC GCSE BT CV COVID'.split(' ')) // prettier-ignore

const acronym = /(?<![\p{L}\p{N}&])[A-Z](?:[A-Z&]|\.(?=[A-Z])){1,7}(?:s|['’]s)?(?![\p{L}\p{N}])/gu

/**
 * Abbreviations that are used and were not said in full where they first stand: neither "local safeguarding children board
 * (LSCB)" nor "LSCB (local safeguarding children board)". Each is told once, where it first stands.
 */
export function acronymsIn(passages: readonly Passage[]): readonly Acronym[] {
  const met = new Set<string>()
  const found: Acronym[] = []
  for (const { part, paragraph, text } of passages) {
    if (isAllCapitals(text)) continue
    for (const match of text.matchAll(acronym)) {
      const letters = match[0].replace(/['’]?s$/, '').replaceAll('.', '')
      if (met.has(letters) || known.has(letters) || isRoman(letters)) continue
      met.add(letters)
      if (isSaidInFull(text, match.index, match[0], letters)) continue
      const start = Array.from(text.slice(0, match.index)).length
      found.push({ match: match[0], usually: usual[letters] ?? null, place: { part, paragraph, start, end: start + match[0].length } }) // prettier-ignore
    }
  }
  return found
}

/** A heading in capitals holds no abbreviations. */
const isAllCapitals = (text: string): boolean => text === text.toUpperCase() && text.trim().includes(' ')

const isRoman = (letters: string): boolean => /^[IVX]+$/.test(letters)

function isSaidInFull(text: string, at: number, written: string, letters: string): boolean {
  const after = text.slice(at + written.length)
  const explained = /^\s*(?:\(([^)]{4,})\)|[,:–—-]\s*(?:which is|short for|meaning|that is))/.exec(after)
  if (explained) return true
  const before = text.slice(0, at)
  if (!/[([]["'“‘]?$/.test(before)) return false
  return startsWithLetters(before, letters)
}

/** Do the words before it begin with its letters, small words skipped? */
function startsWithLetters(before: string, letters: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
  const wanted = letters.toLowerCase().replaceAll('&', '')
  const near = words.slice(-(wanted.length * 2 + 2))
  return near.some((_word, from) => spells(near.slice(from), wanted))
}

function spells(words: readonly string[], wanted: string): boolean {
  let at = 0
  for (const word of words) {
    if (at < wanted.length && word.startsWith(wanted.charAt(at))) at++
    else if (!['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'or', 's', 'with'].includes(word)) return false
  }
  return at === wanted.length
}
