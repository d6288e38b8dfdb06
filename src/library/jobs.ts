import { transact, type Database, type Tx } from '#platform/database'
import { addJob, job, type JobContext } from '#platform/jobs'
import { sendMail } from '#platform/mail'
import { typeset } from '#documents'
import { companionDocument, reportDocument } from './make-documents.ts'
import type { DocumentName } from './publication.ts'
import {
  deleteAnsweredBefore,
  insertPdf,
  pdfsOf,
  publicationToTypeset,
  requestToAcknowledge,
  type PublicationId,
} from './queries.ts'

const nobody = { person: null, partnership: null } as const

/** Who asked for a report is kept for six months after the answer, as the form says. */
const forget = (context: JobContext): Promise<void> =>
  transact(context.db, nobody, (tx) => deleteAnsweredBefore(tx, context.today.subtract({ months: 6 })))

/** Tells whoever asked for a report that it arrived. */
const acknowledge = (context: JobContext, { request }: { readonly request: string }): Promise<void> =>
  transact(context.db, nobody, async (tx) => {
    const found = await requestToAcknowledge(tx, request)
    if (!found) return
    await sendMail(tx, {
      to: found.email,
      subject: 'Your request for a report has arrived',
      text: `You asked for a report in the public library at ${context.config.libraryUrl}/library. The partnership reads what you wrote and answers you by e-mail. You need not do anything until then.`,
      partnership: found.partnership,
    })
  })

/** Asks for the PDFs of a publication, once however many ask. */
export const makeThePdfs = (tx: Tx, publication: PublicationId): Promise<void> =>
  addJob(tx, 'make the PDFs of a publication', { publication }, { key: `PDFs of ${publication}` })

/** Typesets what is missing. It takes seconds, so no transaction is open meanwhile; made twice, the second is let go. */
async function makePdfs({ db }: JobContext, { publication }: { readonly publication: PublicationId }): Promise<void> {
  const whole = await transact(db, nobody, (tx) => publicationToTypeset(tx, publication))
  if (!whole) return
  const there = new Set((await transact(db, nobody, (tx) => pdfsOf(tx, publication))).map(({ document }) => document))
  for (const [name, document] of [
    ['report', reportDocument(whole)],
    ['briefing', companionDocument(whole, 'briefing')],
    ['bulletin', companionDocument(whole, 'bulletin')],
  ] as const)
    if (document && !there.has(name)) await makeOne(db, publication, name, document)
}

async function makeOne(
  db: Database,
  publication: PublicationId,
  name: DocumentName,
  document: Parameters<typeof typeset>[0],
): Promise<void> {
  const made = await typeset(document)
  if (made.ok) await transact(db, nobody, (tx) => insertPdf(tx, publication, name, made.pdf))
}

export const jobs = [
  job('forget_report_requests', forget),
  job('acknowledge a report request', acknowledge),
  job('make the PDFs of a publication', makePdfs),
]

/** Every night. A crontab line has no place for a name with spaces. */
export const timetable = ['30 3 * * * forget_report_requests']
