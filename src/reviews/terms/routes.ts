import type { Tx } from '#platform/database'
import type { Route } from '#platform/http'
import { findPermit, get, namesOf, post, type May } from '#access'
import type { FormState, Page } from '#ui'
import { reviewOf } from '../review.ts'
import { addLine, agreeTerms, changeLine, draftTerms, removeFromDraft } from './draft.ts'
import { agreeForm, changeLineForm, lineForm, termsForm } from './forms.ts'
import { allTermsOf } from './terms.ts'
import { draftPage, linePage } from './views/draft-pages.ts'
import { termsPage } from './views/terms-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/terms', 'read the review', 'terms of reference read', async ({ tx, by, today }) =>
    terms(tx, by, today),
  ),

  get('/reviews/:review/terms/draft', 'run the review', 'terms of reference read', async ({ tx, by }) => {
    const [last] = await allTermsOf(tx, by.review)
    return draftPage({
      review: await reviewOf(tx, by.review),
      state: last ? termsForm.filled(last) : termsForm.blank(),
    })
  }),

  post('/reviews/:review/terms/draft', 'run the review', async ({ tx, by, form, now }) => {
    const read = termsForm.read(form)
    const review = await reviewOf(tx, by.review)
    if (!read.ok) return draftPage({ review, state: read })
    if (Temporal.PlainDate.compare(read.answers.periodFrom, read.answers.periodTo) > 0)
      return draftPage({ review, state: termsForm.refuse(form, { periodTo: backwards }) })
    await draftTerms(tx, by, read.answers, now)
    return { seeOther: `/reviews/${by.review}/terms` }
  }),

  post('/reviews/:review/terms/lines', 'run the review', async ({ tx, by, form, today }) => {
    const read = lineForm.read(form)
    if (!read.ok) return terms(tx, by, today, { line: read })
    const outcome = await addLine(tx, by, read.answers.question.trim())
    return outcome.ok ? { seeOther: `/reviews/${by.review}/terms` } : { notFound: true }
  }),

  get('/reviews/:review/terms/lines/:line', 'run the review', 'terms of reference read', async ({ tx, by, params }) => {
    const draft = await draftHolding(tx, by, params.line)
    if (!draft) return { notFound: true }
    const asked = changeLineForm(draft.lines.length)
    const state = asked.filled({ question: draft.line.question, place: draft.line.number })
    return linePage({ review: await reviewOf(tx, by.review), line: params.line, asked, state })
  }),

  post('/reviews/:review/terms/lines/:line', 'run the review', async ({ tx, by, params, form }) => {
    const draft = await draftHolding(tx, by, params.line)
    if (!draft) return { notFound: true }
    const asked = changeLineForm(draft.lines.length)
    const read = asked.read(form)
    if (!read.ok) return linePage({ review: await reviewOf(tx, by.review), line: params.line, asked, state: read })
    await changeLine(tx, by, params.line, read.answers)
    return { seeOther: `/reviews/${by.review}/terms` }
  }),

  post('/reviews/:review/terms/lines/:line/removal', 'run the review', async ({ tx, by, params }) => {
    const outcome = await removeFromDraft(tx, by, params.line)
    return outcome.ok ? { seeOther: `/reviews/${by.review}/terms` } : { notFound: true }
  }),

  post('/reviews/:review/terms/agreement', 'run the review', async ({ tx, by, form, today }) => {
    const asked = agreeForm(today)
    const read = asked.read(form)
    if (!read.ok) return terms(tx, by, today, { agreeing: read })
    const outcome = await agreeTerms(tx, by, read.answers.on)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/terms` }
    if (outcome.because === 'no draft') return { notFound: true }
    return terms(tx, by, today, { line: lineForm.refuse(form, { question: 'Add at least one key line of enquiry' }) })
  }),
]

const backwards = 'The last day of the period must be the same as or after its first day'

async function terms(
  tx: Tx,
  by: May<'read the review'> | May<'run the review'>,
  today: Temporal.PlainDate,
  states: { readonly line?: FormState; readonly agreeing?: FormState } = {},
): Promise<Page> {
  const all = await allTermsOf(tx, by.review)
  const asked = agreeForm(today)
  return termsPage({
    review: await reviewOf(tx, by.review),
    all,
    names: await namesOf(
      tx,
      all.map(({ agreedBy }) => agreedBy),
    ),
    mayRun: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    line: states.line ?? lineForm.blank(),
    agreeing: { asked, state: states.agreeing ?? asked.blank() },
  })
}

/** The draft with one of its lines, or undefined where the line is not in it. */
async function draftHolding(tx: Tx, by: May<'run the review'>, id: string) {
  const draft = (await allTermsOf(tx, by.review)).find(({ agreedOn }) => !agreedOn)
  const line = draft?.lines.find((each) => each.id === id)
  return draft && line && { lines: draft.lines, line }
}
