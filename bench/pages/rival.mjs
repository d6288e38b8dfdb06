/* oxlint-disable typescript/no-unsafe-member-access -- Express and Nunjucks come without types, and only this program uses them */
import { fileURLToPath } from 'node:url'
import express from 'express'
import nunjucks from 'nunjucks'
import * as sample from './sample.ts'

/** The same pages with Express 5, Nunjucks and GOV.UK's own macros, templates compiled once and kept. */

const app = express()
nunjucks.configure(
  [
    fileURLToPath(new URL('.', import.meta.url)),
    fileURLToPath(new URL('../../node_modules/govuk-frontend/dist', import.meta.url)),
  ],
  { autoescape: true, express: app, noCache: false, watch: false },
)
app.set('view cache', true)
app.get('/question', (_request, response) => response.render('question.njk', { ...sample }))
app.get('/table', (_request, response) => response.render('table.njk', { ...sample }))
const server = app.listen(0, '127.0.0.1', () => process.send?.(server.address().port))
