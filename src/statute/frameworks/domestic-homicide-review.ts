import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type {
  Criterion,
  DeadlineRule,
  Framework,
  LetterRule,
  Point,
  Role,
  Source,
  Stage,
  Version,
} from '../framework.ts'

/**
 * Domestic homicide reviews, of a person of 16 or over (R0.7): England and Wales since 13 April 2011, Northern Ireland since
 * 10 December 2020, both under the Domestic Violence, Crime and Victims Act 2004, s9. The domestic abuse related death review
 * of 2024 and Scotland's domestic homicide or suicide review of 2025 are passed and not in force as far as could be found.
 */

const section9 = verified('Domestic Violence, Crime and Victims Act 2004, s9', 'L14', 'X09')
const suicide = verified(
  'Domestic homicide review guidance: a suicide, even without a charge or after an acquittal',
  'X10',
)
const guidance2016 = fromMemory('Domestic homicide review guidance, December 2016, s5')

const criteria = (prefix: string, source: Source): readonly Criterion[] => [
  {
    id: `${prefix}1`,
    question: 'Was the person 16 or over when they died?',
    test: { age: 'at death or the incident', from: 16 },
    no: 'the person was under 16',
    unknown: 'whether the person was 16 or over',
    source,
  },
  {
    id: `${prefix}2`,
    question: 'Has the person died?',
    test: { fact: 'died', is: ['yes'] },
    no: 'nobody has died',
    unknown: 'whether the person has died',
    help: 'A suicide counts where the circumstances give concern, such as coercive control, even without a charge or after an acquittal.',
    source,
  },
  {
    id: `${prefix}3`,
    question: 'Did the death result, or does it appear to have resulted, from violence, abuse or neglect?',
    test: {
      any: [
        { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
        { fact: 'violentDeath', is: ['yes'] },
      ],
    },
    no: 'the death does not appear to have resulted from violence, abuse or neglect',
    unknown: 'whether the death resulted from violence, abuse or neglect',
    source,
  },
  {
    id: `${prefix}4`,
    question:
      'Was that by a relative, by someone with whom the person was or had been in an intimate relationship, or by a member of the same household?',
    test: { fact: 'relationshipToPerpetrator', is: ['relative', 'partner', 'exPartner', 'household'] },
    no: 'no relative, partner or former partner, and nobody of the same household, is thought to have caused it',
    unknown: 'whether a relative, a partner or former partner, or someone of the same household caused it',
    source,
  },
]

const inEnglandOrWales: Criterion = {
  id: 'DH5',
  question: 'Did the person die in England or Wales?',
  test: { fact: 'nationOfIncident', is: ['England', 'Wales'] },
  no: 'the person died outside England and Wales',
  unknown: 'where the person died',
  source: section9,
}

const under16 = 'The person was under 16: an age is reached at the start of the birthday.'

const deadlines: readonly DeadlineRule[] = [
  {
    id: 'DL29',
    what: 'decide whether to hold a domestic homicide review, and tell the Home Office either way',
    undecided: 'decide whether to hold a domestic homicide review, and tell the Home Office either way',
    trigger: 'notified',
    within: { count: 1, unit: 'calendar months', direction: 'after' },
    by: 'Chair of the Community Safety Partnership',
    to: 'Home Office',
    source: guidance2016,
    confirm: true,
  },
  {
    id: 'DL29-complete',
    what: 'complete the domestic homicide review',
    trigger: 'decision',
    within: { count: 6, unit: 'calendar months', direction: 'after' },
    by: 'Community Safety Partnership',
    to: 'Home Office, for quality assurance',
    source: guidance2016,
    confirm: true,
  },
]

const stages: readonly Stage[] = [
  { name: 'Community Safety Partnership told in writing', who: 'Police' },
  { name: 'Decision whether to hold a review', who: 'Chair of the Community Safety Partnership', deadline: 'DL29' },
  { name: 'Home Office told, either way', who: 'Community Safety Partnership', deadline: 'DL29' },
  { name: 'Family told', who: 'Community Safety Partnership' },
  { name: 'Independent chair and review panel appointed', who: 'Community Safety Partnership' },
  { name: 'Terms of reference agreed', who: 'Review panel' },
  { name: 'Individual management reviews and combined chronology', who: 'Agencies' },
  { name: 'Overview report and executive summary drafted', who: 'Author' },
  { name: 'Report agreed', who: 'Community Safety Partnership', deadline: 'DL29-complete' },
  { name: 'Quality assurance', who: 'Home Office' },
  { name: 'Report published', who: 'Community Safety Partnership' },
  { name: 'Copy sent to the Domestic Abuse Commissioner, as soon as practicable', who: 'Community Safety Partnership' },
]

const roles: readonly Role[] = [
  {
    role: 'chair',
    rule: 'An independent chair of the review panel.',
    independentOf: ['the organisations involved'],
    source: guidance2016,
  },
  {
    role: 'agency author',
    rule: 'An individual management review by each agency, by an author outside the line management of the case.',
    independentOf: ['the line management of the case'],
    source: verified('Domestic homicide review guidance, December 2016', 'X20'),
  },
]

const report: readonly Point[] = [
  { text: 'An overview report with the combined chronology, the analysis and the conclusions.', source: guidance2016 },
  { text: 'An executive summary.', source: guidance2016 },
  { text: 'An action plan.', source: guidance2016 },
]

const publication: readonly Point[] = [
  {
    text: 'The report is published after the Home Office’s quality assurance.',
    source: verified('Domestic homicide review guidance', 'X13'),
  },
  {
    text: 'A copy goes to the Domestic Abuse Commissioner as soon as practicable.',
    source: verified('Domestic Violence, Crime and Victims Act 2004, s9(3A) to (3C)', 'L14'),
  },
]

const letters: readonly LetterRule[] = [
  {
    on: ['decision to review', 'decision not to review'],
    to: 'Home Office',
    deadline: 'DL29',
    says: [
      'whether a domestic homicide review will be held, and the day of the decision',
      'the reasons',
      'which other reviews there will be',
    ],
    source: guidance2016,
  },
  {
    on: ['before publication'],
    to: 'Home Office',
    says: ['the overview report, the executive summary and the action plan, for quality assurance'],
    source: verified('Domestic homicide review guidance', 'X13'),
  },
  {
    on: ['before publication'],
    to: 'Domestic Abuse Commissioner',
    says: ['a copy of the report'],
    source: verified('Domestic Violence, Crime and Victims Act 2004, s9(3A) to (3C)', 'L14'),
  },
]

const noPeriod = inferred('No period was found for which a partnership keeps a report on its site')

const notRequired = (id: string, basis: 'ACT' | 'GUIDANCE', source: Source): Version['rules'][number] => ({
  id,
  when: otherwise,
  outcome: 'NOT_REQUIRED',
  basis,
  because: 'No domestic homicide review is required, because {noes}.',
  source,
})

export const domesticHomicideReview: Framework = {
  id: 'EW-DHR',
  title: 'Domestic homicide review',
  subject: 'anyone',
  kind: 'domestic homicide review',
  nations: ['England', 'Wales'],
  chosenBy: 'decision',
  place: {
    test: {
      any: [
        { fact: 'nationOfIncident', is: ['England', 'Wales'] },
        { fact: 'nationOfResidence', is: ['England', 'Wales'] },
      ],
    },
    no: 'It did not happen in England or Wales and the person did not normally live there.',
  },
  versions: [
    {
      id: 'EW-DHR',
      title: 'Domestic homicide review, section 9',
      from: '2011-04-13',
      until: null,
      law: [section9, suicide],
      calledLocally: {
        name: 'domestic abuse related death review',
        source: verified('Local pages; the law in force is still section 9', 'X14'),
      },
      decides: 'whether a domestic homicide review must be held',
      decider: {
        who: 'Chair of the Community Safety Partnership, with its partners; the Secretary of State may direct a review',
        source: verified('Domestic Violence, Crime and Victims Act 2004, s9; local guidance', 'L14', 'X11'),
      },
      person: { criterion: 'DH1', no: under16 },
      criteria: [...criteria('DH', section9), inEnglandOrWales],
      matters: [],
      rules: [
        {
          id: 'DHR',
          when: { all: ['DH2', 'DH3', 'DH4', 'DH5'] },
          outcome: 'MUST',
          basis: 'ACT',
          because:
            'Someone of 16 or over has died, and the death appears to have resulted from violence, abuse or neglect by a relative, a partner or former partner, or someone of the same household, so the Community Safety Partnership must hold a domestic homicide review.',
          source: section9,
        },
        {
          id: 'DHR-elsewhere',
          when: { all: ['DH2', 'DH3', 'DH4'] },
          outcome: 'MAY',
          basis: 'GUIDANCE',
          because:
            'Someone of 16 or over who normally lived in England or Wales has died elsewhere, and the death appears to have resulted from violence, abuse or neglect in the family or household, so the Community Safety Partnership of the home area considers whether to hold a domestic homicide review.',
          source: fromMemory(
            'Domestic homicide review guidance: the partnership of the area where the victim normally lived',
          ),
        },
        notRequired('DHR', 'ACT', section9),
      ],
      undecided: 'the police tell the Community Safety Partnership in writing, and it decides when the answer is known',
      deadlines,
      stages,
      roles,
      report,
      publication,
      shelf: { atLeast: null, afterwards: 'on request', source: noPeriod, confirm: true },
      letters,
    },
  ],
}

const section19 = verified(
  'Victims and Prisoners Act 2024, s19, which is not in force as far as could be found',
  'L15',
  'L16',
)
const domesticAbuseAct = fromMemory('Domestic Abuse Act 2021, s1: both are 16 or over and personally connected')

export const domesticAbuseRelatedDeathReview: Framework = {
  id: 'EW-DARDR',
  title: 'Domestic abuse related death review',
  subject: 'anyone',
  kind: 'domestic abuse related death review',
  nations: ['England', 'Wales'],
  chosenBy: 'decision',
  place: {
    test: { fact: 'nationOfIncident', is: ['England', 'Wales'] },
    no: 'It did not happen in England or Wales.',
  },
  versions: [
    {
      id: 'EW-DARDR',
      title: 'Domestic abuse related death review, section 19 of the Act of 2024',
      from: 'not commenced',
      until: null,
      law: [section19],
      decides: 'whether a domestic abuse related death review must be held',
      decider: { who: 'Community Safety Partnership', source: section19 },
      person: { criterion: 'DA1', no: under16 },
      criteria: criteria('DA', domesticAbuseAct),
      matters: [],
      rules: [
        {
          id: 'DARDR',
          when: { all: ['DA2', 'DA3', 'DA4'] },
          outcome: 'MUST',
          basis: 'ACT',
          because:
            'Someone has died, and the death appears to have resulted from domestic abuse, so the Community Safety Partnership must hold a domestic abuse related death review.',
          source: section19,
        },
        notRequired('DARDR', 'ACT', section19),
      ],
      undecided: 'the Community Safety Partnership decides when the answer is known',
      deadlines: [],
      stages: [
        { name: 'Decision whether to hold a review', who: 'Community Safety Partnership' },
        {
          name: 'Report sent to the Secretary of State and to the Domestic Abuse Commissioner',
          who: 'Community Safety Partnership',
        },
      ],
      roles: [],
      report: [],
      publication: [],
      shelf: { atLeast: null, afterwards: 'on request', source: noPeriod, confirm: true },
      letters: [
        {
          on: ['before publication'],
          to: 'Domestic Abuse Commissioner',
          says: ['the report'],
          source: verified(
            'Victims and Prisoners Act 2024, s19: the report goes to the Secretary of State and to the Commissioner',
            'L15',
          ),
        },
      ],
    },
  ],
}

const section9ForNorthernIreland = verified(
  'Domestic Violence, Crime and Victims Act 2004, s9, as applied to Northern Ireland from 10 December 2020',
  'L17',
)
const suicidesNotYet = verified(
  'Suicides were not in scope in Northern Ireland as of 2024; the minister has committed to add them',
  'N04',
)

export const northernIrishDomesticHomicideReview: Framework = {
  id: 'NI-DHR',
  title: 'Domestic homicide review (Northern Ireland)',
  subject: 'anyone',
  kind: 'domestic homicide review',
  nations: ['NorthernIreland'],
  chosenBy: 'decision',
  place: {
    test: { fact: 'nationOfIncident', is: ['NorthernIreland'] },
    no: 'It did not happen in Northern Ireland.',
  },
  versions: [
    {
      id: 'NI-DHR',
      title: 'Domestic homicide review, Northern Ireland',
      from: '2020-12-10',
      until: null,
      law: [section9ForNorthernIreland],
      decides: 'whether a domestic homicide review may be held',
      decider: { who: 'Department of Justice', source: verified(section9ForNorthernIreland.text, 'L17', 'X15') },
      person: { criterion: 'DN1', no: under16 },
      criteria: [
        ...criteria('DN', section9ForNorthernIreland).map((criterion) => ({
          ...criterion,
          ...(criterion.id === 'DN2' ? { help: 'In Northern Ireland a suicide is not in scope yet.' } : {}),
        })),
        {
          id: 'DN5',
          question: 'Is the death a suspected suicide?',
          test: { fact: 'suspectedSuicide', is: ['yes'] },
          help: 'As of 2024 suicides were not in scope in Northern Ireland. The minister has committed to add them: check whether they have been.',
          source: suicidesNotYet,
        },
      ],
      matters: [],
      rules: [
        {
          id: 'NI-DHR-suicide',
          when: { all: ['DN5', { not: { unclear: 'DN5', presumed: 'no' } }] },
          outcome: 'NOT_REQUIRED',
          basis: 'GUIDANCE',
          because:
            'No domestic homicide review is required, because suicides were not within domestic homicide reviews in Northern Ireland as of 2024; the minister has committed to add them, so check whether they have been.',
          source: suicidesNotYet,
        },
        {
          id: 'NI-DHR',
          when: { all: ['DN2', 'DN3', 'DN4'] },
          outcome: 'MAY',
          basis: 'ACT',
          because:
            'Someone of 16 or over has died, and the death appears to have resulted from violence, abuse or neglect by a relative, a partner or former partner, or someone of the same household, so the Department of Justice may hold a domestic homicide review.',
          source: section9ForNorthernIreland,
        },
        notRequired('NI-DHR', 'ACT', section9ForNorthernIreland),
      ],
      undecided: 'the Department of Justice decides when the answer is known',
      deadlines: [],
      stages: [
        { name: 'Decision whether to hold a review', who: 'Department of Justice' },
        { name: 'Independent chair chosen from a pool of three', who: 'Department of Justice' },
        { name: 'Executive summary published', who: 'Department of Justice' },
      ],
      roles: [
        {
          role: 'chair',
          rule: 'An independent chair from a pool of three.',
          independentOf: ['the organisations involved'],
          source: verified(section9ForNorthernIreland.text, 'L17'),
        },
      ],
      report: [
        {
          text: 'An executive summary that can be published.',
          source: verified('Department of Justice, 8 November 2022', 'X15'),
        },
      ],
      publication: [
        {
          text: 'The executive summary is published.',
          source: verified('Department of Justice, 8 November 2022', 'X15'),
        },
      ],
      shelf: { atLeast: null, afterwards: 'on request', source: noPeriod, confirm: true },
      letters: [],
    },
  ],
}

const act2025 = verified(
  'Act of the Scottish Parliament 2025 asp 14, Part 2 (ss12 and 22), Royal Assent 19 November 2025, not in force as far as could be found',
  'L18',
)

export const scottishDomesticHomicideOrSuicideReview: Framework = {
  id: 'SCO-DHSR',
  title: 'Domestic homicide or suicide review (Scotland)',
  subject: 'anyone',
  kind: 'domestic homicide or suicide review',
  nations: ['Scotland'],
  chosenBy: 'decision',
  place: { test: { fact: 'nationOfIncident', is: ['Scotland'] }, no: 'It did not happen in Scotland.' },
  versions: [
    {
      id: 'SCO-DHSR',
      title: 'Domestic homicide or suicide review, Act of 2025',
      from: 'not commenced',
      until: null,
      law: [act2025],
      decides: 'whether a domestic homicide or suicide review must be held',
      decider: { who: 'Review oversight committee', source: act2025 },
      // No floor of 16 years in the part of section 12 that could be read.
      person: null,
      criteria: criteria('DS', act2025).slice(1),
      matters: [],
      rules: [
        {
          id: 'SCO-DHSR',
          when: { all: ['DS2', 'DS3', 'DS4'] },
          outcome: 'MAY',
          basis: 'ACT',
          because:
            'Someone has died, and domestic abuse appears to have led to the death, so the review oversight committee considers whether to hold a review.',
          source: act2025,
        },
        {
          ...notRequired('SCO-DHSR', 'ACT', act2025),
          because: 'No domestic homicide or suicide review is required, because {noes}.',
        },
      ],
      undecided: 'the review oversight committee decides when the answer is known',
      deadlines: [],
      stages: [
        { name: 'Decision whether to hold a review', who: 'Review oversight committee' },
        { name: 'Review, which may be combined with others', who: 'Case review panel' },
      ],
      roles: [],
      report: [],
      publication: [],
      shelf: { atLeast: null, afterwards: 'on request', source: noPeriod, confirm: true },
      letters: [],
    },
  ],
}
