/**
 * How many people share a fact, from published counts. Every row says where its figure comes from and of which year.
 *
 * `confirm` marks a figure that was written down from general knowledge of that source and still has to be compared with it:
 * good to its first figure, which is what an estimate of this kind needs.
 */
type Count = {
  readonly source: string
  readonly year: number
  readonly confirm: boolean
}

/** An area by name, or a kind of area where the name is not known, with the people who live in it. */
export type Area = Count & { readonly name: string; readonly people: number }

const midYear = { source: 'ONS, NRS and NISRA, mid-year population estimates', year: 2023, confirm: true } as const
const census = { source: 'ONS, Census 2021, England and Wales', year: 2021, confirm: true } as const

const areas = (source: Count, people: Readonly<Record<string, number>>): readonly Area[] =>
  Object.entries(people).map(([name, count]) => ({ name, people: count, ...source }))

export const unitedKingdom: Area = { name: 'the United Kingdom', people: 68_300_000, ...midYear }

export const nations = areas(midYear, { England: 57_700_000, Scotland: 5_490_000, Wales: 3_160_000, 'Northern Ireland': 1_920_000 }) // prettier-ignore

export const regions = areas(midYear, {
  'the North East': 2_710_000, 'the North West': 7_600_000, Yorkshire: 5_540_000, 'the East Midlands': 4_930_000,
  'the West Midlands': 6_080_000, 'the East of England': 6_400_000, London: 8_950_000, 'the South East': 9_480_000,
  'the South West': 5_810_000,
}) // prettier-ignore

/** Cities and towns that reports name most; any other is known by its kind only. */
export const towns = areas(midYear, {
  Birmingham: 1_170_000, Leeds: 830_000, Glasgow: 630_000, Manchester: 580_000, Sheffield: 570_000, Bradford: 560_000,
  Edinburgh: 520_000, Liverpool: 500_000, Bristol: 480_000, Cardiff: 380_000, Leicester: 380_000, Coventry: 360_000,
  Belfast: 350_000, Nottingham: 330_000, Newcastle: 310_000, Sunderland: 280_000, Plymouth: 270_000, Wolverhampton: 270_000,
  Hull: 270_000, Southampton: 260_000, Stoke: 260_000, Swansea: 240_000, Oldham: 240_000, Luton: 230_000, Aberdeen: 220_000,
  Rochdale: 230_000, Portsmouth: 210_000, York: 200_000, Oxford: 160_000, Middlesbrough: 150_000, Cambridge: 150_000,
  Norwich: 140_000, Blackpool: 140_000, Exeter: 140_000, Burnley: 95_000,
}) // prettier-ignore

/**
 * Where the family of a report is known to live whatever its text says: the partnership that publishes it is named. How many
 * people live in one is the same for all here: about what a partnership of England has (57.7 million among some 150).
 */
export const aPartnership: Area = { name: 'a partnership of usual size', people: 380_000, ...midYear }

/** A place whose name is in no table counts as one of its kind. */
export const kindsOfPlace = areas(census, {
  partnership: aPartnership.people, council: 180_000, county: 800_000, city: 250_000, borough: 180_000, district: 120_000, town: 30_000,
  ward: 8_500, parish: 3_000, island: 5_000, village: 2_000, estate: 4_000, hamlet: 200,
}) // prettier-ignore

/** The share of the population in each band of age, from the first year of it to before the first of the next. */
export const ageBands: readonly (Count & { readonly from: number; readonly years: number; readonly share: number; readonly inWords: string })[] = [
  { from: 0, years: 5, share: 0.053, inWords: 'a child under five', ...midYear },
  { from: 5, years: 5, share: 0.058, inWords: 'a child of primary school age', ...midYear },
  { from: 10, years: 5, share: 0.061, inWords: 'a child of ten to fourteen', ...midYear },
  { from: 15, years: 3, share: 0.035, inWords: 'a teenager of fifteen to seventeen', ...midYear },
  { from: 18, years: 7, share: 0.083, inWords: 'a young adult', ...midYear },
  { from: 25, years: 10, share: 0.135, inWords: 'in their late twenties or early thirties', ...midYear },
  { from: 35, years: 10, share: 0.132, inWords: 'in their late thirties or early forties', ...midYear },
  { from: 45, years: 10, share: 0.13, inWords: 'in their late forties or early fifties', ...midYear },
  { from: 55, years: 10, share: 0.127, inWords: 'in their late fifties or early sixties', ...midYear },
  { from: 65, years: 10, share: 0.099, inWords: 'in their late sixties or early seventies', ...midYear },
  { from: 75, years: 10, share: 0.062, inWords: 'in their late seventies or early eighties', ...midYear },
  { from: 85, years: 20, share: 0.025, inWords: 'over 85', ...midYear },
] // prettier-ignore

