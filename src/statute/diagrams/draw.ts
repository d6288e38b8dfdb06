import type { Outcome, Version } from '../framework.ts'
import { basisWords, conditionInWords, outcomeWords, decisionSteps } from './steps.ts'
import type { Condition, DecisionSteps, Step } from './steps.ts'
import { escaped, linesOf } from './text.ts'

/**
 * One version of a framework as a decision diagram: an SVG that runs from top to bottom, so that it can be read on a phone.
 * Down the left runs the line of the decision; each rule is a card on it, with what it asks and, in the band below, what
 * follows if so; where it does not hold the line goes on to the next. Colours only repeat what the words say. The same
 * content as text is `decisionSteps`.
 *
 * @param id what the ids within the picture begin with; they must be unique in a page
 */
export function decisionDiagram(version: Version, id = version.id): string {
  const steps = decisionSteps(version)
  const parts = stacked([
    heading(steps),
    ...(steps.person ? [personCard(steps.person)] : []),
    ...steps.steps.map(ruleCard),
    ...(steps.kinds.length > 0 ? [kindCard(steps.kinds)] : []),
    ...(steps.weigh.length > 0 ? [weighCard(steps)] : []),
    unknownCard(steps),
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${parts.height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${font}" font-size="${size}" fill="${ink}">`,
    `<title id="${id}-title">${escaped(`How it is decided: ${steps.title}`)}</title>`,
    `<desc id="${id}-desc">${escaped(described(steps))}</desc>`,
    `<rect width="${width}" height="${parts.height}" fill="${paper}"/>`,
    parts.svg,
    '</svg>',
    '',
  ].join('\n')
}

const width = 400
const size = 15
const small = 13
const leading = 20
const font = "'GDS Transport', arial, helvetica, sans-serif"
const ink = '#0b0c0c'
const paper = '#ffffff'
const grey = '#505a5f'
const lineX = 16
const cardX = 38
const cardWidth = width - cardX - 2
const inner = cardWidth - 28

/** Each with enough contrast for its words (WCAG 2.2, 1.4.3), and a border that can be seen without its colour. */
const bands: Readonly<Record<Outcome, { readonly fill: string; readonly ink: string; readonly dashed?: true }>> = {
  MUST: { fill: '#1d70b8', ink: paper },
  MAY: { fill: '#ffdd00', ink },
  NOT_REQUIRED: { fill: '#e5e6e7', ink },
  UNDETERMINED: { fill: paper, ink, dashed: true },
  NOT_APPLICABLE: { fill: paper, ink, dashed: true },
}

/** A piece of the picture: what to draw at a height, how high it is, and whether the line of the decision runs on below. */
type Piece = { readonly height: number; readonly draw: (top: number) => string; readonly goesOn: string | null }

function stacked(pieces: readonly Piece[]): { readonly svg: string; readonly height: number } {
  let top = 4
  const svg: string[] = []
  for (const [index, piece] of pieces.entries()) {
    svg.push(piece.draw(top))
    top += piece.height
    const last = index === pieces.length - 1
    if (piece.goesOn !== null && !last) {
      svg.push(arrow(top, piece.goesOn))
      top += arrowHeight
    } else top += last ? 4 : gap
  }
  return { svg: svg.join('\n'), height: top }
}

const gap = 18
const arrowHeight = 34

/** The line from one card to the next, with what leads along it. */
const arrow = (top: number, words: string): string =>
  [
    `<path d="M${lineX} ${top} V${top + arrowHeight}" stroke="${ink}" stroke-width="2"/>`,
    text(cardX, top + 22, words, small, { fill: grey }),
  ].join('\n')

function heading({ title, window, decider }: DecisionSteps): Piece {
  const titleLines = linesOf(title, width - 32, 18, true)
  const below = [...linesOf(`${window}.`, width - 32, small), ...linesOf(`Decided by: ${decider}`, width - 32, small)]
  const height = 20 + titleLines.length * 23 + below.length * 18
  return {
    height,
    goesOn: '',
    draw: (top) =>
      [
        `<rect x="2" y="${top}" width="${width - 4}" height="${height}" rx="6" fill="${ink}"/>`,
        ...titleLines.map((line, index) => text(16, top + 27 + index * 23, line, 18, { fill: paper, bold: true })),
        ...below.map((line, index) =>
          text(16, top + 27 + titleLines.length * 23 + index * 18 - 3, line, small, { fill: paper }),
        ),
      ].join('\n'),
  }
}

function personCard({ condition, otherwise }: NonNullable<DecisionSteps['person']>): Piece {
  return card({
    label: 'First',
    lines: [],
    condition,
    band: { outcome: 'NOT_APPLICABLE', words: `If not: ${outcomeWords.NOT_APPLICABLE}. ${otherwise}` },
    goesOn: 'If so, go on:',
  })
}

function ruleCard({ rule, condition, outcome, basis, confirm }: Step, index: number, all: readonly Step[]): Piece {
  const words = `${outcomeWords[outcome]}, by ${basisWords[basis]}${confirm ? '. Check this with the guidance.' : ''}`
  return card({
    label: rule,
    lines: condition ? [] : ['Where none of these rules holds'],
    condition,
    band: { outcome, words: condition ? `If so: ${words}` : words },
    goesOn: index === all.length - 1 ? null : 'If not, go on:',
  })
}

function kindCard(kinds: DecisionSteps['kinds']): Piece {
  const rows = kinds.flatMap(({ kind, condition }): Row[] => [
    { text: condition ? `${capital(kind)}, if` : `${capital(kind)}, otherwise`, depth: 0, bold: true },
    ...(condition ? rowsOf(condition, 1) : []),
  ])
  return plainCard('Which kind', rows)
}

const weighCard = ({ weigh }: DecisionSteps): Piece =>
  plainCard(
    'To be weighed, with reasons',
    weigh.map(({ id, text: question }) => ({ text: `${question} (${id})`, depth: 1 })),
  )

const unknownCard = ({ undecided }: DecisionSteps): Piece =>
  plainCard('While an answer is not known', [
    {
      text: `It is not decided yet, unless every rule that can still hold says the same; ${undecided}.`,
      depth: 0,
    },
  ])

type Row = { readonly text: string; readonly depth: number; readonly bold?: boolean }

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A condition as rows: a heading for each group, and its parts set in below it. */
function rowsOf(condition: Condition, depth = 0): readonly Row[] {
  if ('text' in condition) return [{ text: `${capital(condition.text)} (${condition.id})`, depth }]
  const heads = { all: 'All of these:', any: 'Any of these:', none: 'Not so:' }
  return [
    { text: heads[condition.of], depth, bold: true },
    ...condition.parts.flatMap((part) => rowsOf(part, depth + 1)),
  ]
}

type SetRow = { readonly line: string; readonly x: number; readonly bold: boolean; readonly bullet: boolean }

const rowsAsLines = (rows: readonly Row[]): readonly SetRow[] =>
  rows.flatMap(({ text: words, depth, bold = false }) =>
    linesOf(words, inner - depth * 16, size, bold).map((line, index) => ({
      line,
      x: depth * 16,
      bold,
      bullet: depth > 0 && index === 0,
    })),
  )

type Card = {
  readonly label: string
  readonly lines: readonly string[]
  readonly condition: Condition | null
  readonly band: { readonly outcome: Outcome; readonly words: string }
  readonly goesOn: string | null
}

function card({ label, lines, condition, band, goesOn }: Card): Piece {
  const rows = rowsAsLines([
    ...lines.map((words) => ({ text: words, depth: 0, bold: true })),
    ...(condition ? rowsOf(condition) : []),
  ])
  const bandLines = linesOf(band.words, inner, size, band.outcome !== 'NOT_APPLICABLE')
  const body = 16 + 18 + rows.length * leading
  const height = body + bandLines.length * leading + 16
  const { fill, ink: bandInk, dashed } = bands[band.outcome]
  return {
    height,
    goesOn,
    draw: (top) =>
      [
        `<path d="M${lineX} ${top} V${top + (goesOn === null ? 21 : height)}" stroke="${ink}" stroke-width="2"/>`,
        `<rect x="${cardX}" y="${top}" width="${cardWidth}" height="${height}" rx="6" fill="${paper}" stroke="${ink}" stroke-width="2"/>`,
        `<path d="M${cardX + 1} ${top + body} h${cardWidth - 2} v${height - body - 6} q0 5 -5 5 h-${cardWidth - 12} q-5 0 -5 -5 z" fill="${fill}"/>`,
        `<path d="M${cardX} ${top + body} h${cardWidth}" stroke="${ink}" stroke-width="${dashed ? 1.5 : 2}"${dashed ? ' stroke-dasharray="5 4"' : ''}/>`,
        `<path d="M${lineX} ${top + 21} H${cardX}" stroke="${ink}" stroke-width="2"/>`,
        `<path d="M${lineX - 5} ${top + 5} h10 l-5 9 z"/>`,
        `<circle cx="${lineX}" cy="${top + 21}" r="6" fill="${paper}" stroke="${ink}" stroke-width="2.5"/>`,
        text(cardX + 14, top + 24, label, small, { fill: grey, bold: true }),
        ...drawn(rows, top + 44),
        ...bandLines.map((line, index) =>
          text(cardX + 14, top + body + 22 + index * leading, line, size, {
            fill: bandInk,
            bold: band.outcome !== 'NOT_APPLICABLE',
          }),
        ),
      ].join('\n'),
  }
}

/** A card beside the line of the decision: it settles nothing. */
function plainCard(title: string, rows: readonly Row[]): Piece {
  const set = rowsAsLines(rows)
  const height = 16 + 24 + set.length * leading
  return {
    height,
    goesOn: null,
    draw: (top) =>
      [
        `<rect x="${cardX}" y="${top}" width="${cardWidth}" height="${height}" rx="6" fill="#f3f2f1"/>`,
        text(cardX + 14, top + 26, title, size, { bold: true }),
        ...drawn(set, top + 48),
      ].join('\n'),
  }
}

const drawn = (rows: readonly SetRow[], top: number): readonly string[] =>
  rows.map(({ line, x, bold, bullet }, index) => {
    const y = top + index * leading
    const at = cardX + 14 + x
    return `${bullet ? `<circle cx="${at - 8}" cy="${y - 5}" r="2.5"/>` : ''}${text(at, y, line, size, { bold })}`
  })

type Style = { readonly fill?: string; readonly bold?: boolean }

function text(x: number, y: number, words: string, fontSize: number, { fill, bold }: Style = {}): string {
  if (words === '') return ''
  const attributes = [
    `x="${x}" y="${y}"`,
    ...(fontSize === size ? [] : [`font-size="${fontSize}"`]),
    ...(fill && fill !== ink ? [`fill="${fill}"`] : []),
    ...(bold ? ['font-weight="700"'] : []),
  ]
  return `<text ${attributes.join(' ')}>${escaped(words)}</text>`
}

/** What the picture shows, for those who hear it. */
function described({ person, steps }: DecisionSteps): string {
  const first = person ? [`First: ${conditionInWords(person.condition)}; if not, it does not apply.`] : []
  const rules = steps.map(({ rule, condition, outcome }) =>
    condition
      ? `${rule}: if ${conditionInWords(condition)}: ${outcomeWords[outcome]}.`
      : `Otherwise, ${rule}: ${outcomeWords[outcome]}.`,
  )
  return [...first, ...rules].join(' ')
}
