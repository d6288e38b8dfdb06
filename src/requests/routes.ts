import type { Id, Tx } from '#platform/database'
import { NotFound, type Route, type Services } from '#platform/http'
import { findPermit, get, namesOf, post, type May, type SignedIn } from '#access'
import { incidentsOf } from '#incidents'
import type { FormState, Page } from '#ui'
import { askableAgencies } from './askable.ts'
import { askAgencies, prepareAsking, proposedAsking } from './asking.ts'
import { extensionForm, personForm, sendBackForm, signOffForm, withdrawalForm } from './forms.ts'
import { addPerson, agencyRoles, endPerson, extendDue, withdrawRequest, type AgencyRole } from './manage.ts'
import { noteOpened } from './open.ts'
import { findRequest, requestRows, unfinishedRows, type RequestRow } from './queries.ts'
import { partsOf, type WrittenPart } from './read.ts'
import { requestShown } from './request-shown.ts'
import { isOpen, isUnfinished, stageOf } from './rules.ts'
import { sendBackToAgency, sendBackToAuthor, signOff, statementFor, submitAnswer } from './sign-off.ts'
import { askPage } from './views/ask-page.ts'
import { letterPage } from './views/letter-page.ts'
import { extensionPage, peoplePage, returnPage, withdrawalPage } from './views/manage-pages.ts'
import { longest, questionPage } from './views/question-page.ts'
import { requestPage } from './views/request-page.ts'
import { everyRequestPage, requestsPage } from './views/requests-page.ts'
import { signOffPage } from './views/sign-off-page.ts'
import { saveWording } from './write.ts'

