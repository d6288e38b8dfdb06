import { asId, type Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { get, post, type May } from '#access'
import { answerRequest, feedbackToRead, howLongTaken, markFeedbackSeen, previewPage, reportRequests } from '#library'
import { html, insetText, page, showDate, type FormState, type Page } from '#ui'
import { answerForm, correctionForm, insteadForm, planForm, toldForm, withdrawForm } from './forms.ts'
import {
  correctReport,
  decideNotToPublish,
  decideToPublishAfterAll,
  makePublication,
  publishReport,
  recordTold,
  withdrawReport,
} from './publish.ts'
import { artefactsOf, latestMaking } from './queries.ts'
import { readPublication } from './reading.ts'
import { publicationPage, publishRefusals } from './views/publication-page.ts'
import { requestsPage } from './views/requests-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/publication', 'read the draft report', 'publication read', async ({ tx, by, services, today }) =>
    publicationPage(await readPublication(tx, services, by, today)),
  ),

  post('/reviews/:review/publication', 'publish the report', async ({ tx, by, services, form, now, today }) => {
    const shown = async (plan: FormState, refused?: string) => publicationPage({ ...(await readPublication(tx, services, by, today, { plan })), refused })
    const read = planForm.read(form)
    if (!read.ok) return shown(read)
    const began = await makePublication(tx, by, services.keys, read.answers, now)
    if (began.ok) return { seeOther: `/reviews/${by.review}/publication` }
    return began.because === 'leaves the site too soon'
      ? shown(planForm.refuse(form, { onSiteUntil: `It must stay on the site until ${showDate(began.mustStayUntil)} at least` }))
      : shown(planForm.filled(read.answers), publishRefusals[began.because])
  }),

  get('/reviews/:review/publication/preview', 'read the draft report', 'publication previewed', async ({ tx, by, services, today }) => {
    const { approving, making } = await readPublication(tx, services, by, today)
    const isMade = making?.contentHash === approving.drafted.hash
    const days = isMade ? { publishedOn: making.publishOn, onSiteUntil: making.onSiteUntil } : { publishedOn: today, onSiteUntil: null }
    const shown = previewPage({ ...approving.drafted.content, ...days }, services.config.libraryUrl)
    return page({
      ...shown,
      back: { href: `/reviews/${by.review}/publication`, text: 'Back to publication' },
      main: html`${insetText({ text: 'This is a preview. Nobody outside the review sees it yet.' })}${shown.main}`,
    })
  }),

  get('/reviews/:review/publication/report.pdf', 'read the draft report', 'publication previewed', async ({ tx, by }) => {
    const making = await latestMaking(tx, by.review)
    const artefacts = making && (await artefactsOf(tx, making.id))
    return artefacts ? { download: { fileName: 'report.pdf', type: 'application/pdf', bytes: artefacts.report } } : { notFound: true }
  }),

  post('/reviews/:review/publication/told', 'publish the report', async ({ tx, by, services, form, now, today }) => {
    const read = toldForm(today).read(form)
    const recipient = await recipientIn(tx, services, by, form.get('recipient'), today)
    if (!read.ok) return publicationPage({ ...(await readPublication(tx, services, by, today)), refused: Object.values(read.errors)[0]?.text })
    await recordTold(tx, by, { ...recipient, sentOn: read.answers.sentOn }, now)
    return { seeOther: `/reviews/${by.review}/publication` }
  }),

  post('/reviews/:review/publication/public', 'publish the report', async ({ tx, by, services, now, today }) => {
    const published = await publishReport(tx, by, services.keys, { now, today })
    if (published.ok) return { seeOther: `/reviews/${by.review}/publication` }
    return publicationPage({ ...(await readPublication(tx, services, by, today)), refused: publishRefusals[published.because] })
  }),

  post('/reviews/:review/publication/instead', 'publish the report', async ({ tx, by, services, form, today }) => {
    const read = insteadForm.read(form)
    if (!read.ok) return publicationPage(await readPublication(tx, services, by, today, { insteadState: read }))
    await decideNotToPublish(tx, by, read.answers, today)
    return { seeOther: `/reviews/${by.review}/publication` }
  }),

  post('/reviews/:review/publication/after-all', 'publish the report', async ({ tx, by, now }) => {
    await decideToPublishAfterAll(tx, by, now)
    return { seeOther: `/reviews/${by.review}/publication` }
  }),

  post('/reviews/:review/publication/withdrawal', 'withdraw the report', async ({ tx, by, services, form, now, today }) => {
    const read = withdrawForm.read(form)
    if (!read.ok) return publicationPage(await readPublication(tx, services, by, today, { withdrawing: read }))
    await withdrawReport(tx, by, read.answers.because, { now, today })
    return { seeOther: `/reviews/${by.review}/publication` }
  }),

  post('/reviews/:review/publication/corrections', 'withdraw the report', async ({ tx, by, services, form, today }) => {
    const read = correctionForm.read(form)
    const shown = async (correcting: FormState) => publicationPage(await readPublication(tx, services, by, today, { correcting }))
    if (!read.ok) return shown(read)
    const corrected = await correctReport(tx, by, services.keys, read.answers.note, today)
    if (corrected.ok) return { seeOther: `/reviews/${by.review}/publication` }
    return corrected.because === 'names someone'
      ? shown(correctionForm.refuse(form, { note: 'The words name someone, or lead to them. Write them otherwise' }))
      : { seeOther: `/reviews/${by.review}/publication` }
  }),

  get('/report-requests', 'answer report requests', 'report requests read', async ({ tx, by }) =>
    requestsPage({ ...(await waitingIn(tx, by)), answering: undefined, state: answerForm.blank() }),
  ),

  post('/report-requests', 'answer report requests', async ({ tx, by, services, form, today }) => {
    const request = asId(form.get('request') ?? '')
    if (!request) throw new NotFound()
    const read = answerForm.read(form)
    if (!read.ok) return requestsPage({ ...(await waitingIn(tx, by)), answering: request, state: read })
    const at = { today, site: services.config.libraryUrl }
    await answerRequest(tx, by, request, { sent: read.answers.sent === 'yes', answer: read.answers.answer }, at)
    return { seeOther: '/report-requests' }
  }),

  post('/report-requests/feedback', 'answer report requests', async ({ tx, by, form, today }) => {
    const told = asId(form.get('feedback') ?? '')
    if (!told) throw new NotFound()
    await markFeedbackSeen(tx, told, by.person, today)
    return { seeOther: '/report-requests' }
  }),
] // prettier-ignore

const waitingIn = async (tx: Tx, by: May<'answer report requests'>) => ({
  requests: await reportRequests(tx, by.partnership),
  took: await howLongTaken(tx),
  feedback: await feedbackToRead(tx),
})

/** Only someone whom the law names for this day can be recorded as told. */
async function recipientIn(tx: Tx, services: Parameters<typeof readPublication>[1], by: May<'publish the report'>, sent: string | null, today: Temporal.PlainDate) {
  const { recipients, publishOn } = await readPublication(tx, services, by, today)
  const found = recipients.find(({ to }) => to === sent)
  if (!found || !publishOn) throw new NotFound()
  return { recipient: found.to, publishOn }
} // prettier-ignore
