import { showDate } from '#ui'
import { timetable, findVersion } from '#statute'
import type { SubjectWithName } from './names.ts'
import type { IncidentFile } from './file.ts'
import { answerTo } from './law.ts'
import { datesOf, type OwedLetter } from './letters.ts'
import type { Account } from './sealed.ts'
import { nationNames, type Decision } from './words.ts'

/** A letter as far as it can be written from what is known; whoever sends it completes it. */
export type LetterText = {
  readonly reference: string
  readonly subject: string
  readonly parts: readonly { readonly heading: string | null; readonly lines: readonly string[] }[]
  readonly signedBy: string
}

export type Telling = {
  readonly file: IncidentFile
  readonly people: readonly SubjectWithName[]
  readonly account: Account | undefined
  readonly weighed: readonly { readonly matter: string; readonly answer: string; readonly reasons: string }[]
  readonly partnership: string
}

/** A notification says who and what, since its recipient is owed both. A letter about a decision names no one. */
export function letterText(letter: OwedLetter, telling: Telling): LetterText {
  const { file, partnership } = telling
  return {
    reference: file.incident.reference,
    subject: subjectOf(letter),
    parts: letter.decision ? aboutDecision(letter, letter.decision, telling) : aboutIncident(letter, telling),
    signedBy: `For ${partnership}`,
  }
}

const subjectOf = ({ decision, framework, occasion }: OwedLetter): string => {
  if (framework === 'ENG-C-SIN') return 'Serious incident notification, Children Act 2004, section 16C'
  if (occasion === 'notification') return 'Notification'
  if (framework === 'ENG-C-RR') return 'Rapid review, and the decision that follows it'
  return decision?.outcome === 'review' ? 'Decision to hold a review' : 'Decision not to hold a statutory review'
}

// ── A notification ───────────────────────────────────────────────────────────

/** The safeguarding partners are told that a notification was made; the rest are told the case itself. */
function aboutIncident(letter: OwedLetter, telling: Telling): LetterText['parts'] {
  return letter.to === 'Safeguarding partners' ? partnersTold(telling) : caseTold(letter, telling)
}

const partnersTold = ({ file }: Telling): LetterText['parts'] => [
  {
    heading: null,
    lines: [
      `An incident that happened${onDay(file.incident.happenedOn)} in ${file.incident.area} is notified to the Child Safeguarding Practice Review Panel as a serious incident under section 16C of the Children Act 2004.`,
      'A rapid review follows. You will be asked what is readily available in your organisation’s records.',
    ],
  },
]

function caseTold({ side }: OwedLetter, { file, people, account }: Telling): LetterText['parts'] {
  const { incident } = file
  const subjects = people.filter(({ kind }) => kind === side)
  return [
    {
      heading: 'When and where',
      lines: [
        `It happened${onDay(incident.happenedOn)} in ${incident.area}, ${nationNames[incident.nation]}. The authority became aware of it${onDay(incident.awareOn)}.`,
      ],
    },
    {
      heading: side === 'child' ? 'The child or children' : 'The person',
      lines: subjects.map((person) => whoTheyAre(person, file)),
    },
    { heading: 'What happened', lines: [account?.whatHappened ?? ''] },
    { heading: 'Death or serious harm', lines: [harmInWords(file, side)] },
    {
      heading: 'Abuse or neglect',
      lines: [
        `Abuse or neglect is ${answerTo(file, side, 'abuseOrNeglect') === 'known' ? 'known' : 'suspected'}. [Say why.]`,
      ],
    },
    ...(account?.actedNow ? [{ heading: 'What is being done to keep others safe', lines: [account.actedNow] }] : []),
  ]
}

const onDay = (day: Temporal.PlainDate | null): string => (day ? ` on ${showDate(day)}` : '')

function whoTheyAre(person: SubjectWithName, file: IncidentFile): string {
  const born = person.bornOn
    ? `born on ${showDate(person.bornOn)}`
    : person.age === null
      ? 'date of birth not known'
      : `aged ${person.age}`
  const lives = person.homeArea ? `, lives in ${person.homeArea}` : ''
  const lookedAfter =
    { yes: ', looked after by a local authority', no: ', not looked after' }[
      answerTo(file, person.kind, 'lookedAfter') ?? ''
    ] ?? ', [say whether looked after]'
  return `${person.name}, ${born}${lives}${person.kind === 'child' ? lookedAfter : ''}.`
}

function harmInWords(file: IncidentFile, side: OwedLetter['side']): string {
  const died = answerTo(file, side, 'died') === 'yes'
  const diedOn = file.notification?.diedOn ?? file.incident.happenedOn
  if (died) return `Someone died${onDay(diedOn)}. [Say who and how.]`
  return 'Someone was seriously harmed. [Say who and how.]'
}