export const routes: readonly Route<Page>[] = [
  // Asking
  get('/requests', 'coordinate notifications', 'requests listed', async ({ tx, by, today }) => {
    const requests = await unfinishedRows(tx, by.partnership)
    return everyRequestPage(requests, await signatoriesOf(tx, requests), today)
  }),

  get('/incidents/:incident/requests', 'read the incident', 'requests listed', async ({ tx, by, today }) => {
    const mayAsk = await findPermit(tx, by, by.incident, 'ask agencies about the incident')
    const back = { href: `/incidents/${by.incident}`, text: 'Back to the incident' }
    const requests = await requestRows(tx, { incident: by.incident })
    return listPage(tx, by, { of: `/incidents/${by.incident}`, back, requests, mayAsk: mayAsk !== undefined, today })
  }),

  get(
    '/incidents/:incident/requests/new',
    'ask agencies about the incident',
    'asking prepared',
    async ({ tx, by, services, today }) => {
      const shown = await prepareAsking(tx, by, today)
      return askPage(shown, await proposedAsking(tx, by, services, shown, today))
    },
  ),

  post('/incidents/:incident/requests', 'ask agencies about the incident', async (context) => {
    const { tx, by, services, form, now, today } = context
    const shown = await prepareAsking(tx, by, today)
    const asked = await askAgencies(tx, by, services, { shown, form, now })
    return asked.ok ? { seeOther: `/incidents/${by.incident}/requests` } : askPage(shown, asked.state)
  }),

  get('/reviews/:review/requests', 'read the review', 'requests listed', async ({ tx, by, today }) => {
    const mayAsk = await findPermit(tx, by, by.review, 'ask agencies')
    const back = { href: `/reviews/${by.review}`, text: 'Back to the review' }
    const requests = await requestRows(tx, { review: by.review })
    return listPage(tx, by, { of: `/reviews/${by.review}`, back, requests, mayAsk: mayAsk !== undefined, today })
  }),

  get('/reviews/:review/requests/new', 'ask agencies', 'asking prepared', async ({ tx, by, services, today }) => {
    const shown = await prepareAsking(tx, by, today)
    return askPage(shown, await proposedAsking(tx, by, services, shown, today))
  }),

  post('/reviews/:review/requests', 'ask agencies', async ({ tx, by, services, form, now, today }) => {
    const shown = await prepareAsking(tx, by, today)
    const asked = await askAgencies(tx, by, services, { shown, form, now })
    return asked.ok ? { seeOther: `/reviews/${by.review}/requests` } : askPage(shown, asked.state)
  }),

  // One request
  get('/requests/:request', 'read the request', 'request read', async ({ tx, by, services, now, today }) => {
    await noteOpened(tx, by, now)
    return requestPage(await requestShown(tx, by, services), today)
  }),

  get('/requests/:request/letter', 'read the request', 'request letter read', async ({ tx, by, services }) =>
    letterPage({
      shown: await requestShown(tx, by, services),
      questions: await partsOf(tx, by.request),
      partnershipName: by.partnershipName,
      address: services.config.url,
    }),
  ),

  // The agency's author
  get(
    '/requests/:request/questions/:question',
    'answer the request',
    'request question read',
    async ({ tx, by, params }) => {
      const { request, part, place } = await questionAsked(tx, by, params.question)
      return isOpen(request) ? questionPage({ request, part, place }) : { seeOther: `/requests/${by.request}` }
    },
  ),

  post('/requests/:request/questions/:question', 'answer the request', async ({ tx, by, params, form, now }) => {
    const { request, part, place, next } = await questionAsked(tx, by, params.question)
    const typed = (form.get('text') ?? '').replaceAll('\r\n', '\n')
    if (typed.length > longest) return questionPage({ request, part, place, typed, tooLong: true })
    const written = { question: part.id, version: Number(form.get('version') ?? 0), text: typed }
    const saved = await saveWording(tx, by, written, now)
    if (!saved.ok && saved.because === 'changed meanwhile')
      return questionPage({ request, part, place, typed, meanwhile: saved.meanwhile })
    const onwards = saved.ok && form.get('onwards') === 'next' && next
    return { seeOther: onwards ? `/requests/${by.request}/questions/${next.id}` : `/requests/${by.request}#answer` }
  }),

  post('/requests/:request/submission', 'answer the request', async ({ tx, by, services, now, today }) => {
    const submitted = await submitAnswer(tx, by, services, now)
    if (submitted.ok || submitted.because === 'not open') return { seeOther: `/requests/${by.request}` }
    const errors = submitted.missing.map((text) => ({ text, href: '#answer' }))
    return requestPage(await requestShown(tx, by, services), today, errors)
  }),

  // The agency's signatory
  get('/requests/:request/sign-off', 'sign off the answer', 'answer read for sign-off', async (context) => {
    const { tx, by, services, today } = context
    const shown = await requestShown(tx, by, services)
    if (!shown.maySignOff) return { seeOther: `/requests/${by.request}` }
    const asked = signOffForm(statementFor(shown.request.agencyName))
    return signOffPage({ shown, asked, state: asked.blank(), sendBack: sendBackForm.blank(), today })
  }),

  post('/requests/:request/sign-off', 'sign off the answer', async ({ tx, by, services, form, now, today }) => {
    const shown = await requestShown(tx, by, services)
    const asked = signOffForm(statementFor(shown.request.agencyName))
    const again = (state: FormState) => signOffPage({ shown, asked, state, sendBack: sendBackForm.blank(), today })
    const read = asked.read(form)
    if (!read.ok) return again(read)
    const signed = await signOff(tx, by, services, read.answers.signedAs, now)
    if (!signed.ok && signed.because === 'own answer')
      return again(asked.refuse(form, { statement: 'You put this answer forward, so someone else must sign it off' }))
    return { seeOther: `/requests/${by.request}` }
  }),

  post('/requests/:request/correction', 'sign off the answer', async ({ tx, by, services, form, now, today }) => {
    const read = sendBackForm.read(form)
    if (!read.ok) {
      const shown = await requestShown(tx, by, services)
      const asked = signOffForm(statementFor(shown.request.agencyName))
      return signOffPage({ shown, asked, state: asked.blank(), sendBack: read, today })
    }
    await sendBackToAuthor(tx, by, services, read.answers.because, now)
    return { seeOther: `/requests/${by.request}` }
  }),

  // The business manager
  get('/requests/:request/extension', 'manage the request', 'request read', async ({ tx, by, services, today }) => {
    const shown = await requestShown(tx, by, services)
    if (!isUnfinished(shown.request)) return { seeOther: `/requests/${by.request}` }
    const asked = extensionForm(shown.request.dueOn)
    return extensionPage({ shown, asked, state: asked.blank(), today })
  }),

  post('/requests/:request/extension', 'manage the request', async ({ tx, by, services, form, now, today }) => {
    const shown = await requestShown(tx, by, services)
    const asked = extensionForm(shown.request.dueOn)
    const read = asked.read(form)
    if (!read.ok) return extensionPage({ shown, asked, state: read, today })
    await extendDue(tx, by, services, read.answers, now)
    return { seeOther: `/requests/${by.request}` }
  }),

  get('/requests/:request/return', 'manage the request', 'request read', async ({ tx, by, services }) => {
    const shown = await requestShown(tx, by, services)
    if (stageOf(shown.request) !== 'signed off') return { seeOther: `/requests/${by.request}` }
    return returnPage({ shown, state: sendBackForm.blank() })
  }),

  post('/requests/:request/return', 'manage the request', async ({ tx, by, services, form, now }) => {
    const read = sendBackForm.read(form)
    if (!read.ok) return returnPage({ shown: await requestShown(tx, by, services), state: read })
    await sendBackToAgency(tx, by, services, read.answers.because, now)
    return { seeOther: `/requests/${by.request}` }
  }),

  get('/requests/:request/withdrawal', 'manage the request', 'request read', async ({ tx, by, services }) =>
    withdrawalPage({ shown: await requestShown(tx, by, services), state: withdrawalForm.blank() }),
  ),

  post('/requests/:request/withdrawal', 'manage the request', async ({ tx, by, services, form, now }) => {
    const read = withdrawalForm.read(form)
    if (!read.ok) return withdrawalPage({ shown: await requestShown(tx, by, services), state: read })
    await withdrawRequest(tx, by, services, read.answers.because, now)
    return { seeOther: `/requests/${by.request}` }
  }),

  get('/requests/:request/people', 'manage the request', 'request read', async ({ tx, by, services }) =>
    peopleOf(tx, by, services),
  ),

  post('/requests/:request/people', 'manage the request', async ({ tx, by, services, form }) => {
    const asked = await personAsked(tx, by)
    const read = asked.read(form)
    if (!read.ok) return peopleOf(tx, by, services, { state: read })
    const chosen = chosenIn(read.answers.person)
    const added = chosen && (await addPerson(tx, by, services, chosen))
    if (!added?.ok)
      return peopleOf(tx, by, services, { refused: 'This person has a conflict of interest and cannot be added' })
    return { seeOther: `/requests/${by.request}/people` }
  }),

  post('/requests/:request/people/end', 'manage the request', async ({ tx, by, services, form, now }) => {
    const chosen = chosenIn(form.get('person') ?? '')
    if (!chosen) return { notFound: true }
    const ended = await endPerson(tx, by, chosen, now)
    if (!ended.ok)
      return peopleOf(tx, by, services, {
        refused: 'Add someone else first: a request needs an author and a signatory',
      })
    return { seeOther: `/requests/${by.request}/people` }
  }),
]

