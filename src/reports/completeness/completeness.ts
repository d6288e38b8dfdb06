import { newId, type Database, type Id, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { keyLinesOf, versionOf, type KeyLine, type Review } from '#reviews'
import type { Version } from '#statute'
import type { Part } from '../draft.ts'
import type { Finding } from '../findings.ts'
import {
  insertLineUnanswered,
  insertRequirementAnswer,
  lineUnansweredRows,
  requirementAnswerRows,
  type Stands,
} from './queries.ts'

type Point = Version['report'][number]
export type RequirementAnswer = Awaited<ReturnType<typeof requirementAnswerRows>>[number]
export type LineReason = Awaited<ReturnType<typeof lineUnansweredRows>>[number]

/** Something that the framework requires of the report, and where the report does it. */
export type Requirement = {
  /** Which one it is, of which law: it stands in its address. */
  readonly key: string
  readonly point: Point
  readonly answer: RequirementAnswer | undefined
  /** The section that was said to hold it, as it stands now. */
  readonly part: Part | undefined
  readonly met: boolean
}

/** A key line of enquiry, and what the report answers. */
export type LineAnswered = {
  readonly line: KeyLine
  /** The numbers of the findings that answer it. */
  readonly findings: readonly number[]
  /** Why no finding does; undefined where nobody has said, or where one does after all. */
  readonly reason: LineReason | undefined
  readonly met: boolean
}

export type Completeness = {
  readonly requirements: readonly Requirement[]
  readonly lines: readonly LineAnswered[]
}

type Drafted = { readonly parts: readonly Part[]; readonly findings: readonly Finding[] }

/** Whether the report does what its framework requires and answers what its terms of reference ask. */
export async function completenessOf(db: Database | Tx, review: Review, drafted: Drafted): Promise<Completeness> {
  const answers = await requirementAnswerRows(db, review.id)
  const reasons = await lineUnansweredRows(db, review.id)
  const { id, report } = versionOf(review)
  return {
    requirements: report.map((point, place) => requirement(`${id}-${place + 1}`, point, answers, drafted.parts)),
    lines: (await keyLinesOf(db, review.id)).map((line) => lineAnswered(line, drafted.findings, reasons)),
  }
}

/** A requirement is met where its section has some text, or where somebody said that the whole report does it or why it does not. */
export function requirement(
  key: string,
  point: Point,
  answers: readonly RequirementAnswer[],
  parts: readonly Part[],
): Requirement {
  const answer = answers.find((each) => each.requirement === point.text)
  const part = parts.find(({ id }) => id === answer?.partId)
  const met = answer !== undefined && (answer.stands !== 'in a section' || (part !== undefined && hasText(part)))
  return { key, point, answer, part, met }
}

/** The findings' section is never empty of findings: they come into it by themselves. */
const hasText = ({ key, text }: Part): boolean => key === 'findings' || text.trim() !== ''

/** A line is met by a finding that answers it; where none does, by a reason. */
export function lineAnswered(
  line: KeyLine,
  findings: readonly Pick<Finding, 'number' | 'keyLines'>[],
  reasons: readonly LineReason[],
): LineAnswered {
  const its = findings.filter(({ keyLines }) => keyLines.includes(line.id)).map(({ number }) => number)
  const reason = its.length > 0 ? undefined : reasons.find(({ keyLineId }) => keyLineId === line.id)
  return { line, findings: its, reason, met: its.length > 0 || reason !== undefined }
}

/** What holds the report back, one sentence for each. */
export const lackingIn = ({ requirements, lines }: Completeness): readonly string[] => [
  ...unsaid(requirements.filter(({ answer, part }) => answer === undefined || (answer.partId !== null && !part))),
  ...requirements.flatMap(({ met, part, point }) =>
    part && !met ? [`“${part.heading}” is empty, and was said to hold what the law requires: “${point.text}”`] : [],
  ),
  ...lines
    .filter(({ met }) => !met)
    .map(({ line }) => `No finding answers key line of enquiry ${line.number}, and nobody has said why not`),
]

/** The checklist stands on the same page, so how many is enough. */
const unsaid = ({ length }: readonly Requirement[]): readonly string[] =>
  length === 0
    ? []
    : [`Nobody has said where the report does ${length === 1 ? '1 thing' : `${length} things`} that the law requires`]

/** @throws NotFound when it is not one of this review's law */
export function requirementIn({ requirements }: Completeness, key: string): Requirement {
  const found = requirements.find((each) => each.key === key)
  if (!found) throw new NotFound()
  return found
}

/** @throws NotFound when it is not a key line in force */
export function lineIn({ lines }: Completeness, line: string): LineAnswered {
  const found = lines.find((each) => each.line.id === line)
  if (!found) throw new NotFound()
  return found
}

export type Answering = {
  readonly stands: Stands
  readonly part: Id<'part'> | null
  readonly reasons: string | null
}

/** Says where the report does what is required, or why it does not. */
export async function answerRequirement(
  tx: Tx,
  by: May<'draft the report'>,
  { point, key }: Requirement,
  { stands, part, reasons }: Answering,
  now: Temporal.Instant,
): Promise<void> {
  await insertRequirementAnswer(tx, {
    id: newId<'requirementAnswer'>(),
    reviewId: by.review,
    requirement: point.text,
    stands,
    partId: part,
    reasons,
    answeredAt: now,
    answeredBy: by.person,
  })
  await recordEvent(tx, by, 'requirement of the report answered', { requirement: key })
}

/** Says why no finding answers a key line of enquiry. */
export async function leaveUnanswered(
  tx: Tx,
  by: May<'draft the report'>,
  { line }: LineAnswered,
  reasons: string,
  now: Temporal.Instant,
): Promise<void> {
  await insertLineUnanswered(tx, {
    id: newId<'lineUnanswered'>(),
    reviewId: by.review,
    keyLineId: line.id,
    reasons,
    givenAt: now,
    givenBy: by.person,
  })
  await recordEvent(tx, by, 'key line left unanswered', { keyLine: line.id })
}