export const adults: Count & { readonly share: number } = { share: 0.793, ...midYear }

/** About as many of one sex as of the other, at every age under 70. */
export const eitherSex: Count & { readonly share: number } = { share: 0.51, ...midYear }

/** Families with dependent children by how many live in them; the last row is "or more". */
export const childrenInFamily: readonly (Count & { readonly children: number; readonly share: number })[] = [
  { children: 1, share: 0.44, source: 'ONS, Families and households in the UK', year: 2023, confirm: true },
  { children: 2, share: 0.41, source: 'ONS, Families and households in the UK', year: 2023, confirm: true },
  { children: 3, share: 0.11, source: 'ONS, Families and households in the UK (three and more: 15%)', year: 2023, confirm: true },
  { children: 4, share: 0.03, source: 'ONS, Families and households in the UK (three and more: 15%)', year: 2023, confirm: true },
  { children: 5, share: 0.009, source: 'ONS, Families and households in the UK (three and more: 15%)', year: 2023, confirm: true },
  { children: 6, share: 0.004, source: 'ONS, Families and households in the UK (three and more: 15%)', year: 2023, confirm: true },
] // prettier-ignore

/** A fact in words, and the share of people, or of families, of whom it is true. */
export type SharedFact = Count & {
  /** Facts of one name are about the same thing: the narrowest of them counts. */
  readonly name: string
  readonly said: RegExp
  readonly share: number
  readonly instead: string
}

const fact = (name: string, said: RegExp, share: number, instead: string, source: string, year: number): SharedFact => ({ name, said, share, instead, source, year, confirm: true }) // prettier-ignore

const families = 'ONS, Families in England and Wales, Census 2021'
const ethnic = 'ONS, Ethnic group, England and Wales, Census 2021'
const religion = 'ONS, Religion, England and Wales, Census 2021'