// ── A decision ───────────────────────────────────────────────────────────────

function aboutDecision(letter: OwedLetter, decision: Decision, telling: Telling): LetterText['parts'] {
  return [
    { heading: null, lines: [decisionInWords(decision, telling)] },
    ...(isPersonal(letter.to) ? [] : weighedParts(decision, telling)),
    { heading: 'The reasons', lines: [decision.reasons] },
    ...(decision.outcome === 'review' ? whatFollows(letter, decision, telling) : insteadOfReview(letter)),
    ...(letter.framework === 'ENG-C-RR' ? rapidReviewParts(telling) : []),
  ]
}

const isPersonal = (to: string): boolean => to === 'The adult, or the family' || to === 'The person who referred'

function decisionInWords(decision: Decision, { file, partnership }: Telling): string {
  const what =
    decision.outcome === 'review'
      ? `a ${decision.reviewKind} will be held`
      : decision.outcome === 'local learning review'
        ? 'no statutory review will be held, and the partnership will hold a local practice learning review of its own'
        : 'no review will be held'
  const limb = decision.limb === null ? '' : ` The review rests on ${decision.limb} of the Care Act 2014.`
  return `On ${showDate(decision.decidedOn)} ${partnership} decided on the incident of reference ${file.incident.reference}: ${what}.${limb}`
}

/** Each matter of the law with its answer and reasons, as they were weighed. */
function weighedParts(decision: Decision, { weighed }: Telling): LetterText['parts'] {
  const law = findVersion(decision.version, decision.edition)
  const answers = { yes: 'Yes', no: 'No', unknown: 'Not known' }
  return weighed.map(({ matter, answer, reasons }) => ({
    heading: law?.matters.find(({ id }) => id === matter)?.question ?? matter,
    lines: [`${answers[answer === 'yes' || answer === 'no' ? answer : 'unknown']}. ${reasons}`],
  }))
}

function whatFollows(letter: OwedLetter, decision: Decision, { file }: Telling): LetterText['parts'] {
  if (letter.to === 'The adult, or the family')
    return [
      {
        heading: 'How you can take part',
        lines: [
          'You are asked to take part, in the way that suits you: by meeting, writing or calling, as often as you wish, or not at all. You can bring someone, and if you need one an independent advocate will support you. [Name and telephone number of your contact.]',
        ],
      },
    ]
  if (letter.to === 'Members of the Safeguarding Adults Board')
    return [
      {
        heading: 'What is asked of you',
        lines: [
          'Each member must co-operate in the review and contribute to it (Care Act 2014, section 44(5)). What is asked of your organisation follows by a request of its own; section 45 obliges whoever is asked to supply the information.',
        ],
      },
    ]
  const last = lastDayOf(decision, file)
  return letter.to === 'The person who referred'
    ? []
    : [
        {
          heading: 'What follows',
          lines: [
            `The lead reviewer will be named once appointed.${last ? ` The review is to be completed by ${showDate(last)}.` : ''}`,
          ],
        },
      ]
}

/** The last of the days that the law sets for the review from its decision. */
function lastDayOf(decision: Decision, file: IncidentFile): Temporal.PlainDate | undefined {
  const law = findVersion(decision.version, decision.edition)
  const days = law
    ? timetable(law, datesOf(file, decision), file.setHere.settings).flatMap(({ limit }) => limit?.dueOn ?? [])
    : []
  return days.toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0]
}

const insteadOfReview = ({ to }: OwedLetter): LetterText['parts'] =>
  isPersonal(to)
    ? []
    : [{ heading: 'What has been learned already, and what is done instead', lines: ['[Say what agencies do now.]'] }]

function rapidReviewParts({ file, people }: Telling): LetterText['parts'] {
  const meeting = file.meetings[0]
  const national = {
    yes: 'The partners consider that the case raises issues of national importance.',
    no: 'The partners do not consider that the case raises issues of national importance.',
    unknown: 'The partners cannot say yet whether the case raises issues of national importance.',
  }
  const who = people
    .filter(({ kind }) => kind === 'child')
    .map(({ label, age }) => `${label}, ${age === null ? 'age not known' : `aged ${age}`}`)
  return [
    {
      heading: 'The rapid review',
      lines: [
        `About: ${who.join('; ')}.`,
        ...(meeting
          ? [`The meeting was held on ${showDate(meeting.heldOn)}.`, meeting.summary]
          : ['[No meeting has been recorded.]']),
      ],
    },
    ...(meeting ? [{ heading: 'National importance', lines: [national[meeting.nationalImportance]] }] : []),
  ]
}
