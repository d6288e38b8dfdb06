import { shownSource } from '../../src/statute/sources.ts'
import { limitInWords } from '../../src/statute/timetable.ts'
import { frameworks } from '../../src/statute/frameworks/all.ts'
import { sourceText, type Framework, type Source, type Version } from '../../src/statute/framework.ts'
import { basisWords, conditionInWords, decisionDiagram, decisionSteps, outcomeWords } from '#statute'

/** The files of docs/frameworks, by name: a picture of every version of the law, the same as text, and a list of them all. */
export const frameworkPages = (): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', contents()],
    ...frameworks
      .flatMap(({ versions }) => versions)
      .flatMap((version) => [
        [`${fileName(version)}.svg`, decisionDiagram(version)] as const,
        [`${fileName(version)}.md`, page(version)] as const,
      ]),
  ])

const fileName = ({ id, edition }: Version): string => (edition ? `${id}-${edition}` : id)

const contents = (): string =>
  [
    '# The frameworks, drawn',
    'Every version of every framework as a decision diagram, and the same as text. They are drawn from the data in `src/statute/frameworks` by `npm run frameworks`; a test fails when they are out of date. What rests on memory says so: check it with the guidance.',
    ...frameworks.map(({ title, versions }: Framework) =>
      [
        `## ${title}`,
        ...versions.map(
          (version) => `- [${version.title}](${fileName(version)}.md): ${lowerFirst(decisionSteps(version).window)}`,
        ),
      ]
        .join('\n\n')
        .replaceAll('\n\n- ', '\n- ')
        .replace('\n- ', '\n\n- '),
    ),
  ].join('\n\n') + '\n'

function page(version: Version): string {
  const { title, window, decider, person, steps, kinds, weigh, undecided } = decisionSteps(version)
  const first = person
    ? [`First: ${conditionInWords(person.condition)}. If not, it does not apply: ${lowerFirst(person.otherwise)}`]
    : []
  const rules = steps.map(
    ({ rule, condition, outcome, basis, source }) =>
      `${rule}: ${condition ? `if ${conditionInWords(condition)}` : 'where none of these rules holds'}: **${outcomeWords[outcome]}**, by ${basisWords[basis]}. Source: ${source}.`,
  )
  return [
    `# ${title}`,
    `${window}. Decided by: ${decider}.`,
    `![How it is decided; the same is written below](${fileName(version)}.svg)`,
    section('How it is decided', numbered([...first, ...rules])),
    `While an answer is not known: it is not decided yet, unless every rule that can still hold says the same; ${undecided}.`,
    section(
      'Which kind',
      bullets(
        kinds.map(({ kind, condition }) => `${kind}: ${condition ? `if ${conditionInWords(condition)}` : 'otherwise'}`),
      ),
    ),
    section('To be weighed, with reasons', bullets(weigh.map(({ id, text }) => `${id}: ${text}`))),
    section(
      'Time limits',
      bullets(
        version.deadlines.map(
          (rule) =>
            `${rule.id}: ${rule.what}. ${limitInWords(rule)}. ${rule.by}, to ${rule.to}.${rule.confirm ? ' To be confirmed.' : ''} Source: ${sourceText(rule.source)}.`,
        ),
      ),
    ),
    section('The law', bullets(version.law.flatMap(lawWithReading))),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** The law, and below it what was read of it. */
const lawWithReading = (source: Source): readonly string[] => [
  sourceText(source),
  ...shownSource(source).read.map(({ title, at }) => (at ? `  - read: [${title}](${at})` : `  - read: ${title}`)),
]

const section = (heading: string, body: string): string => (body === '' ? '' : `## ${heading}\n\n${body}`)
const bullets = (lines: readonly string[]): string =>
  lines.map((line) => (line.startsWith('  - ') ? line : `- ${line}`)).join('\n')
const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
