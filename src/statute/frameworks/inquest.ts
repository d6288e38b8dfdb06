import { fromMemory, otherwise, verified } from '../framework.ts'
import type { Criterion, Framework, Rule, Source, Version, Window } from '../framework.ts'
import { knownOrSuspected } from './children.ts'
import { nothingElse } from './notices.ts'

/**
 * The coroner's investigation, England and Wales: a duty of the coroner and not of the partners, shown beside the reviews
 * because it runs alongside them, may be suspended for a prosecution, and may end in a report to prevent future deaths.
 */

const section1 = fromMemory('Coroners and Justice Act 2009, s1')
const act1988 = fromMemory('Coroners Act 1988, s8')

const criteria = (source: Source): readonly Criterion[] => [
  {
    id: 'INQ1',
    question: 'Has the person died?',
    test: { fact: 'died', is: ['yes'] },
    no: 'nobody has died',
    unknown: 'whether the person has died',
    source,
  },
  {
    id: 'INQ2',
    question: 'Did the person die in custody or otherwise in state detention?',
    test: { fact: 'detention', is: ['police', 'remand', 'sentenced', 'YOI', 'STC', 'SCH', 'MHA1983', 'DoL16-17'] },
    no: 'the person did not die in custody or state detention',
    unknown: 'whether the person died in custody or state detention',
    source,
  },
  {
    id: 'INQ3',
    question: 'Was the death violent or unnatural: violence, neglect, suicide, an accident, a weapon?',
    test: {
      any: [
        { fact: 'violentDeath', is: ['yes'] },
        { fact: 'accidentalDeath', is: ['yes'] },
        { fact: 'suspectedSuicide', is: ['yes'] },
        { fact: 'offensiveWeapon', is: ['yes'] },
        knownOrSuspected,
      ],
    },
    no: 'the death does not appear violent or unnatural',
    unknown: 'whether the death was violent or unnatural',
    source,
  },
  {
    id: 'INQ4',
    question: 'Is the cause of death unknown?',
    test: { fact: 'unexplainedDeath', is: ['yes'] },
    no: 'the cause of death is known',
    unknown: 'whether the cause of death is known',
    source,
  },
]

const rules = (source: Source): readonly Rule[] => [
  {
    id: 'INQ-custody',
    when: { all: ['INQ1', 'INQ2'] },
    outcome: 'MUST',
    basis: 'ACT',
    because: 'The coroner must investigate, because a death in custody or state detention is always investigated.',
    source,
  },
  {
    id: 'INQ',
    when: { all: ['INQ1', { any: ['INQ3', 'INQ4'] }] },
    outcome: 'MUST',
    basis: 'ACT',
    because: 'The coroner must investigate, because the death appears violent or unnatural or its cause is not known.',
    source,
  },
  {
    id: 'INQ',
    when: otherwise,
    outcome: 'NOT_REQUIRED',
    basis: 'ACT',
    because: 'Nothing here calls for an inquest, because {noes}; the coroner decides.',
    source,
  },
]

const under = (id: string, title: string, source: Source, window: Window): Version => ({
  ...nothingElse,
  ...window,
  id,
  title,
  law: [source],
  decides: 'whether the coroner must investigate',
  decider: { who: 'Coroner', source },
  person: null,
  criteria: criteria(source),
  rules: rules(source),
  undecided: 'the coroner’s officer can say',
  deadlines: [],
  stages: [
    { name: 'Death reported to the coroner', who: 'Any professional' },
    { name: 'Investigation and inquest', who: 'Coroner' },
    {
      name: 'Report to prevent future deaths, where it is needed; whoever it is sent to must reply within 56 days',
      who: 'Coroner',
    },
  ],
  publication: [
    {
      text: 'A report to prevent future deaths is answered by whoever it is addressed to within 56 days; where the person was under 18, the coroner copies it to the local safeguarding body.',
      source: verified(
        'Coroners and Justice Act 2009, Sch 5 para 7; Coroners (Investigations) Regulations 2013, reg 28 as made',
        'X22',
        'X21',
        'L26',
      ),
    },
    {
      text: 'The investigation is suspended where someone is charged with causing the death.',
      source: fromMemory('Coroners and Justice Act 2009, Sch 1'),
    },
  ],
  letters: [],
})

export const inquest: Framework = {
  id: 'EW-INQUEST',
  title: 'Inquest',
  subject: 'anyone',
  kind: null,
  nations: ['England', 'Wales'],
  chosenBy: 'incident',
  place: {
    test: { fact: 'nationOfIncident', is: ['England', 'Wales'] },
    no: 'It did not happen in England or Wales.',
  },
  versions: [
    under('EW-INQUEST-88', 'Inquest, Coroners Act 1988', act1988, {
      from: '1988-11-16',
      until: '2013-07-25',
      confirm: true,
    }),
    under('EW-INQUEST', 'Inquest, Coroners and Justice Act 2009', section1, { from: '2013-07-25', until: null }),
  ],
}
