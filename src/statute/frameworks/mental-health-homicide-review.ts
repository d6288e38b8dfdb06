import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Criterion, Framework, Source, Version, Window } from '../framework.ts'

/**
 * Independent reviews of homicides by people under mental health services: NHS England's regional independent investigation
 * teams under the Patient Safety Incident Response Framework; before, homicides by a person under enhanced care in the last
 * six months. In Wales since October 2024 a gateway of the single unified safeguarding review.
 */

const framework2022 = verified(
  'Patient Safety Incident Response Framework: mental-health homicides go to the regional independent team',
  'X03',
)
const olderRule = inferred(
  'Good practice guidance 2008: homicide by a person under enhanced care in the last six months',
  'X19',
)

const criteria = (source: Source): readonly Criterion[] => [
  {
    id: 'MH1',
    question: 'Has the person died?',
    test: { fact: 'died', is: ['yes'] },
    no: 'nobody has died',
    unknown: 'whether the person has died',
    source,
  },
  {
    id: 'MH2',
    question:
      'Were they killed by someone who was under the care of mental health services, or had been in the six months before?',
    test: { fact: 'mentalHealthServicesPerpetrator', is: ['yes'] },
    no: 'nobody under mental health services is thought to have killed them',
    unknown: 'whether someone under mental health services killed them',
    source,
  },
]

const under = (id: string, title: string, source: Source, window: Window & Pick<Version, 'unsure'>): Version => ({
  ...window,
  id,
  title,
  law: [source],
  decides: 'whether a mental health homicide review is called for',
  decider: { who: 'NHS England; in Wales Healthcare Inspectorate Wales', source },
  person: null,
  criteria: criteria(source),
  matters: [],
  rules: [
    {
      id: 'MHHR',
      when: { all: ['MH1', 'MH2'] },
      outcome: 'MUST',
      basis: 'GUIDANCE',
      because:
        'Someone has been killed by a person under mental health services, so the health body’s independent team looks into it; join it with the domestic homicide or safeguarding review where there is one.',
      source,
    },
    {
      id: 'MHHR',
      when: otherwise,
      outcome: 'NOT_REQUIRED',
      basis: 'GUIDANCE',
      because: 'No mental health homicide review is called for, because {noes}.',
      source,
    },
  ],
  undecided: 'ask the mental health provider',
  deadlines: [],
  stages: [
    { name: 'Homicide reported', who: 'Mental health provider' },
    { name: 'Decision whether to investigate, and how', who: 'NHS England' },
    { name: 'Independent investigation', who: 'NHS England' },
    { name: 'Report published', who: 'NHS England' },
  ],
  roles: [],
  report: [],
  publication: [{ text: 'The report is published.', source: fromMemory('NHS England, independent investigations') }],
  shelf: {
    atLeast: null,
    afterwards: 'on request',
    source: inferred('No period was found'),
    confirm: true,
  },
  letters: [],
})

export const mentalHealthHomicideReview: Framework = {
  id: 'EW-MHHR',
  title: 'Mental health homicide review',
  subject: 'anyone',
  kind: 'mental health homicide review',
  nations: ['England', 'Wales'],
  chosenBy: 'decision',
  place: {
    test: { fact: 'nationOfIncident', is: ['England', 'Wales'] },
    no: 'It did not happen in England or Wales.',
  },
  versions: [
    under('EW-MHHR-08', 'Mental health homicide review, guidance of 2008 and framework of 2015', olderRule, {
      from: '2008-01-01',
      until: '2022-08-16',
      confirm: true,
    }),
    // The framework was published in August 2022 and trusts moved to it until autumn 2023 (from memory).
    under('EW-MHHR', 'Mental health homicide review, framework of 2022', framework2022, {
      from: '2022-08-16',
      until: null,
      unsure: [{ from: '2022-08-16', until: '2023-10-01' }],
    }),
  ],
}
