/** The words in which circumstances are told (reference, section 11). A key that is absent is unknown. */
const nations = ['England', 'Wales', 'Scotland', 'NorthernIreland', 'abroad'] as const
const yesNo = ['yes', 'no', 'unknown'] as const
const knownOrSuspected = ['known', 'suspected', 'no', 'unknown'] as const
const detention = [
  'none',
  'police',
  'remand',
  'sentenced',
  'YOI',
  'STC',
  'SCH',
  'MHA1983',
  'DoL16-17',
  'unknown',
] as const
const mappa = ['none', 'level 1', 'level 2', 'level 3', 'unknown'] as const
const relationship = ['relative', 'partner', 'exPartner', 'household', 'stranger', 'none', 'unknown'] as const

export const vocabulary = {
  nationOfIncident: nations,
  nationOfResidence: nations,
  laOfIncident: 'text',
  laOfResidence: 'text',
  birthDate: 'date',
  deathDate: 'date',
  ageAtIncident: 'age',
  ageAtDeath: 'age',
  ageNote: 'text',
  died: yesNo,
  seriousHarm: yesNo,
  significantHarm: yesNo,
  permanentImpairment: yesNo,
  lifeThreatening: yesNo,
  abuseOrNeglect: knownOrSuspected,
  interAgencyConcern: yesNo,
  boardConcern: yesNo,
  positiveLearning: yesNo,
  seriousServiceConcern: yesNo,
  additionalLearning: yesNo,
  detention,
  lookedAfter: yesNo,
  careLeaver: yesNo,
  regulatedSetting: yesNo,
  suspectedSuicide: yesNo,
  careAndSupportNeeds: yesNo,
  adultAtRisk: yesNo,
  subjectToASP: yesNo,
  onRegister6m: yesNo,
  lookedAfter6m: yesNo,
  laProtectiveAction6m: yesNo,
  everOnRegister: yesNo,
  siblingEverOnRegister: yesNo,
  siblingEverLookedAfter: yesNo,
  registerNoBearing: yesNo,
  relationshipToPerpetrator: relationship,
  offensiveWeapon: yesNo,
  pilotArea: yesNo,
  mentalHealthServicesPerpetrator: yesNo,
  learningDisability: yesNo,
  accidentalDeath: yesNo,
  violentDeath: yesNo,
  stillbirth: yesNo,
  otherInquiryConcern: yesNo,
  // Beyond the reference's own words: what its rules on Care and Risk Management, MAPPA and inquests turn on.
  careAndRiskManagement: yesNo,
  perpetratorUnderMAPPA: mappa,
  perpetratorChargedGravely: yesNo,
  unexplainedDeath: yesNo,
  // Days from which the answers on the six months before follow (rule R3.5).
  onRegisterFrom: 'date',
  onRegisterUntil: 'date',
  lookedAfterFrom: 'date',
  lookedAfterUntil: 'date',
  laProtectiveActionDate: 'date',
  impairmentIdentifiedDate: 'date',
  authorityAwareDate: 'date',
  arrangementsStart: 'date',
  decisionDate: 'date',
} as const

type Vocabulary = typeof vocabulary
type ValueOf<Words> = Words extends readonly (infer Word)[] ? Word : Words extends 'age' ? number : string

export type Nation = Exclude<(typeof nations)[number], 'abroad'>
export type FactKey = keyof Vocabulary
export type Facts = { readonly [Key in FactKey]?: ValueOf<Vocabulary[Key]> }

/** The facts whose answer is one of a list of words. */
export type WordKey = { [Key in FactKey]: Vocabulary[Key] extends readonly string[] ? Key : never }[FactKey]

export const isWordKey = (key: FactKey): key is WordKey => typeof vocabulary[key] !== 'string'

/** What is known of an incident, in the words of the command-line contract. Dates are ISO dates. */
export type Circumstances = {
  readonly nation: (typeof nations)[number]
  readonly incidentDate: string
  readonly facts: Facts
}

