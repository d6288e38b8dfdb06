import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { Route } from '#platform/http'
import { get, namesOf, post, type May } from '#access'
import { pseudonymiser, registerFor, reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { askForApproval } from './approval.ts'
import { checkIdentifiability } from './check-identifiability.ts'
import { sectionPassages } from './content.ts'
import { addPart, beginReport, partOf, savePart, type Part } from './draft.ts'
import { sectionForm } from './forms.ts'
import { blocksFrom } from './marks.ts'
import { versionRows } from './queries.ts'
import { may, readReport } from './reading.ts'
import { conflictPage, formFor, partPage, publishedMeanwhilePage, versionsPage } from './views/part-page.ts'
import { reportPage } from './views/report-page.ts'

type Reading = May<'read the draft report'> | May<'draft the report'>

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/report', 'read the draft report', 'draft report read', async ({ tx, by, services }) =>
    reportPage(await readReport(tx, services.keys, by)),
  ),

  post('/reviews/:review/report', 'draft the report', async ({ tx, by, now }) => {
    await beginReport(tx, by, (await reviewOf(tx, by.review)).kind, now)
    return { seeOther: `/reviews/${by.review}/report` }
  }),

  post('/reviews/:review/report/sections', 'draft the report', async ({ tx, by, services, form, now }) => {
    const read = sectionForm.read(form)
    if (!read.ok) return reportPage(await readReport(tx, services.keys, by, read))
    const part = await addPart(tx, by, read.answers.heading, now)
    return { seeOther: `/reviews/${by.review}/report/sections/${part}` }
  }),

  get('/reviews/:review/report/sections/:part', 'read the draft report', 'section of the report read', async ({ tx, by, services, params }) => {
    const part = await partOf(tx, by.review, params.part)
    return section(tx, services.keys, by, part, part.text)
  }),

  post('/reviews/:review/report/sections/:part', 'draft the report', async ({ tx, by, services, params, form, now }) => {
    const part = await partOf(tx, by.review, params.part)
    const read = formFor(part).read(form)
    const text = (form.get('text') ?? '').replaceAll('\r\n', '\n')
    if (!read.ok) return section(tx, services.keys, by, { ...part, save: Number(form.get('from')) }, text, read)
    const saved = await savePart(tx, by, { part: part.id, from: Number(form.get('from')), text }, now)
    if (saved.ok) return { seeOther: `/reviews/${by.review}/report` }
    const review = await reviewOf(tx, by.review)
    if (saved.because === 'published') return publishedMeanwhilePage(review, part, text)
    const names = await namesOf(tx, [saved.theirs.writtenBy])
    return conflictPage({ review, theirs: saved.theirs, mine: text, by: [...names.values()][0] ?? 'Someone' })
  }),

  get('/reviews/:review/report/sections/:part/versions', 'read the draft report', 'versions of a section read', async ({ tx, by, services, params }) => {
    const part = await partOf(tx, by.review, params.part)
    const { apply } = await pseudonymiser(tx, services.keys, by)
    const mayDraft = await may(tx, by, 'draft the report')
    // Who only reads sees earlier texts, too, as they will be read.
    const versions = (await versionRows(tx, by.review, part.id)).map((version) => ({ ...version, text: mayDraft ? version.text : apply(version.text) }))
    const names = await namesOf(tx, versions.map(({ writtenBy }) => writtenBy))
    return versionsPage({ review: await reviewOf(tx, by.review), part, versions, names })
  }),

  post('/reviews/:review/report/ready', 'draft the report', async ({ tx, by, services, now }) => {
    const asked = await askForApproval(tx, by, services, now)
    return { seeOther: `/reviews/${by.review}/${asked.ok ? 'approval' : 'report'}` }
  }),
] // prettier-ignore

async function section(
  tx: Tx,
  keys: Keys,
  by: Reading,
  part: Part,
  text: string,
  state: FormState = { entered: {}, errors: {} },
): Promise<Page> {
  const { apply, find } = await pseudonymiser(tx, keys, by)
  const mayDraft = await may(tx, by, 'draft the report')
  const review = await reviewOf(tx, by.review)
  // Who only reads sees what will be read.
  if (!mayDraft) return partPage({ review, part, text: apply(text), state, names: [], hits: [], mayDraft })
  const { entries } = await registerFor(tx, keys, by)
  const hits = checkIdentifiability(
    entries,
    sectionPassages(part.heading, { heading: '', blocks: blocksFrom(apply(text)) }),
  )
  return partPage({ review, part, text, state, names: find(text), hits, mayDraft })
}
