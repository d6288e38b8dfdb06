import type { AssessedDeadline, Assessment } from './assess.ts'
import { inWords } from './day-numbers.ts'
import type { Circumstances } from './facts.ts'
import type { ShownSource } from './sources.ts'
import type { Hinges } from './what-if.ts'

/** What the law says of an incident as plain text for a person to read, with nothing left out that the JSON has to say to them. */
export function readOut(
  { nation, incidentDate }: Circumstances,
  assessments: readonly Assessment[],
  hinges: readonly Hinges[] = [],
): string {
  const title = `${nationInWords(nation)}, ${inWords(Temporal.PlainDate.from(incidentDate))}`
  const found = assessments.map((each) =>
    [...assessmentInLines(each), ...hingesInLines(hinges.find(({ framework }) => framework === each.framework))].join(
      '\n',
    ),
  )
  return [title, ...(found.length > 0 ? found : ['No review or notice that is carried here applies.'])].join('\n\n')
}

const nationInWords = (nation: Circumstances['nation']): string => {
  if (nation === 'abroad') return 'Outside the United Kingdom'
  return nation === 'NorthernIreland' ? 'Northern Ireland' : nation
}

const outcomes: Readonly<Record<Assessment['outcome'], string>> = {
  MUST: 'MUST',
  MAY: 'MAY',
  NOT_REQUIRED: 'NOT REQUIRED',
  UNDETERMINED: 'NOT DECIDED YET',
  NOT_APPLICABLE: 'DOES NOT APPLY',
}

const bases: Readonly<Record<NonNullable<Assessment['basis']>, string>> = {
  ACT: 'an Act',
  REGS: 'regulations',
  STAT_GUIDANCE: 'statutory guidance',
  GUIDANCE: 'guidance',
  LOCAL: 'local agreement',
}

function assessmentInLines(assessment: Assessment): readonly string[] {
  const { framework, version, edition, outcome, kind, basis, rule, because, confirm } = assessment
  const law = [version, edition].filter((part) => part !== null && part !== framework).join(', ')
  return [
    `${outcomes[outcome]}: ${framework}${law ? ` (${law})` : ''}${kind ? `, ${kind}` : ''}`,
    `  ${because}`,
    ...(rule && basis ? [`  Rule ${rule}, by ${bases[basis]}.`] : []),
    ...(confirm
      ? listed(
          'Check this with the guidance; it has not been verified against its source:',
          assessment.sources.map(sourceInWords),
        )
      : []),
    ...askedInLines('Still to find out, to decide it:', assessment, assessment.open),
    ...askedInLines('Still to find out, to know which kind of review:', assessment, assessment.openOnKind),
    ...listed(
      'To be weighed, with reasons:',
      assessment.weigh.map(({ id, question }) => `${id}: ${question}`),
    ),
    ...listed('Time limits:', assessment.deadlines.map(deadlineInWords)),
    ...listed(
      'Answers used:',
      assessment.criteria.map(({ id, question, answer, source }) => `${id}: ${question} ${answer} (${source})`),
    ),
  ]
}

const sourceInWords = ({ text, read }: ShownSource): string => {
  const [first] = read.flatMap(({ at }) => at ?? [])
  return first ? `${text}: ${first}` : text
}

const askedInLines = (heading: string, { criteria }: Assessment, ids: readonly string[]): readonly string[] =>
  listed(
    heading,
    criteria.filter(({ id }) => ids.includes(id)).map(({ id, question }) => `${id}: ${question}`),
  )

function deadlineInWords({ id, what, by, due, problem, trigger, recipient, confirm }: AssessedDeadline): string {
  const day = due ? `by ${inWords(due)}` : `no day: ${problem}`
  return `${id}, ${day}: ${what} (${by}, to ${recipient}; counted from ${trigger}${confirm ? '; to be confirmed' : ''})`
}

const hingesInLines = (hinges: Hinges | undefined): readonly string[] =>
  listed(
    'It hangs on:',
    (hinges?.changes ?? []).map(
      ({ question, answer, instead, outcome, kind }) =>
        `${question} Now ${answer}; if ${instead.join(' or ')}: ${outcomes[outcome]}${kind ? `, ${kind}` : ''}`,
    ),
  )

const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    - ${line}`)]
