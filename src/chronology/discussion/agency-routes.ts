import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { get, post, type May } from '#access'
import { requestOf } from '#requests'
import type { Page } from '#ui'
import { answerQuestion } from './ask.ts'
import { answerForm } from './forms.ts'
import { askedOfRequest, ownEntries } from './queries.ts'
import { threadsOf } from './threads.ts'
import { agencyQuestionPage, agencyQuestionsPage } from './views/agency-questions-page.ts'

const questions = '/requests/:request/chronology/questions'

/** What an agency reads of the panel's questions: its own, its own entries, and nothing else. */
export const routes: readonly Route<Page>[] = [
  get(questions, 'answer questions on the chronology', 'questions about a chronology looked at', async ({ tx, by }) =>
    agencyQuestionsPage({
      request: await requestFor(tx, by),
      threads: await threadsOf(tx, await askedOfRequest(tx, by.request), asWritten),
    }),
  ),
  get(
    `${questions}/:asked`,
    'answer questions on the chronology',
    'questions about a chronology looked at',
    ({ tx, by, params }) => question(tx, by, params.asked),
  ),
  post(`${questions}/:asked`, 'answer questions on the chronology', async ({ tx, by, params, form, services, now }) => {
    const read = answerForm.read(form)
    if (!read.ok) return question(tx, by, params.asked, read)
    return (await answerQuestion(tx, by, services.config, params.asked, read.answers.text, now))
      ? { seeOther: `/requests/${by.request}/chronology/questions` }
      : { notFound: true }
  }),
]

type Answering = May<'answer questions on the chronology'>

/** An agency reads its own words and the question as it was put. */
const asWritten = (text: string): string => text

async function requestFor(tx: Tx, by: Answering) {
  const request = await requestOf(tx, by.request)
  if (!request) throw new NotFound()
  return request
}

async function question(tx: Tx, by: Answering, id: string, state = answerForm.blank()): Promise<Page> {
  const own = (await askedOfRequest(tx, by.request)).filter((each) => each.id === id)
  const [thread] = await threadsOf(tx, own, asWritten)
  if (!thread) throw new NotFound()
  const [entry] = await ownEntries(tx, by.request, thread.entryId === null ? [] : [thread.entryId])
  return agencyQuestionPage({ request: await requestFor(tx, by), thread, entry, state })
}
