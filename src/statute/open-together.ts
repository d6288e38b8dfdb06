import { applyingTo } from './applying.ts'
import type { Answer } from './answers.ts'
import type { Circumstances } from './facts.ts'
import { sourceText } from './framework.ts'
import type { FrameworkId, Outcome, Test } from './framework.ts'
import { askingOf, knownFrom } from './known.ts'
import type { Known } from './known.ts'
import { linkedProcesses, linksOfFrameworks } from './linked-processes.ts'
import type { Link, ProcessId } from './linked-processes.ts'

/** A review, a notice or a process that is to be opened, or may be, beside others. */
export type Opened = {
  readonly id: FrameworkId | ProcessId
  readonly title: string
  readonly who: string
  /** 'open': it has to be. 'consider': it may be. 'find out': it cannot be said yet. */
  readonly now: 'open' | 'consider' | 'find out'
  readonly standing: Link['standing']
  readonly link: string
  readonly source: string
  readonly confirm: boolean
}

/** A pattern of the overlap matrix (reference, section 6.1) that fits. */
export type Overlap = { readonly id: string; readonly pattern: string; readonly how: string }

export type Together = { readonly processes: readonly Opened[]; readonly overlaps: readonly Overlap[] }

/**
 * What is to be opened together after one incident, across nations and subjects, and which of it leads, waits or holds
 * publication. A local learning review is always possible and therefore left out.
 */
export function openTogether(circumstances: Circumstances): Together {
  const known = knownFrom(circumstances)
  return {
    processes: [...frameworksToOpen(known), ...processesToOpen(known)],
    overlaps: matrix
      .filter(({ when }) => askingOf(when)(known) === 'yes')
      .map(({ id, pattern, how }) => ({ id, pattern, how })),
  }
}

const nowFor: Readonly<Record<Outcome, Opened['now'] | null>> = {
  MUST: 'open',
  MAY: 'consider',
  UNDETERMINED: 'find out',
  NOT_REQUIRED: null,
  NOT_APPLICABLE: null,
}

const frameworksToOpen = (known: Known): readonly Opened[] =>
  applyingTo(known).flatMap((found): Opened[] => {
    if ('why' in found || found.framework.id === 'LOCAL') return []
    const now = nowFor[found.ruling.outcome]
    if (!now) return []
    const { framework, ready, ruling } = found
    const link = linksOfFrameworks[framework.id] ?? plain
    const source = ruling.rule?.source ?? ready.version.decider.source
    return [
      {
        id: framework.id,
        title: framework.title,
        who: ready.version.decider.who,
        now,
        standing: link.standing,
        link: link.says,
        source: sourceText(source),
        confirm: source.mark === 'from memory',
      },
    ]
  })

const plain: Link = {
  standing: 'alongside',
  says: 'It runs beside the others: agree on one chronology and one contact for the family.',
}

const processesToOpen = (known: Known): readonly Opened[] =>
  linkedProcesses.flatMap((process): Opened[] => {
    const answer = askingOf(process.when)(known)
    if (answer === 'no' || !process.nations.some((nation) => nation === known.word('nationOfIncident'))) return []
    return [
      {
        id: process.id,
        title: process.title,
        who: process.who,
        now: ifKnown(answer),
        standing: process.link.standing,
        link: process.link.says,
        source: sourceText(process.source),
        confirm: process.source.mark === 'from memory',
      },
    ]
  })

const ifKnown = (answer: Answer): Opened['now'] => (answer === 'yes' ? 'open' : 'find out')

const inEngland: Test = { fact: 'nationOfIncident', is: ['England'] }
const died: Test = { fact: 'died', is: ['yes'] }
const byAbuse: Test = {
  any: [
    { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
    { fact: 'violentDeath', is: ['yes'] },
  ],
}
const inTheFamily: Test = { fact: 'relationshipToPerpetrator', is: ['relative', 'partner', 'exPartner', 'household'] }
const withNeeds: Test = { fact: 'careAndSupportNeeds', is: ['yes'] }
const child: Test = { age: 'at death or the incident', below: 18 }

type Pattern = Overlap & { readonly when: Test }

/** The overlap matrix, row by row. Which processes are opened follows from their own rules; this says how they go together. */
const matrix: readonly Pattern[] = [
  {
    id: 'OM1',
    pattern: 'A child under 16 killed by a parent, in England',
    when: {
      all: [
        inEngland,
        died,
        byAbuse,
        { fact: 'relationshipToPerpetrator', is: ['relative'] },
        { age: 'at death', below: 16 },
      ],
    },
    how: 'Notification and rapid review, from which a local review may follow; child death review, inquest and criminal proceedings beside it.',
  },
  {
    id: 'OM2',
    pattern: 'A person of 16 or 17 killed by a partner, in England',
    when: {
      all: [
        inEngland,
        died,
        byAbuse,
        { fact: 'relationshipToPerpetrator', is: ['partner', 'exPartner'] },
        { age: 'at death', from: 16, below: 18 },
      ],
    },
    how: 'Both the children’s route (notification, rapid review, child death review) and the domestic homicide review; agree on one lead and one chronology.',
  },
  {
    id: 'OM3',
    pattern: 'An adult with needs for care and support killed by a relative, a partner or someone of the household',
    when: { all: [inEngland, died, byAbuse, inTheFamily, withNeeds, { age: 'at death', from: 18 }] },
    how: 'Safeguarding adults review and domestic homicide review: agree on one lead and one chronology.',
  },
  {
    id: 'OM4',
    pattern: 'An adult killed with an offensive weapon by a stranger, in a pilot area',
    when: {
      all: [
        died,
        { fact: 'offensiveWeapon', is: ['yes'] },
        { fact: 'pilotArea', is: ['yes'] },
        { fact: 'relationshipToPerpetrator', is: ['stranger'] },
        { age: 'at death', from: 18 },
      ],
    },
    how: 'Offensive weapons homicide review in the pilot period, unless a safeguarding adults, domestic homicide or child death review must or may be held: any adult with needs for care and support is out of it.',
  },
  {
    id: 'OM5',
    pattern: 'Someone killed by a person under mental health services',
    when: { all: [died, { fact: 'mentalHealthServicesPerpetrator', is: ['yes'] }] },
    how: 'Mental health homicide review, joined with the domestic homicide or safeguarding review as the facts have it.',
  },
  {
    id: 'OM6',
    pattern: 'An adult with a learning disability dies, and neglect is suspected',
    when: {
      all: [
        inEngland,
        died,
        { fact: 'learningDisability', is: ['yes'] },
        { fact: 'abuseOrNeglect', is: ['known', 'suspected'] },
        { age: 'at death', from: 18 },
      ],
    },
    how: 'Safeguarding adults review and the provider’s investigation; LeDeR waits for both.',
  },
  {
    id: 'OM7',
    pattern: 'In Wales, where several reviews would be called for',
    when: { all: [{ fact: 'nationOfIncident', is: ['Wales'] }, byAbuse] },
    how: 'From 1 October 2024 one single unified safeguarding review takes the place of them all.',
  },
  {
    id: 'OM8',
    pattern: 'A child harmed outside the nation where they live',
    when: {
      any: (['England', 'Wales', 'Scotland', 'NorthernIreland'] as const).map((nation): Test => ({
        all: [child, { fact: 'nationOfResidence', is: [nation] }, { not: { fact: 'nationOfIncident', is: [nation] } }],
      })),
    },
    how: 'The home authority in England notifies (section 16C(1)(b)), and the tests of the nation where it happened run as well.',
  },
]
