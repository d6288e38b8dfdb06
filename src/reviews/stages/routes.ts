import type { Tx } from '#platform/database'
import type { Route } from '#platform/http'
import { findPermit, get, post, type May } from '#access'
import { incidentsOf } from '#incidents'
import { showDate, type FormState, type Page } from '#ui'
import { kindNames, reviewOf, reviewsOf } from '../review.ts'
import { commission, openDecisions } from './commission.ts'
import { enterPast } from './enter-past.ts'
import { markClosed } from './facts.ts'
import { closeForm, commissionForm, pastForm } from './forms.ts'
import { overviewOf } from './overview.ts'
import { closePage } from './views/close-page.ts'
import { commissionPage } from './views/commission-page.ts'
import { listPage } from './views/list-page.ts'
import { overviewPage } from './views/overview-page.ts'
import { pastReviewPage } from './views/past-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews', 'list reviews', 'reviews listed', async ({ tx, by }) =>
    listPage({
      reviews: await reviewsOf(tx),
      mayEnterPast: (await findPermit(tx, by, undefined, 'enter a past review')) !== undefined,
    }),
  ),

  get('/incidents/:incident/commission', 'work on the incident', 'commissioning read', async ({ tx, by }) =>
    commissioning(tx, by),
  ),

  post('/incidents/:incident/commission', 'work on the incident', async ({ tx, by, services, form, now, today }) => {
    const open = await openDecisions(tx, by)
    const asked = commissionForm(open.map(({ id }) => ({ value: id, text: '' })))
    const read = asked.read(form)
    if (!read.ok) return commissioning(tx, by, read)
    const { title, decisions } = read.answers
    const chosen = open.filter(({ id }) => decisions.includes(id))
    const outcome = await commission(tx, by, services.keys, { title, decisions: chosen }, { now, today })
    if (outcome.ok) return { seeOther: `/reviews/${outcome.review}` }
    return commissioning(
      tx,
      by,
      asked.refuse(
        form,
        outcome.because === 'title names someone' ? { title: namesSomeone } : { decisions: 'Select a decision' },
      ),
    )
  }),

  get('/past-reviews/new', 'enter a past review', 'reviews listed', async ({ today }) => {
    const asked = pastForm(today)
    return pastReviewPage({ asked, state: asked.blank() })
  }),

  post('/past-reviews/new', 'enter a past review', async ({ tx, by, services, form, now, today }) => {
    const asked = pastForm(today)
    const read = asked.read(form)
    if (!read.ok) return pastReviewPage({ asked, state: read })
    const outcome = await enterPast(tx, by, services.keys, read.answers, { now, today })
    if (outcome.ok) return { seeOther: `/reviews/${outcome.review}` }
    return pastReviewPage({
      asked,
      state: asked.refuse(form, { year: 'No review of this kind was held in that year' }),
    })
  }),

  get('/reviews/:review', 'read the review', 'review read', async ({ tx, by, today }) =>
    overviewPage(await overviewOf(tx, by, today)),
  ),

  get('/reviews/:review/closing', 'appoint people', 'review read', async ({ tx, by }) =>
    closePage({ review: await reviewOf(tx, by.review), state: closeForm.blank() }),
  ),

  post('/reviews/:review/closing', 'appoint people', async ({ tx, by, form, now, today }) => {
    const read = closeForm.read(form)
    if (!read.ok) return closePage({ review: await reviewOf(tx, by.review), state: read })
    await markClosed(tx, by, today, now)
    return { seeOther: `/reviews/${by.review}` }
  }),
]

const namesSomeone = 'The working title names someone to whom it happened: choose a word that names no one'

async function commissioning(tx: Tx, by: May<'work on the incident'>, state?: FormState): Promise<Page> {
  const decisions = await openDecisions(tx, by)
  const asked = commissionForm(
    decisions.map(({ id, reviewKind, decidedOn }) => ({
      value: id,
      text: `${kindNames[reviewKind]}, decided ${showDate(decidedOn)}`,
    })),
  )
  const [incident] = await incidentsOf(tx, [by.incident])
  return commissionPage({
    incident: by.incident,
    reference: incident?.reference ?? '',
    decisions,
    asked,
    state: state ?? asked.blank(),
  })
}
