import type { Tx } from '#platform/database'
import { findPermit, type SignedIn, type Waiting } from '#access'
import { requestOf } from '#requests'
import { askedAndOpen, type AskedRow } from './queries.ts'

/** Questions that wait for an agency, and answers that wait for whoever asked. */
export async function waitingFor(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = []
  for (const [request, asked] of Map.groupBy(await askedAndOpen(tx), ({ requestId }) => requestId)) {
    const found = await requestOf(tx, request)
    if (!found) continue
    const open = asked.filter(({ lastSide }) => lastSide === 'panel')
    if (open.length > 0 && (await findPermit(tx, who, request, 'answer questions on the chronology')))
      waiting.push({
        text:
          open.length === 1
            ? 'Answer a question about your chronology'
            : `Answer ${open.length} questions about your chronology`,
        href: `/requests/${request}/chronology/questions`,
        matter: found.reference,
        dueOn: null,
      })
    waiting.push(...asked.filter((each) => isAnsweredFor(each, who)).map((each) => toRead(each, found.reference)))
  }
  return waiting
}

const isAnsweredFor = ({ askedBy, lastSide }: AskedRow, { person }: SignedIn): boolean =>
  askedBy === person && lastSide === 'agency'

const toRead = ({ id, reviewId }: AskedRow, matter: string): Waiting => ({
  text: 'Read what an agency answered about its chronology',
  href: `/reviews/${reviewId}/chronology/questions/${id}`,
  matter,
  dueOn: null,
})