/** Circumstances that cannot be used: what is wrong, where, and what would be accepted. */
export class UnusableFacts extends Error {
  readonly path: string
  readonly accepted: string
  readonly nearest: string | null

  constructor(path: string, problem: string, accepted: readonly string[] | string, given = '') {
    const words = typeof accepted === 'string' ? [] : accepted
    const nearest = nearestOf(given, words)
    const choice = typeof accepted === 'string' ? accepted : `one of ${accepted.join(', ')}`
    super(`${path} ${problem}${nearest ? `; did you mean "${nearest}"?` : `; give ${choice}`}`)
    this.name = 'UnusableFacts'
    this.path = path
    this.accepted = choice
    this.nearest = nearest
  }
}

/**
 * Reads circumstances from a JSON document; keys beside nation, incidentDate and facts are left alone.
 *
 * @throws UnusableFacts naming the first key or value outside the vocabulary, and the nearest allowed one
 */
export function readCircumstances(input: unknown, path = '$'): Circumstances {
  checkCircumstances(input, path)
  return input
}

function checkCircumstances(input: unknown, path: string): asserts input is Circumstances {
  if (!isObject(input))
    throw new UnusableFacts(path, 'is not an object', 'an object with nation, incidentDate and facts')
  for (const key of ['nation', 'incidentDate', 'facts'])
    if (!Object.hasOwn(input, key)) throw new UnusableFacts(`${path}.${key}`, 'is missing', 'a value for it')
  checkValue(input['nation'], nations, `${path}.nation`)
  checkValue(input['incidentDate'], 'date', `${path}.incidentDate`)
  checkFacts(input['facts'], `${path}.facts`)
}

function checkFacts(facts: unknown, path: string) {
  if (!isObject(facts)) throw new UnusableFacts(path, 'is not an object', 'an object of facts')
  for (const [key, value] of Object.entries(facts)) {
    if (!isFactKey(key)) throw new UnusableFacts(`${path}.${key}`, 'is not a fact we know', factKeys, key)
    checkValue(value, vocabulary[key], `${path}.${key}`)
  }
  const start = facts['arrangementsStart']
  if (typeof start === 'string' && (start < firstGoLive || start > lastGoLive))
    throw new UnusableFacts(
      `${path}.arrangementsStart`,
      `is ${start}, but local arrangements started between ${firstGoLive} and ${lastGoLive}`,
      'a date between these two',
    )
}

function checkValue(value: unknown, words: Vocabulary[FactKey], path: string) {
  if (words === 'text') {
    if (typeof value !== 'string') throw new UnusableFacts(path, 'is not text', 'text')
  } else if (words === 'age') {
    if (!isAge(value)) throw new UnusableFacts(path, 'is not an age', 'whole years from 0 to 130')
  } else if (words === 'date') {
    if (!isIsoDate(value))
      throw new UnusableFacts(path, `is ${shown(value)}, not a real date`, 'a date such as 2024-03-28')
  } else if (typeof value !== 'string' || !words.some((word) => word === value)) {
    throw new UnusableFacts(path, `is ${shown(value)}`, words, String(value))
  }
}

/** The days between which each area's safeguarding partners took over from its board (reference, T2 and T3). */
export const firstGoLive = '2018-06-29'
export const lastGoLive = '2019-09-29'

const isFactKey = (key: string): key is FactKey => Object.hasOwn(vocabulary, key)
export const factKeys: readonly FactKey[] = Object.keys(vocabulary).filter(isFactKey)
const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
const isAge = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 130
const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing'

function isIsoDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value
  } catch {
    return false
  }
}

/** The word that takes the fewest slips to reach, where that is at most half of it. */
function nearestOf(given: string, words: readonly string[]): string | null {
  const ranked = words
    .map((word) => ({ word, slips: slipsBetween(given.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)
  const best = ranked[0]
  return best && best.slips <= Math.ceil(best.word.length / 2) ? best.word : null
}

/** Letters to add, drop or change to turn one word into the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1]
    for (const [column, other] of Array.from(b).entries())
      next.push(
        Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
