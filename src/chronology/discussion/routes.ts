import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { findPermit, get, post, type May } from '#access'
import { reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { withPseudonyms } from '../combined/entries.ts'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { entryAddress } from '../combined/looking.ts'
import { namesAsked, type Names } from '../names.ts'
import { askAgencyAbout, askFurther, closeQuestion } from './ask.ts'
import { aboutIn, type About } from './about.ts'
import { codesFor } from './codes.ts'
import { codeEntry, comment, takeCodeOff, takeCommentBack } from './discuss.ts'
import { entryOf } from './entry.ts'
import { codeForm, commentForm, questionForm, replyForm } from './forms.ts'
import { askedInReview, codedRows, findAsked } from './queries.ts'
import { threadsOf } from './threads.ts'
import { codesPage, commentPage } from './views/entry-forms.ts'
import { newQuestionPage, questionPage, questionsPage } from './views/question-pages.ts'

const entry = '/reviews/:review/chronology/entries/:entry'
const questions = '/reviews/:review/chronology/questions'

export const routes: readonly Route<Page>[] = [
  get(`${entry}/comment`, 'work on the chronology', 'entry of the combined chronology looked at', async (asking) =>
    commenting(asking.tx, asking.by, asking.params.entry, await namesOf(asking)),
  ),
  post(`${entry}/comment`, 'work on the chronology', async (asking) => {
    const { tx, by, params, form, now } = asking
    const read = commentForm.read(form)
    if (!read.ok) return commenting(tx, by, params.entry, await namesOf(asking), read)
    const { id } = await entryOf(tx, by, params.entry)
    await comment(tx, by, id, read.answers.text, now)
    return { seeOther: entryAddress(by.review, id) }
  }),
  post(
    '/reviews/:review/chronology/comments/:comment/withdrawal',
    'work on the chronology',
    async ({ tx, by, params, now }) => {
      const about = await takeCommentBack(tx, by, params.comment, now)
      return about === undefined ? { notFound: true } : { seeOther: entryAddress(by.review, about) }
    },
  ),

  get(`${entry}/codes`, 'work on the chronology', 'entry of the combined chronology looked at', async (asking) =>
    coding(asking.tx, asking.by, asking.params.entry, await namesOf(asking)),
  ),
  post(`${entry}/codes`, 'work on the chronology', async (asking) => {
    const { tx, by, params, form, now } = asking
    const asked = codeForm(codesFor(await reviewOf(tx, by.review)))
    const read = asked.read(form)
    if (!read.ok) return coding(tx, by, params.entry, await namesOf(asking), read)
    const { id } = await entryOf(tx, by, params.entry)
    if (await codeEntry(tx, by, id, read.answers, now)) return { seeOther: `${entryAddress(by.review, id)}/codes` }
    return coding(tx, by, params.entry, await namesOf(asking), asked.refuse(form, { code: 'The entry has this code' }))
  }),
  post(`${entry}/codes/:code/removal`, 'work on the chronology', async ({ tx, by, params, now }) =>
    (await takeCodeOff(tx, by, { entry: (await entryOf(tx, by, params.entry)).id, coded: params.code }, now))
      ? { seeOther: `${entryAddress(by.review, params.entry)}/codes` }
      : { notFound: true },
  ),

  get(
    questions,
    'read the chronology',
    'questions about a chronology looked at',
    async ({ tx, by, services, query }) => {
      const names = await namesAsked(tx, services.keys, by, query)
      return questionsPage({
        review: await reviewOf(tx, by.review),
        threads: await threadsOf(tx, await askedInReview(tx, by.review), names.apply),
        agencies: await agenciesAsked(tx, by.review),
        names,
      })
    },
  ),
  get(`${questions}/new`, 'run the review', 'questions about a chronology looked at', async (asking) => {
    const about = await aboutIn(asking.tx, asking.by, asking.query)
    if (!about) return { seeOther: `/reviews/${asking.by.review}/chronology/questions` }
    return askingPage(asking.tx, asking.by, about, await namesOf(asking), questionForm.filled({ text: about.offered }))
  }),
  post(`${questions}/new`, 'run the review', async (asking) => {
    const { tx, by, form, services, now } = asking
    const about = await aboutIn(tx, by, form)
    if (!about) throw new NotFound()
    const read = questionForm.read(form)
    if (!read.ok) return askingPage(tx, by, about, await namesOf(asking), read)
    const question = { request: about.request, entry: about.own?.id ?? null, text: read.answers.text }
    const id = await askAgencyAbout(tx, by, services.config, question, now)
    return { seeOther: `/reviews/${by.review}/chronology/questions/${id}` }
  }),
  get(`${questions}/:asked`, 'read the chronology', 'questions about a chronology looked at', async (asking) =>
    thread(asking.tx, asking.by, asking.params.asked, await namesOf(asking)),
  ),
  post(`${questions}/:asked`, 'run the review', async (asking) => {
    const { tx, by, params, form, services, now } = asking
    const found = await askedOf(tx, by, params.asked)
    const read = replyForm.read(form)
    if (!read.ok) return thread(tx, by, params.asked, await namesOf(asking), read)
    return (await askFurther(tx, by, services.config, found, read.answers.text, now))
      ? { seeOther: `/reviews/${by.review}/chronology/questions/${found.id}` }
      : { notFound: true }
  }),
  post(`${questions}/:asked/closing`, 'run the review', async ({ tx, by, params, now }) =>
    (await closeQuestion(tx, by, params.asked, now))
      ? { seeOther: `/reviews/${by.review}/chronology/questions` }
      : { notFound: true },
  ),
]

type Asking = {
  readonly tx: Tx
  readonly by: Parameters<typeof namesAsked>[2]
  readonly query: URLSearchParams
  readonly services: { readonly keys: Parameters<typeof namesAsked>[1] }
}

const namesOf = ({ tx, by, query, services }: Asking): Promise<Names> => namesAsked(tx, services.keys, by, query)

type Working = May<'work on the chronology'>
type Running = May<'run the review'>

async function commenting(
  tx: Tx,
  by: Working,
  id: string,
  { apply }: Names,
  state = commentForm.blank(),
): Promise<Page> {
  const found = withPseudonyms(await entryOf(tx, by, id), apply)
  return commentPage({ review: await reviewOf(tx, by.review), entry: found, state })
}

async function coding(tx: Tx, by: Working, id: string, { apply }: Names, state?: FormState): Promise<Page> {
  const found = withPseudonyms(await entryOf(tx, by, id), apply)
  const review = await reviewOf(tx, by.review)
  const asked = codeForm(codesFor(review))
  const coded = await codedRows(tx, by.review, [found.id])
  return codesPage({ review, entry: found, coded, asked, state: state ?? asked.blank() })
}

async function askingPage(tx: Tx, by: Running, about: About, { apply }: Names, state: FormState): Promise<Page> {
  const own = about.own && withPseudonyms(about.own, apply)
  return newQuestionPage({ review: await reviewOf(tx, by.review), about: { ...about, own }, state })
}

async function askedOf(tx: Tx, by: May<'read the chronology'> | Running, id: string) {
  const found = /^[0-9a-f-]{36}$/.test(id) ? await findAsked(tx, { review: by.review }, id) : undefined
  if (!found) throw new NotFound()
  return found
}

async function thread(
  tx: Tx,
  by: May<'read the chronology'> | Running,
  id: string,
  names: Names,
  state = replyForm.blank(),
): Promise<Page> {
  const found = await askedOf(tx, by, id)
  const [shown] = await threadsOf(tx, [found], names.apply)
  const agency = (await agenciesAsked(tx, by.review)).find(({ request }) => request === found.requestId)
  if (!shown) throw new NotFound()
  return questionPage({
    review: await reviewOf(tx, by.review),
    thread: shown,
    agencyName: agency?.name ?? '',
    names,
    mayRun: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    state,
  })
}
