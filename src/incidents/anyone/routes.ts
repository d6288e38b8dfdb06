import { anyone, anyonePosts, type Route } from '#platform/http'
import { html, type Html, type Page } from '#ui'
import { decisionDiagram, findVersion, frameworks } from '#statute'
import { fieldOf, nextQuestion, startForm, toldIn, type Told } from './told.ts'
import { address, answerPage, questionForm, questionPage, startPage } from './views/check-pages.ts'
import { namedIn } from './views/law-address.ts'
import { lawListForm, lawListPage, lawPage } from './views/law-pages.ts'

/** What the foot of every page offers to everyone. */
export const publicPages = [
  { text: 'Does this need a review?', href: address },
  { text: 'The law we use', href: '/the-law' },
] as const

/** Pages for everyone, without an account: the law, and what it says of facts that are told here and stored nowhere. */
export const routes: readonly Route<Page>[] = [
  anyone(address, async ({ today }) => startPage(startForm(today), startForm(today).blank())),

  // A form, though it changes nothing: what is told must not stand in an address, which servers and browsers keep.
  anyonePosts(address, async ({ form, today }) => answer(form, today)),

  anyone('/the-law', async ({ query, today }) => {
    const asked = lawListForm(today)
    const read = query.size === 0 ? undefined : asked.read(query)
    return lawListPage({
      asked,
      state: read && !read.ok ? read : asked.refuse(query, {}),
      chosen: read?.ok ? read.answers : null,
    })
  }),

  anyone('/the-law/:version', async ({ params }) => {
    const { id, edition } = namedIn(params['version'] ?? '')
    const version = findVersion(id, edition)
    const framework = frameworks.find(({ versions }) => versions.some((each) => each === version))
    return version && framework ? lawPage(framework, version) : { notFound: true }
  }),

  anyone('/the-law/:version/diagram.svg', async ({ params }) => {
    const { id, edition } = namedIn(params['version'] ?? '')
    const version = findVersion(id, edition)
    return version ? { body: decisionDiagram(version), type: 'image/svg+xml' } : { notFound: true }
  }),
]

function answer(form: URLSearchParams, today: Temporal.PlainDate): Page {
  const read = toldIn(form, today)
  if (!read.ok) return startPage(startForm(today), read.state)
  const { told } = read
  const carried = carriedOn(told, form)
  const missing = told.questions.find(({ id }) => id === form.get('asked') && !form.has(fieldOf(id)))
  if (missing) {
    const refused = questionForm(missing).read(form)
    if (!refused.ok) return questionPage({ told, carried, question: missing, state: refused })
  }
  const go = form.get('go')
  const wanted = told.questions.find(({ id }) => id === go)
  const next = go === 'answer' ? undefined : (wanted ?? nextQuestion(told))
  if (!next) return answerPage(told, carried, today)
  const asked = questionForm(next)
  return questionPage({
    told,
    carried: carriedOn(told, form, next.id),
    question: next,
    state: asked.filled({ [fieldOf(next.id)]: told.answers.get(next.id) }),
  })
}

/** What was told so far, as hidden fields of the next form; all but the answer to the question that it asks. */
function carriedOn({ answers }: Told, form: URLSearchParams, except?: string): Html {
  const start = [...form].filter(([name]) => /^(nation|about|age|happenedOn-\w+|awareOn-\w+)$/.test(name))
  const given = [...answers].flatMap(([id, value]) => (id === except ? [] : [[fieldOf(id), value] as const]))
  return html`${[...start, ...given].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}
