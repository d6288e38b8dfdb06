import { basename, extname, resolve } from 'node:path'
import { readApart } from '#platform/files'
import type { PdfAnswer } from './pdf-worker.ts'
import type { PdfText } from './read-pdf.ts'
import { nothingKnown, type Given, type GivenRecommendation } from './given.ts'
import { inSections } from './sections.ts'
import { daysIn, kindNamedIn } from './words-given.ts'

type Paragraph = { readonly text: string; readonly isHeading: boolean }

/** How the house reads a Word or HTML report, in a process of its own; a later module brings it. */
export type ReadReport = (
  path: string,
  fileName: string,
) => Promise<{ readonly ok: true; readonly parts: ReportParts } | { readonly ok: false; readonly because: string }>

type ReportParts = {
  readonly paragraphs: readonly {
    readonly part: string
    readonly text: string
    readonly isHeading?: true
    readonly again?: true
  }[]
  readonly carried: readonly { readonly what: string }[]
}

export type DocumentRead =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly because: string }

/** A whole report as a record: its text with headings, and what can be told of it from its first pages. */
export async function readDocument(path: string, readReport: ReadReport): Promise<DocumentRead> {
  const fileName = basename(path)
  if (extname(fileName).toLowerCase() === '.pdf') {
    const answer = await readApart<PdfAnswer>(resolve(import.meta.dirname, 'pdf-worker.ts'), path, fileName, { heapMegabytes: 512, seconds: 120 }) // prettier-ignore
    return answer.ok ? ofPdf(answer.text, fileName) : answer
  }
  const answer = await readReport(path, fileName)
  return answer.ok ? { ok: true, given: recordOf(shownIn(answer.parts), fileName, flagsOf(answer.parts)) } : answer
}

function ofPdf({ paragraphs, pages, withoutText, covered, invisible }: PdfText, fileName: string): DocumentRead {
  if (paragraphs.length === 0)
    return {
      ok: false,
      because: `All ${pages} pages are pictures without text: the report was scanned. Ask for the file that it was printed from, or have its text recognised and checked by a person.`,
    }
  const flags = [
    ...(withoutText > 0 ? [`Text: ${withoutText} of ${pages} pages have none; they may have been scanned.`] : []),
    ...(covered > 0 ? [`Hidden: ${covered} pieces of text under boxes were left out. The file itself still holds them.`] : []), // prettier-ignore
    ...(invisible > 0 ? [`Hidden: ${invisible} pieces of text that are not painted were left out.`] : []),
  ]
  return { ok: true, given: recordOf(paragraphs, fileName, flags) }
}

const shownIn = ({ paragraphs }: ReportParts): readonly Paragraph[] =>
  paragraphs
    .filter(({ part, again }) => part === 'body' && !again)
    .map(({ text, isHeading }) => ({ text: text.replaceAll(/\s+/g, ' ').trim(), isHeading: isHeading === true }))
    .filter(({ text }) => text !== '')

const hiddenParts = new Set(['hidden text', 'tracked changes', 'comments', 'embedded file'])

const flagsOf = ({ carried }: ReportParts): readonly string[] =>
  [...Map.groupBy(carried, ({ what }) => what)]
    .filter(([what]) => hiddenParts.has(what))
    .map(([what, each]) => `Hidden: ${what} (${each.length}) left out.`)

function recordOf(paragraphs: readonly Paragraph[], fileName: string, flags: readonly string[]): Given {
  const front = paragraphs.slice(0, 40)
  const title = (front.find(({ isHeading }) => isHeading) ?? front[0])?.text.slice(0, 300)
  const fallback = basename(fileName, extname(fileName)).replaceAll(/[-_]+/g, ' ')
  return {
    ...nothingKnown,
    title: title ?? fallback,
    board: boardIn(front),
    published: publishedIn(front),
    kind: kindNamedIn(front.map(({ text }) => text).join(' ; ')),
    sections: inSections(paragraphs),
    recommendations: recommendationsIn(paragraphs),
    flags: ['Read from a file: check title, board, date, kind and recommendations.', ...flags],
  }
}

const boardName = /\b(?:[A-Z][\w’'-]+[ ,]+(?:(?:and|&|upon|of|the|with) )?){1,6}(?:Safeguarding (?:Children|Adults?|Childrens|Children’s)?\s?(?:Partnership|Board)|Community Safety Partnership|Adult Protection Committee)\b/ // prettier-ignore

function boardIn(front: readonly Paragraph[]): string {
  for (const { text } of front) {
    const [name] = boardName.exec(text) ?? []
    if (name !== undefined) return name
  }
  return ''
}

/** A day that its own line calls the day of publication, and no other: a report is full of days. */
function publishedIn(front: readonly Paragraph[]): Temporal.PlainDate | null {
  for (const { text } of front) {
    const [day] = /publi(?:shed|cation)/i.test(text) && text.length < 120 ? daysIn(text) : []
    if (day) return day
  }
  return null
}

/** "Recommendation 3: …" wherever it stands, or each paragraph under a heading that says "Recommendations". */
function recommendationsIn(paragraphs: readonly Paragraph[]): readonly GivenRecommendation[] {
  const numbered = paragraphs.flatMap(({ text }) => /^Recommendation \d+\s?[:.–-]\s*(.{20,})/is.exec(text)?.[1] ?? [])
  const texts = numbered.length > 0 ? numbered : underHeading(paragraphs)
  return [...new Set(texts)].map((text, index) => ({ number: index + 1, text, addressedTo: [], answers: [] }))
}

function underHeading(paragraphs: readonly Paragraph[]): readonly string[] {
  const at = paragraphs.findLastIndex(({ text, isHeading }) => isHeading && /^[\d. ]*recommendations?$/i.test(text))
  if (at === -1) return []
  const rest = paragraphs.slice(at + 1)
  const end = rest.findIndex(({ isHeading }) => isHeading)
  const under = end === -1 ? rest : rest.slice(0, end)
  return under.map(({ text }) => text.replace(/^(?:[•▪◦–-]|\(?[a-z0-9]{1,3}[.)]) +/i, '')).filter((text) => text.length >= 20)
} // prettier-ignore
