/** An agency as others write of it. */
export type Party<K extends string = string> = { readonly id: K; readonly name: string }

/** What agencies of a kind are called in records: by what stands in their own name. From practice, not from a list in law. */
const calledElse: readonly { readonly named: RegExp; readonly words: string }[] = [
  { named: /police|constabulary/i, words: 'police|constables?|p\\.?c\\.? \\d+|police officers?|ppn|public protection' },
  {
    named: /council|borough|county|social (care|services)|children.s services/i,
    words:
      'council|social workers?|social care|children.s services|adult services|local authority|mash|front door|early help|duty team|emergency duty|out-of-hours (team|worker)|lado',
  },
  {
    named: /hospital|acute|nhs (foundation )?trust|infirmary/i,
    words: 'hospital|a ?& ?e|a and e|emergency department|ward staff|paediatricians?|maternity|midwi(fe|ves)',
  },
  {
    named: /\bicb\b|integrated care|\bgp\b|surgery|medical (centre|practice)|health board|community health/i,
    words: 'gps?|general practitioner|surgery|practice nurse|health visitors?|school nurse',
  },
  {
    named: /school|academy|college|nursery/i,
    words: 'school|academy|nursery|head ?teacher|teachers?|dsl|designated lead',
  },
  { named: /housing|homes/i, words: 'housing|landlord|housing officers?|tenancy officers?' },
  { named: /probation/i, words: 'probation' },
  { named: /ambulance/i, words: 'ambulance|paramedics?' },
  { named: /mental health|camhs|partnership trust/i, words: 'mental health (team|services?|nurse)|camhs|crisis team' },
]

/**
 * Which of these agencies a text speaks of: by their names, or by what such agencies are called ("the GP", "MASH"). Where
 * two agencies of a review are of one kind, a common word may mean either, and both are answered.
 */
export function partiesNamed<K extends string>(parties: readonly Party<K>[]): (text: string) => ReadonlySet<K> {
  const known = parties.map(({ id, name }) => ({ id, pattern: patternOf(name) }))
  return (text) => new Set(known.flatMap(({ id, pattern }) => (pattern.test(text) ? [id] : [])))
}

const patternOf = (name: string): RegExp => {
  const words = calledElse.filter(({ named }) => named.test(name)).map(({ words: each }) => each)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[escaped(name), ...words].join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
