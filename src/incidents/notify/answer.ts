import type { Tx } from '#platform/database'
import type { Reply } from '#platform/http'
import type { FormState, Page } from '#ui'
import { personNumber, personPagesOf, typedOn, withoutPage, withPage } from './draft.ts'
import { saveDraft, type OpenDraft } from './drafts.ts'
import type { Around } from './forms.ts'
import { before, firstUnanswered, missingSides, next } from './next.ts'
import { isAnswered, questionPage, type QuestionPage } from './pages.ts'
import { notificationIn, peopleIn } from './read.ts'
import { notify, type Notifier, type Surroundings } from './send.ts'
import type { Partnership } from './confirm.ts'
import { markSent } from './queries.ts'
import { checkPage } from './views/check-page.ts'
import { peoplePage, removePersonPage } from './views/people-page.ts'
import { showQuestion } from './views/question-page.ts'
import { sentPage } from './views/sent-page.ts'

/** A draft that is open at one of the two doors, and where its pages are. */
export type Desk = {
  readonly tx: Tx
  readonly draft: OpenDraft
  readonly around: Around
  readonly partnership: Partnership
  readonly by: Notifier
  /** The address before the name of each page. */
  readonly base: string
  /** The page from which one begins. */
  readonly start: string
  readonly surroundings: Surroundings
}

type Answer = Reply<Page>

/** Back to where the writer left off. */
export const goOn = (desk: Desk): Answer => ({
  seeOther: `${desk.base}/${desk.draft.reference ? 'sent' : (firstUnanswered(desk.around) ?? 'check')}`,
})

/** Shows a page of the notification. */
export function show(desk: Desk, name: string): Answer {
  if (name === 'sent')
    return desk.draft.reference ? sentPage({ reference: desk.draft.reference, again: desk.start }) : goOn(desk)
  if (desk.draft.reference) return goOn(desk)
  if (name === 'check') return check(desk)
  const asked = questionPage(desk.around, name)
  if (!asked) return { notFound: true }
  const blank = name === 'people' && missingSides(desk.around).length === 0
  return question(desk, name, asked, asked.shown(blank ? new URLSearchParams() : typedOn(desk.around.draft, name)))
}

/** Keeps what was typed on a page and goes to the next; or shows the page again with what is wrong. */
export async function save(desk: Desk, name: string, form: URLSearchParams): Promise<Answer> {
  if (desk.draft.reference) return goOn(desk)
  if (name === 'check') return send(desk)
  const asked = questionPage(desk.around, name)
  if (!asked) return { notFound: true }
  const faults = asked.faults(form) ?? oneOfEach(desk, name, form)
  if (faults) return question(desk, name, asked, faults)
  const draft = withPage(desk.around.draft, name, form)
  await saveDraft(desk.tx, desk.surroundings.keys, desk.draft.id, draft, desk.surroundings.now)
  return { seeOther: `${desk.base}/${next({ ...desk.around, draft }, name)}` }
}

/** The list of people is done only when everyone it is about is in it. */
function oneOfEach(desk: Desk, name: string, form: URLSearchParams): FormState | undefined {
  if (name !== 'people' || form.get('another') !== 'no') return undefined
  const missing = missingSides(desk.around)
  if (missing.length === 0) return undefined
  const text = `Add at least one ${missing.join(' and one ')}, or change who the notification is about`
  return { entered: { another: ['no'] }, errors: { another: { text, field: 'another' } } }
}

export function showRemoval(desk: Desk, name: string): Answer {
  const person = peopleIn(desk.around).find(({ page }) => page === name)
  return person && !desk.draft.reference ? removePersonPage(desk.base, person) : { notFound: true }
}

export async function remove(desk: Desk, name: string): Promise<Answer> {
  if (personNumber(name) === undefined || desk.draft.reference) return { notFound: true }
  const draft = withoutPage(desk.around.draft, name)
  await saveDraft(desk.tx, desk.surroundings.keys, desk.draft.id, draft, desk.surroundings.now)
  return { seeOther: `${desk.base}/${personPagesOf(draft).length === 0 ? 'person-1' : 'people'}` }
}

function question(desk: Desk, name: string, asked: QuestionPage, state: FormState): Answer {
  const back = backFrom(desk, name)
  const people = peopleIn(desk.around)
  if (name !== 'people')
    return showQuestion({ base: desk.base, name, back, asked, state, urgentHelp: desk.partnership.urgentHelp })
  return people.length === 0
    ? { seeOther: `${desk.base}/person-1` }
    : peoplePage({ base: desk.base, back, people, asked, state })
}

/** Whoever has answered everything came from checking the answers. */
function backFrom({ around, base, start }: Desk, name: string): string {
  if (firstUnanswered(around) === undefined && isAnswered(around, name)) return `${base}/check`
  const page = before(around.draft, name)
  return page === undefined ? start : `${base}/${page}`
}

function check(desk: Desk): Answer {
  const notification = firstUnanswered(desk.around) === undefined ? notificationIn(desk.around) : undefined
  if (!notification) return goOn(desk)
  return checkPage({
    base: desk.base,
    back: `${desk.base}/you`,
    notification,
    people: peopleIn(desk.around),
    agencies: desk.around.agencies,
    saysOrganisation: desk.around.signedIn === undefined,
  })
}

async function send(desk: Desk): Promise<Answer> {
  const notification = firstUnanswered(desk.around) === undefined ? notificationIn(desk.around) : undefined
  if (!notification) return goOn(desk)
  const { reference } = await notify(desk.tx, desk.by, desk.partnership, notification, desk.surroundings)
  await markSent(desk.tx, desk.draft.id, reference, desk.surroundings.now)
  return { seeOther: `${desk.base}/sent` }
}
