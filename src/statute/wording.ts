import type { FactKey, WordKey } from './facts.ts'

/** How the facts are asked about, in the order in which to ask: of a child, and of an adult. */

export type Wording = { readonly question: string; readonly help: string }

export const askedInOrder = [
  'birthDate',
  'nationOfIncident',
  'nationOfResidence',
  'careAndSupportNeeds',
  'adultAtRisk',
  'subjectToASP',
  'died',
  'stillbirth',
  'detention',
  'suspectedSuicide',
  'accidentalDeath',
  'violentDeath',
  'unexplainedDeath',
  'seriousHarm',
  'significantHarm',
  'lifeThreatening',
  'permanentImpairment',
  'abuseOrNeglect',
  'interAgencyConcern',
  'seriousServiceConcern',
  'boardConcern',
  'additionalLearning',
  'positiveLearning',
  'otherInquiryConcern',
  'lookedAfter',
  'careLeaver',
  'regulatedSetting',
  'onRegister6m',
  'lookedAfter6m',
  'laProtectiveAction6m',
  'everOnRegister',
  'siblingEverOnRegister',
  'registerNoBearing',
  'siblingEverLookedAfter',
  'careAndRiskManagement',
  'learningDisability',
  'relationshipToPerpetrator',
  'offensiveWeapon',
  'pilotArea',
  'mentalHealthServicesPerpetrator',
  'perpetratorUnderMAPPA',
  'perpetratorChargedGravely',
] as const satisfies readonly FactKey[]

export type AskedFact = (typeof askedInOrder)[number]
export type Words = Readonly<Record<AskedFact, Wording>>

