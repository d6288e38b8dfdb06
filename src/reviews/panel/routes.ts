import type { Tx } from '#platform/database'
import type { Route } from '#platform/http'
import { findPermit, get, namesOf, post, type May } from '#access'
import type { FormState, Page } from '#ui'
import { reviewOf } from '../review.ts'
import { appoint, candidatesFor, endPart, type Appointed } from './appoint.ts'
import { declareIndependence, declareInterest, statementsFor } from './declare.ts'
import { appointForm, independenceForm, interestForm } from './forms.ts'
import { everyoneOnPanel } from './panel.ts'
import { independenceOf, interestsOf } from './queries.ts'
import { independencePage, interestPage } from './views/declaration-pages.ts'
import { panelPage } from './views/panel-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/panel', 'read the review', 'panel read', async ({ tx, by }) => panel(tx, by)),

  post('/reviews/:review/panel', 'appoint people', async ({ tx, by, form, today }) => {
    const asked = await appointing(tx, by.partnership)
    const read = asked.read(form)
    if (!read.ok) return panel(tx, by, read)
    const outcome = await appoint(tx, by, read.answers, today)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/panel` }
    return panel(tx, by, asked.refuse(form, { person: refusals[outcome.because] }))
  }),

  post('/reviews/:review/panel/:member/end', 'appoint people', async ({ tx, by, params, now, today }) => {
    const outcome = await endPart(tx, by, params.member, { now, today })
    return outcome.ok ? { seeOther: `/reviews/${by.review}/panel` } : { notFound: true }
  }),

  get('/reviews/:review/panel/independence', 'declare an interest', 'panel read', async ({ tx, by }) =>
    independence(tx, by, independenceForm.blank()),
  ),

  post('/reviews/:review/panel/independence', 'declare an interest', async ({ tx, by, form, now }) => {
    const read = independenceForm.read(form)
    if (!read.ok) return independence(tx, by, read)
    const outcome = await declareIndependence(tx, by, read.answers.remarks, now)
    return outcome.ok ? { seeOther: `/reviews/${by.review}/panel` } : { notFound: true }
  }),

  get('/reviews/:review/panel/interest', 'declare an interest', 'panel read', async ({ tx, by }) =>
    interestPage({ review: await reviewOf(tx, by.review), state: interestForm.blank() }),
  ),

  post('/reviews/:review/panel/interest', 'declare an interest', async ({ tx, by, form, services, now }) => {
    const read = interestForm.read(form)
    if (!read.ok) return interestPage({ review: await reviewOf(tx, by.review), state: read })
    const { holds, interest } = read.answers
    const answer = holds === 'none' ? ({ holds } as const) : { holds, interest: interest ?? '' }
    await declareInterest(tx, by, answer, { now, url: services.config.url })
    return { seeOther: holds === 'a conflict' ? '/' : `/reviews/${by.review}/panel` }
  }),
]

const refusals: Readonly<Record<Extract<Appointed, { ok: false }>['because'], string>> = {
  'already there': 'This person has a part in the review already',
  'not offered': 'Select the person',
  'not a lead reviewer': 'This person has not been made a lead reviewer in the partnership',
}

const appointing = async (tx: Tx, partnership: string) =>
  appointForm(
    (await candidatesFor(tx, partnership)).map(({ id, name, agencyName }) => ({
      value: id,
      text: `${name}, ${agencyName ?? 'independent'}`,
    })),
  )

async function panel(tx: Tx, by: May<'read the review'> | May<'appoint people'>, state?: FormState): Promise<Page> {
  const asked = await appointing(tx, by.partnership)
  const signed = await independenceOf(tx, by.review)
  const interests = await interestsOf(tx, by.review)
  return panelPage({
    review: await reviewOf(tx, by.review),
    everyone: await everyoneOnPanel(tx, by.review),
    signed,
    interests,
    names: await namesOf(
      tx,
      [...signed, ...interests].map(({ personId }) => personId),
    ),
    viewer: by.person,
    mayDeclare: (await findPermit(tx, by, by.review, 'declare an interest')) !== undefined,
    mayAppoint: (await findPermit(tx, by, by.review, 'appoint people')) !== undefined,
    mayManageConflicts: (await findPermit(tx, by, by.incident, 'manage conflicts')) !== undefined,
    asked,
    state: state ?? asked.blank(),
  })
}

async function independence(tx: Tx, by: May<'declare an interest'>, state: FormState): Promise<Page> {
  const review = await reviewOf(tx, by.review)
  return independencePage({ review, statements: statementsFor(review), state })
}
