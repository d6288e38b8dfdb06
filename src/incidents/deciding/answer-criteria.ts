import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { IncidentFile } from '../file.ts'
import { answerTo } from '../law.ts'
import { insertAnswers } from '../queries.ts'
import type { Side } from '../words.ts'

/** Keeps the answers that are new or changed, each as a row of its own; what was answered before stays. */
export async function answerCriteria(
  tx: Tx,
  by: May<'work on the incident'>,
  file: IncidentFile,
  side: Side,
  answers: Readonly<Record<string, string | null>>,
  now: Temporal.Instant,
): Promise<number> {
  const changed = Object.entries(answers).flatMap(([question, answer]) => {
    const before = answerTo(file, side, question) ?? 'unknown'
    return answer === null || answer === before ? [] : [{ question, answer }]
  })
  if (changed.length === 0) return 0
  await insertAnswers(
    tx,
    changed.map(({ question, answer }) => ({
      id: newId<'answer'>(),
      incidentId: by.incident,
      about: side,
      question,
      answer,
      answeredAt: now,
      answeredBy: by.person,
    })),
  )
  await recordEvent(tx, by, 'criteria answered', { answers: changed.length })
  return changed.length
}
