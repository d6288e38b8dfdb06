import Fastify from 'fastify'
import {
  button,
  dateInput,
  form,
  html,
  input,
  layout,
  page,
  radios,
  select,
  standardChoices,
  table,
  textarea,
  type LayoutContext,
  type Page,
} from '#ui'
import { account, agency, chronology, errorSummary, happenedOn, inputs, kind, navigation, person } from './sample.ts'

/** Our pages on Fastify, whole, as the staff server sends them. */

const context: LayoutContext = {
  nonce: 'bm9uY2U',
  csrf: 'token',
  path: '/',
  person,
  partnership: 'Northbridge Safeguarding Partnership',
  navigation,
  choices: standardChoices,
  demonstration: true,
}

const questionPage = (): Page =>
  page({
    title: 'Tell us what happened',
    back: '/',
    errors: (errorSummary.errorList ?? []).map(({ text, href }) => ({ text: String(text), href })),
    main: form(
      '/',
      html`${dateInput(happenedOn)}${radios(kind)}${textarea(account)}${inputs.map(input)}${select(agency)}${button({ text: 'Save and continue' })}`,
    ),
  })

const tablePage = (): Page => page({ title: 'Chronology', back: '/', wide: true, main: table(chronology) })

const app = Fastify()
app.get('/question', (_request, reply) => reply.type('text/html; charset=utf-8').send(layout(questionPage(), context)))
app.get('/table', (_request, reply) => reply.type('text/html; charset=utf-8').send(layout(tablePage(), context)))
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
process.send?.(typeof address === 'object' ? address?.port : undefined)