export const ofChildren: Words = {
  birthDate: {
    question: 'What is the child’s date of birth?',
    help: 'Whether someone was under 18 is worked out from this and from the day of the death or harm. An age is reached at the start of the birthday. An unborn child counts.',
  },
  nationOfIncident: {
    question: 'Where did it happen?',
    help: 'The authority of the area where it happened notifies, wherever in England the child lives.',
  },
  nationOfResidence: {
    question: 'Where does the child normally live?',
    help: 'If it happened outside England, the English authority where the child normally lives notifies.',
  },
  careAndSupportNeeds: {
    question: 'Did the person have needs for care and support?',
    help: 'Needs count whether or not the council was meeting any of them.',
  },
  died: {
    question: 'Has the child died?',
    help: 'A suspected suicide counts as a death.',
  },
  stillbirth: {
    question: 'Was the child stillborn?',
    help: 'A stillbirth, a loss before 24 weeks and a lawful termination are not reviewed as child deaths.',
  },
  detention: {
    question: 'Was the child in custody or detention when they died?',
    help: 'Detention under the Mental Health Act 1983 counts, and at 16 or 17 an order under the Mental Capacity Act 2005. After a death in custody a review is held whether or not abuse is suspected.',
  },
  seriousHarm: {
    question: 'Has the child been seriously harmed?',
    help: 'A potentially life-threatening injury, or serious or likely long-term impairment of physical or mental health or of physical, intellectual, emotional, social or behavioural development. Judge likely long-term effects even if they are not certain. A child who recovers may still have been seriously harmed.',
  },
  abuseOrNeglect: {
    question: 'Is abuse or neglect of the child known or suspected?',
    help: '“Suspected” is a low threshold: nobody has to have been charged or found responsible. If you cannot say yet, say so.',
  },
  interAgencyConcern: {
    question: 'Is there cause for concern about how agencies worked together to safeguard the child?',
    help: 'If agencies’ records are not in yet, answer “not known”: under the guidance of 2013 and 2015 only a clear “no” means that no review need follow serious harm.',
  },
  lookedAfter: {
    question: 'Was the child looked after by a local authority?',
    help: 'The death of a looked-after child is notified whether or not abuse is suspected.',
  },
  careLeaver: {
    question: 'Was the person a care leaver?',
    help: 'No longer looked after, under 25, and looked after for at least 13 weeks that began after the age of 14 and ended after reaching 16.',
  },
  regulatedSetting: {
    question: 'Was the child in a regulated setting or service?',
    help: 'For example a children’s home, a nursery or a hospital.',
  },
  suspectedSuicide: {
    question: 'Was it a suspected suicide?',
    help: 'A probable suicide counts as a death. Nobody has to have ruled on it.',
  },
  accidentalDeath: { question: 'Was the death accidental?', help: 'As far as is known now.' },
  violentDeath: {
    question: 'Was the death by violence, or alleged to be?',
    help: 'Alleged murder, manslaughter or culpable homicide, reckless conduct, or another act of violence. Nobody has to have been charged.',
  },
  unexplainedDeath: {
    question: 'Is the cause of death unknown, or was the death sudden without an apparent cause?',
    help: 'If a doctor has certified a natural cause, answer no.',
  },
  lifeThreatening: {
    question: 'Was there a potentially life-threatening injury?',
    help: 'Judge what the injury could have done, not how it turned out.',
  },
  permanentImpairment: {
    question: 'Is there serious and permanent impairment of health or development?',
    help: 'Physical or mental health, or development. It may be found out long after the event.',
  },
  significantHarm: {
    question: 'Was the child significantly harmed, or at risk of significant harm?',
    help: 'Set the child’s health and development beside those of a similar child.',
  },
  onRegister6m: {
    question: 'Was the child on the child protection register on any day of the six months before?',
    help: 'The day of the event itself does not count.',
  },
  lookedAfter6m: {
    question: 'Was the child looked after by a local authority on any day of the six months before?',
    help: 'The day of the event itself does not count.',
  },
  laProtectiveAction6m: {
    question:
      'On any day of the six months before, had the local authority decided to take action to protect the person, following an enquiry?',
    help: 'The decision counts, not the action.',
  },
  everOnRegister: {
    question: 'Is or was the child ever on a child protection register?',
    help: 'At any time in the past, whatever the cause of the death or harm.',
  },
  siblingEverOnRegister: {
    question: 'Is or was a brother or sister ever on a child protection register?',
    help: 'At any time in the past.',
  },
  siblingEverLookedAfter: {
    question: 'Is or was a brother or sister ever looked after?',
    help: 'At any time in the past.',
  },
  registerNoBearing: {
    question: 'Is it absolutely clear that the registration has no bearing on the case?',
    help: 'While that is not known, the registration counts.',
  },
  adultAtRisk: {
    question: 'Was the person an adult at risk?',
    help: 'In Wales: at risk of abuse or neglect, with needs for care and support, and because of them unable to protect themselves. In Scotland: 16 or over, unable to safeguard their own interests, at risk of harm, and more vulnerable through disability, mental disorder, illness or infirmity.',
  },
  subjectToASP: {
    question: 'Is or was the adult subject to adult support and protection processes?',
    help: 'Under the Adult Support and Protection (Scotland) Act 2007.',
  },
  otherInquiryConcern: {
    question:
      'Does another inquiry, a court or a referral give reasonable cause for concern that services were not involved?',
    help: 'A wish of the family alone is not enough.',
  },
  seriousServiceConcern: {
    question: 'Is there serious concern about how professionals or services were involved, or that they were not?',
    help: 'Concern may build up over time. That nobody was involved can be the concern.',
  },
  additionalLearning: {
    question: 'Is there more to be learned that may improve the protection of children?',
    help: 'More than what is known and acted on already.',
  },
  positiveLearning: {
    question: 'Did services work so well that there is outstanding learning to share?',
    help: 'Learning from good practice is a reason to review in its own right.',
  },
  boardConcern: {
    question: 'Does the Safeguarding Board have concerns about the effectiveness of any body represented on it?',
    help: 'Nothing is presumed: if it is not known, ask.',
  },
  careAndRiskManagement: {
    question: 'Was the child managed under Care and Risk Management, and did they harm someone else or themselves?',
    help: 'Scotland, since the revision of 2024.',
  },
  relationshipToPerpetrator: {
    question: 'Who is thought to have caused it?',
    help: 'The relationship to the person who died or was harmed.',
  },
  offensiveWeapon: {
    question: 'Was an offensive weapon used?',
    help: 'Anything made, adapted or meant to cause injury.',
  },
  pilotArea: {
    question: 'Did it happen in a pilot area for offensive weapons homicide reviews?',
    help: 'Barnet, Brent, Harrow, Lambeth and Southwark; Birmingham and Coventry; the South Wales police area.',
  },
  mentalHealthServicesPerpetrator: {
    question:
      'Was the person killed by someone who was, or in the six months before had been, under mental health services?',
    help: 'Ask the mental health provider if it is not known.',
  },
  perpetratorUnderMAPPA: {
    question: 'Is someone suspected who is managed under MAPPA, or was in the last 28 days?',
    help: 'Multi-agency public protection arrangements. The MAPPA co-ordinator can say at which level.',
  },
  perpetratorChargedGravely: {
    question: 'Have they been charged with murder, attempted murder, manslaughter, rape or attempted rape?',
    help: 'A charge, not a conviction.',
  },
  learningDisability: {
    question: 'Did the person have a learning disability, or were they autistic?',
    help: 'Either counts for LeDeR.',
  },
}