export const sharedFacts: readonly SharedFact[] = [
  fact('children of one birth', /\btwins?\b(?! (?:bed|track|set))/g, 0.03, 'siblings', 'ONS, Birth characteristics', 2022),
  fact('children of one birth', /\b(?:triplets?|quadruplets?)\b/g, 0.0006, 'siblings', 'ONS, Birth characteristics', 2022),
  fact('parents at home', /\b(?:lone|single)[- ](?:parent|mother|mum)s?\b/g, 0.22, 'a parent', families, 2021),
  fact('parents at home', /\b(?:lone|single)[- ](?:father|dad)\b/g, 0.03, 'a parent', families, 2021),
  fact('parents at home', /\bstep-?(?:father|mother|dad|mum)\b/g, 0.09, 'an adult in the household', families, 2021),
  fact('parents at home', /\b(?:two mothers|two fathers|same-sex (?:couple|parents))\b/g, 0.01, 'parents', families, 2021),
  fact('who brings the child up', /\badopt(?:ed|ive)\b(?! (?:a|an|the|by|this|that|new)\b)/g, 0.005, 'a family', 'DfE, Children looked after in England, including adoptions', 2023),
  fact('who brings the child up', /\b(?:foster(?:ed| care| carers?| family| parents?)|looked[- ]after child)\b/g, 0.007, 'carers', 'DfE, Children looked after in England', 2023),
  fact('who brings the child up', /\b(?:kinship care|special guardian(?:s|ship)?|(?:lived|living|lives) with (?:his|her|their) grand(?:mother|father|parents))\b/g, 0.009, 'carers', 'ONS, Kinship care in England and Wales, Census 2021', 2021),
  fact('ethnic group', /\b(?:gypsy|gypsies|irish travellers?|traveller (?:family|child|community|site))\b/g, 0.001, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\broma\b/g, 0.002, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\bchinese\b/g, 0.007, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\barab\b/g, 0.006, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\bsomali\b/g, 0.003, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\bbangladeshi\b/g, 0.011, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\bpakistani\b/g, 0.027, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\bblack caribbean\b/g, 0.01, 'a minority ethnic family', ethnic, 2021),
  fact('ethnic group', /\bblack african\b/g, 0.025, 'a minority ethnic family', ethnic, 2021),
  fact('religion', /\bjewish\b/g, 0.005, 'a family of faith', religion, 2021),
  fact('religion', /\bsikh\b/g, 0.009, 'a family of faith', religion, 2021),
  fact('religion', /\bbuddhist\b/g, 0.005, 'a family of faith', religion, 2021),
  fact('religion', /\bhindu\b/g, 0.017, 'a family of faith', religion, 2021),
  fact('religion', /\bmuslim\b/g, 0.065, 'a family of faith', religion, 2021),
  fact('religion', /\bjehovah['’]s witness(?:es)?\b/g, 0.002, 'a family of faith', religion, 2021),
  fact('hearing', /\b(?:deaf|british sign language)\b/g, 0.002, 'a disability', 'NDCS and CRIDE, Deaf children in the UK', 2023),
  fact('sight', /\b(?:registered |born )blind\b/g, 0.001, 'a disability', 'NHS England, Registered blind and partially sighted people', 2020),
  fact('a condition', /\bdown['’]?s? syndrome\b/g, 0.0008, 'a disability', 'NDRS, National congenital anomaly register', 2021),
  fact('a condition', /\bcerebral palsy\b/g, 0.002, 'a disability', 'NICE NG62, Cerebral palsy in under 25s', 2017),
  fact('a condition', /\bcystic fibrosis\b/g, 0.00016, 'a long-term illness', 'UK Cystic Fibrosis Registry', 2022),
  fact('a condition', /\bsickle[- ]cell\b/g, 0.0003, 'a long-term illness', 'NHS England, National haemoglobinopathy register', 2022),
  fact('a condition', /\b(?:epilepsy|epileptic)\b/g, 0.01, 'a long-term illness', 'NICE NG217, Epilepsies', 2022),
  fact('a condition', /\bautis(?:m|tic)\b/g, 0.015, 'additional needs', 'DfE, Special educational needs in England', 2023),
  fact('help from the council', /\bchild protection plan\b/g, 0.004, 'known to services', 'DfE, Children in need in England', 2023),
  fact('where the child learned', /\b(?:home[- ]educated|elective(?:ly)? home[- ]educat(?:ed|ion))\b/g, 0.01, 'out of school', 'DfE, Elective home education in England', 2023),
  fact('how they came', /\bunaccompanied asylum[- ]seeking\b/g, 0.0006, 'newly arrived', 'DfE, Children looked after in England', 2023),
  fact('caring', /\byoung carer\b/g, 0.014, 'helping at home', 'ONS, Unpaid care, Census 2021', 2021),
  fact('home', /\b(?:houseboat|caravan site|mobile home|women['’]s refuge)\b/g, 0.003, 'temporary or unusual housing', 'ONS, Housing, Census 2021', 2021),
  fact('what happened', /\b(?:murder(?:ed)?|manslaughter|homicide)\b/g, 0.00001, 'died', 'ONS, Homicide in England and Wales', 2023),
  fact('what happened', /\b(?:suicide|took (?:his|her|their) own life)\b/g, 0.0001, 'died', 'ONS, Suicides in England and Wales', 2022),
  fact('what happened', /\bdrown(?:ed|ing)\b/g, 0.000006, 'died', 'National Water Safety Forum, WAID', 2022),
  fact('what happened', /\b(?:stabbed|stabbing)\b/g, 0.00007, 'was badly hurt', 'NHS England, Hospital admissions for assault by sharp object', 2022),
  fact('what happened', /\b(?:house fire|died in a fire)\b/g, 0.000005, 'died', 'Home Office, Fire statistics', 2023),
  fact('what happened', /\b(?:shaken|abusive head trauma)\b/g, 0.00002, 'was badly hurt', 'RCPCH, Child protection evidence: head and spinal injuries', 2019),
] // prettier-ignore

/** A reader who knows the year of something and is told the month, or the day, has that much less to search. */
export const shareOfYear = { month: 1 / 12, day: 1 / 365 } as const