type Listed = {
  readonly of: string
  readonly back: { readonly href: string; readonly text: string }
  readonly requests: readonly RequestRow[]
  readonly mayAsk: boolean
  readonly today: Temporal.PlainDate
}

async function listPage(tx: Tx, by: May<'read the incident'> | May<'read the review'>, listed: Listed): Promise<Page> {
  const [incident] = await incidentsOf(tx, [by.incident])
  return requestsPage({
    ...listed,
    reference: incident?.reference ?? '',
    names: await signatoriesOf(tx, listed.requests),
    onlyShared: by.role === 'panel-member',
  })
}

const signatoriesOf = (tx: Tx, requests: readonly RequestRow[]) =>
  namesOf(
    tx,
    requests.map(({ signedOffBy }) => signedOffBy),
  )

type Question = {
  readonly request: RequestRow
  readonly part: WrittenPart
  readonly next: WrittenPart | undefined
  readonly place: string
}

/** @throws NotFound when the request asks no such question */
async function questionAsked(tx: Tx, by: May<'answer the request'>, question: Id<'question'>): Promise<Question> {
  const request = await findRequest(tx, by.request)
  const parts = await partsOf(tx, by.request)
  const at = parts.findIndex(({ id }) => id === question)
  const part = parts[at]
  if (!request || !part) throw new NotFound()
  return { request, part, next: parts[at + 1], place: `${at + 1} of ${parts.length}` }
}

const personAsked = async (tx: Tx, by: May<'manage the request'>) =>
  personForm((await askableAgencies(tx, by.partnership)).find(({ id }) => id === by.askedAgency))

async function peopleOf(
  tx: Tx,
  by: May<'manage the request'> & SignedIn,
  services: Services,
  wrong: { readonly state?: FormState; readonly refused?: string } = {},
): Promise<Page> {
  const asked = await personAsked(tx, by)
  const shown = await requestShown(tx, by, services)
  return peoplePage({ shown, asked, state: wrong.state ?? asked.blank(), refused: wrong.refused })
}

/** "agency-author 7f3…" */
function chosenIn(text: string): { readonly person: string; readonly role: AgencyRole } | undefined {
  const [named, person] = text.split(' ')
  const role = agencyRoles.find((each) => each === named)
  return role && person ? { role, person } : undefined
}
