import { fromMemory, inferred, otherwise, verified } from '../framework.ts'
import type { Framework, Source, Version, Window } from '../framework.ts'

/**
 * LeDeR, England: what can be learned from the life and death of an adult with a learning disability, and of autistic
 * adults. It is NHS England policy; between 4 and 17 the child death review takes it in.
 */

const policy2021 = verified('LeDeR policy 2021, led by integrated care systems since 1 June 2021', 'X02c', 'X02b')
const programme = fromMemory('LeDeR programme, learning disability only')

const under = (id: string, title: string, source: Source, window: Window & Pick<Version, 'unsure'>): Version => ({
  ...window,
  id,
  title,
  law: [source],
  decides: 'whether the death is reviewed under LeDeR',
  decider: { who: 'Integrated care board, through a LeDeR reviewer', source },
  person: {
    criterion: 'LE1',
    no: 'The person was under 18: from 4 to 17 the child death review takes in what LeDeR would ask.',
  },
  criteria: [
    {
      id: 'LE1',
      question: 'Was the person 18 or over?',
      test: { age: 'at death or the incident', from: 18 },
      no: 'the person was under 18',
      unknown: 'whether the person was 18 or over',
      source: verified('LeDeR policy; ages 4 to 17 by the child death review', 'X02', 'X02b'),
    },
    {
      id: 'LE2',
      question: 'Has the person died?',
      test: { fact: 'died', is: ['yes'] },
      no: 'nobody has died',
      unknown: 'whether the person has died',
      source,
    },
    {
      id: 'LE3',
      question: 'Did the person have a learning disability, or were they autistic?',
      test: { fact: 'learningDisability', is: ['yes'] },
      no: 'the person had no learning disability and was not autistic',
      unknown: 'whether the person had a learning disability or was autistic',
      source,
    },
  ],
  matters: [
    {
      id: 'LE4',
      question:
        'Is there concern about care, is the person of a minority ethnic background, or does the family ask for a focused review?',
      help: 'Each of these makes it a focused review.',
      source: verified('LeDeR policy', 'X02'),
    },
  ],
  rules: [
    {
      id: 'LEDER',
      when: { all: ['LE2', 'LE3'] },
      outcome: 'MUST',
      basis: 'GUIDANCE',
      because:
        'An adult with a learning disability, or who was autistic, has died, so the death is notified to LeDeR and reviewed; the review waits for an inquest and for other reviews.',
      source,
    },
    {
      id: 'LEDER',
      when: otherwise,
      outcome: 'NOT_REQUIRED',
      basis: 'GUIDANCE',
      because: 'The death is not one for LeDeR, because {noes}.',
      source,
    },
  ],
  undecided: 'notify LeDeR when the answer is known',
  deadlines: [
    {
      id: 'DL30',
      what: 'complete the LeDeR review, unless a statutory process or the family asks for delay',
      trigger: 'notified',
      within: { count: 6, unit: 'calendar months', direction: 'after' },
      by: 'LeDeR reviewer',
      to: 'Integrated care board',
      source: verified('LeDeR policy: six months from the notification', 'X02d'),
      confirm: false,
    },
  ],
  stages: [
    { name: 'Death notified to LeDeR', who: 'Anyone' },
    { name: 'Initial review, which waits for an inquest and other reviews', who: 'LeDeR reviewer' },
    { name: 'Focused review, where it is called for', who: 'LeDeR reviewer' },
    { name: 'Review complete', who: 'LeDeR reviewer', deadline: 'DL30' },
  ],
  roles: [],
  report: [{ text: 'What is to be learned, anonymised.', source: verified('LeDeR policy', 'X02') }],
  publication: [
    { text: 'Learning is published without names; the review itself is not.', source: verified('LeDeR policy', 'X02') },
  ],
  shelf: { atLeast: null, afterwards: 'on request', source: inferred('Not published by case', 'X02'), confirm: true },
  letters: [],
})

export const leder: Framework = {
  id: 'ENG-LEDER',
  title: 'LeDeR review',
  subject: 'adult',
  kind: null,
  nations: ['England'],
  chosenBy: 'incident',
  place: { test: { fact: 'nationOfIncident', is: ['England'] }, no: 'It did not happen in England.' },
  versions: [
    under('ENG-LEDER-17', 'LeDeR programme, before the policy of 2021', programme, {
      from: '2017-04-01',
      until: '2021-06-01',
      confirm: true,
    }),
    under('ENG-LEDER', 'LeDeR, policy of 2021', policy2021, { from: '2021-06-01', until: null }),
  ],
}
