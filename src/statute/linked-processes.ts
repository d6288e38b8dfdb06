import type { Nation } from './facts.ts'
import { fromMemory, verified } from './framework.ts'
import type { FrameworkId, Source, Test } from './framework.ts'

/**
 * Processes beside the reviews that are no frameworks of their own here, and how reviews and processes are linked: who
 * leads, who waits, what is shared (reference, section 6). Heed opens none of them; it says which there may be.
 */
export type ProcessId =
  | 'JAR'
  | 'SCO-HUB'
  | 'SCO-CARE-DEATH'
  | 'SCO-MAPPA'
  | 'PSII'
  | 'FAI'
  | 'CRIMINAL'
  | 'PPO'
  | 'IOPC'
  | 'OFSTED'
  | 'CQC'
  | 'SFO'

export type LinkedProcess = {
  readonly id: ProcessId
  readonly title: string
  readonly nations: readonly Nation[]
  readonly when: Test
  readonly who: string
  readonly link: Link
  readonly source: Source
}

/** How one process stands to the reviews beside it. */
export type Link = {
  readonly standing: 'leads' | 'waits' | 'alongside' | 'holds publication'
  /** One sentence that says it. */
  readonly says: string
}

const died: Test = { fact: 'died', is: ['yes'] }
const byViolence: Test = {
  any: [
    { fact: 'violentDeath', is: ['yes'] },
    { fact: 'offensiveWeapon', is: ['yes'] },
    { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
  ],
}
const inCustody: Test = { fact: 'detention', is: ['police', 'remand', 'sentenced', 'YOI', 'STC', 'SCH'] }

const alongside = (says: string): Link => ({ standing: 'alongside', says })

export const linkedProcesses: readonly LinkedProcess[] = [
  {
    id: 'CRIMINAL',
    title: 'Criminal investigation and proceedings',
    nations: ['England', 'Wales', 'Scotland', 'NorthernIreland'],
    when: byViolence,
    who: 'Police and prosecutors',
    link: {
      standing: 'holds publication',
      says: 'Criminal proceedings come first, and learning does not stop: agree with the police what may be asked and kept, expect that notes, chronologies and interviews can be disclosed, and hold publication until the verdict unless it is agreed. In Scotland the national protocol of the police, the prosecution service and the committees governs it.',
    },
    source: verified('Learning review guidance: the national protocol; elsewhere from memory', 'SC04'),
  },
  {
    id: 'FAI',
    title: 'Fatal accident inquiry',
    nations: ['Scotland'],
    when: {
      all: [
        died,
        {
          any: [
            inCustody,
            byViolence,
            { fact: 'unexplainedDeath', is: ['yes'] },
            { fact: 'accidentalDeath', is: ['yes'] },
          ],
        },
      ],
    },
    who: 'Crown Office and Procurator Fiscal Service',
    link: alongside(
      'The national protocol governs a fatal accident inquiry beside a review; after a death in legal custody, or of a child in secure accommodation, the inquiry is mandatory.',
    ),
    source: fromMemory('Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016'),
  },
  {
    id: 'JAR',
    title: 'Joint agency response',
    nations: ['England'],
    when: {
      all: [
        died,
        { age: 'at death', below: 18 },
        {
          any: [
            inCustody,
            { fact: 'detention', is: ['MHA1983'] },
            byViolence,
            { fact: 'unexplainedDeath', is: ['yes'] },
            { fact: 'accidentalDeath', is: ['yes'] },
            { fact: 'suspectedSuicide', is: ['yes'] },
          ],
        },
      ],
    },
    who: 'Joint agency response team',
    link: alongside(
      'The joint agency response begins at once, feeds the child death review and the notification, and gives the rapid review its first facts.',
    ),
    source: verified('Child Death Review: Statutory and Operational Guidance 2018, as a local chapter gives it', 'X01'),
  },
  {
    id: 'SCO-HUB',
    title: 'National Hub for Reviewing and Learning from the Deaths of Children and Young People',
    nations: ['Scotland'],
    when: {
      all: [
        died,
        {
          any: [
            { age: 'at death', below: 18 },
            {
              all: [
                { age: 'at death', below: 26 },
                { fact: 'careLeaver', is: ['yes'] },
              ],
            },
          ],
        },
      ],
    },
    who: 'Health board and local authority',
    link: alongside(
      'The National Hub hears of every death under 18, and under 26 of someone in aftercare or continuing care; share the chronology with it.',
    ),
    source: fromMemory('National Hub for child deaths'),
  },
  {
    id: 'SCO-CARE-DEATH',
    title: 'Notice of the death of a looked-after child or care leaver',
    nations: ['Scotland'],
    when: {
      all: [
        died,
        {
          any: [
            { fact: 'lookedAfter', is: ['yes'] },
            { fact: 'careLeaver', is: ['yes'] },
          ],
        },
      ],
    },
    who: 'Local authority',
    link: alongside('The local authority’s own statutory notice is owed as well, whatever the committee decides.'),
    source: verified(
      'Looked After Children (Scotland) Regulations 2009, reg 6; Children (Scotland) Act 1995, ss29(10) and 26A(10)',
      'SC10',
    ),
  },
  {
    id: 'SCO-MAPPA',
    title: 'MAPPA significant case review',
    nations: ['Scotland'],
    when: { fact: 'perpetratorUnderMAPPA', is: ['level 1', 'level 2', 'level 3'] },
    who: 'MAPPA strategic oversight group',
    link: alongside(
      'Where the person suspected is managed under MAPPA, the strategic oversight group has a review of its own: agree on one chronology.',
    ),
    source: verified('MAPPA guidance, Scotland, 2016, ch 20', 'X18'),
  },
  {
    id: 'PSII',
    title: 'Patient safety incident investigation',
    nations: ['England'],
    when: {
      any: [
        { fact: 'mentalHealthServicesPerpetrator', is: ['yes'] },
        { all: [died, { fact: 'detention', is: ['MHA1983', 'DoL16-17'] }] },
        { all: [died, { fact: 'learningDisability', is: ['yes'] }] },
      ],
    },
    who: 'NHS provider',
    link: alongside(
      'The provider investigates for itself, commonly in one to three months: share the chronology, and give the family one person to speak to.',
    ),
    source: verified('Patient Safety Incident Response Framework, in a provider’s plan', 'X03'),
  },
  {
    id: 'PPO',
    title: 'Prisons and Probation Ombudsman',
    nations: ['England', 'Wales'],
    when: { all: [died, { fact: 'detention', is: ['remand', 'sentenced', 'YOI', 'STC'] }] },
    who: 'Prisons and Probation Ombudsman',
    link: alongside('The Ombudsman investigates every death in prison custody.'),
    source: fromMemory('Prisons and Probation Ombudsman'),
  },
  {
    id: 'IOPC',
    title: 'Independent Office for Police Conduct',
    nations: ['England', 'Wales'],
    when: { all: [died, { fact: 'detention', is: ['police'] }] },
    who: 'Independent Office for Police Conduct',
    link: alongside('A death in police custody, or after contact with the police, is referred.'),
    source: fromMemory('Independent Office for Police Conduct'),
  },
  {
    id: 'OFSTED',
    title: 'Ofsted, as regulator of the setting',
    nations: ['England'],
    when: {
      all: [
        { fact: 'regulatedSetting', is: ['yes'] },
        { age: 'at the incident', below: 18 },
      ],
    },
    who: 'Ofsted',
    link: alongside('The regulator looks at the setting; the review does not wait for it.'),
    source: fromMemory('Ofsted'),
  },
  {
    id: 'CQC',
    title: 'Care Quality Commission',
    nations: ['England'],
    when: {
      all: [
        { fact: 'regulatedSetting', is: ['yes'] },
        { age: 'at the incident', from: 18 },
      ],
    },
    who: 'Care Quality Commission',
    link: alongside('The regulator looks at the service; the review does not wait for it.'),
    source: fromMemory('Care Quality Commission'),
  },
  {
    id: 'SFO',
    title: 'Serious further offence review',
    nations: ['England', 'Wales'],
    when: {
      all: [
        { fact: 'perpetratorUnderMAPPA', is: ['level 1', 'level 2', 'level 3'] },
        { fact: 'perpetratorChargedGravely', is: ['yes'] },
      ],
    },
    who: 'HM Prison and Probation Service',
    link: alongside(
      'Probation reviews its own supervision where someone it supervised is charged: ask for its review.',
    ),
    source: fromMemory('Serious further offence procedures'),
  },
]

/** How each framework stands to the others that are opened with it. What is not listed runs alongside. */
export const linksOfFrameworks: { readonly [Id in FrameworkId]?: Link } = {
  'ENG-C-SIN': { standing: 'leads', says: 'The notification comes first: its five working days wait for nothing.' },
  'ENG-C-RR': {
    standing: 'leads',
    says: 'The rapid review names the other processes, and says which will find out what.',
  },
  'ENG-C-CDR': alongside('The child death review stays open beside every other process, and feeds the notification.'),
  'ENG-A-SAR': alongside('With a domestic homicide review: agree on one lead, one set of terms and one chronology.'),
  'EW-DHR': alongside(
    'With a safeguarding adults review, or for a victim of 16 or 17 a children’s review: agree on one lead, one set of terms and one chronology.',
  ),
  'EW-MHHR': alongside('Join it with the domestic homicide or the safeguarding review.'),
  'ENG-LEDER': {
    standing: 'waits',
    says: 'LeDeR waits for an inquest and for the other reviews, and uses what they find.',
  },
  'EW-OWHR': alongside('There is none where another statutory review must or may be held (section 26).'),
  'EW-INQUEST': {
    standing: 'holds publication',
    says: 'Keep the coroner informed, and agree when the report may be published.',
  },
  'WAL-SUSR': {
    standing: 'leads',
    says: 'One single review takes the place of the separate ones; a domestic homicide part still goes to the Home Office.',
  },
  'EW-MAPPA-SCR': alongside(
    'It is about the offender’s management, and normally not published: agree on what can be shared.',
  ),
  LOCAL: alongside('A local review never stands in for one that must be held.'),
}