export const ofAdults: Words = {
  ...ofChildren,
  birthDate: {
    question: 'What is the adult’s date of birth?',
    help: 'Whether someone was 18 is worked out from this and from the day of the death or harm. The eighteenth birthday itself counts as adult.',
  },
  nationOfIncident: {
    question: 'Where was the adult when it happened?',
    help: 'The board of the area where the adult was decides, even if another council placed them there.',
  },
  careAndSupportNeeds: {
    question: 'Did the adult have needs for care and support?',
    help: 'Needs count whether or not the council was meeting any of them.',
  },
  died: { question: 'Has the adult died?', help: 'A suspected suicide counts as a death.' },
  seriousHarm: {
    question: 'Was the abuse or neglect serious?',
    help: 'For example: they would probably have died but for someone stepping in, suffered permanent harm, or lost capacity or quality of life, in body or mind.',
  },
  abuseOrNeglect: {
    question: 'Does the board know or suspect that the adult experienced abuse or neglect, or died because of it?',
    help: 'Self-neglect counts as neglect. It need not have been known while the adult was alive.',
  },
  interAgencyConcern: {
    question: 'Is there reasonable cause for concern about how agencies worked together to safeguard the adult?',
    help: 'There is no presumption either way. If you cannot say yet, use section 45 of the Care Act to ask those who are likely to know.',
  },
}

/** How an answer is offered; the same word can mean another thing under another question. */
export function optionText(fact: WordKey, value: string): string {
  return optionsOf[fact]?.[value] ?? options[value] ?? value
}

/** Words that a question says in its own way. */
const abuseOptions: Readonly<Record<string, string>> = {
  known: 'Yes, it is known',
  suspected: 'Yes, it is suspected',
  no: 'No, it is neither known nor suspected',
  unknown: 'Not known yet',
}

const optionsOf: { readonly [Fact in WordKey]?: Readonly<Record<string, string>> } = {
  abuseOrNeglect: abuseOptions,
  relationshipToPerpetrator: { none: 'Nobody is thought to have caused it' },
  perpetratorUnderMAPPA: { none: 'Nobody who is managed under MAPPA' },
}

const options: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known yet',
  England: 'England',
  Wales: 'Wales',
  Scotland: 'Scotland',
  NorthernIreland: 'Northern Ireland',
  abroad: 'Outside the United Kingdom',
  none: 'Not in custody or detention',
  police: 'In police custody',
  remand: 'On remand',
  sentenced: 'In custody after sentence',
  YOI: 'In a young offender institution',
  STC: 'In a secure training centre',
  SCH: 'In a secure children’s home',
  MHA1983: 'Detained under the Mental Health Act 1983',
  'DoL16-17': 'At 16 or 17, deprived of liberty by an order under the Mental Capacity Act 2005',
  relative: 'A relative',
  partner: 'A partner, or someone in an intimate relationship with them',
  exPartner: 'A former partner',
  household: 'A member of the same household',
  stranger: 'Someone else',
  'level 1': 'Managed at level 1',
  'level 2': 'Managed at level 2',
  'level 3': 'Managed at level 3',
}
