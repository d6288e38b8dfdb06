import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { Route } from '#platform/http'
import { get, namesOf, post, type May } from '#access'
import { pseudonymiser, registerFor, reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { askForApproval } from './approval.ts'
import { checkIdentifiability } from './check-identifiability.ts'
import { draftedContent, sectionPassages } from './content.ts'
import { addPart, beginReport, isPublished, partOf, savePart, type Part } from './draft.ts'
import { keepForm, sectionForm } from './forms.ts'
import { blocksFrom } from './marks.ts'
import { versionRows } from './queries.ts'
import { keepersIn, may, readReport } from './reading.ts'
import { conflictPage, formFor, partPage, publishedMeanwhilePage, versionsPage } from './views/part-page.ts'
import { reportPage } from './views/report-page.ts'
import type { KeepRefused } from './views/wording.ts'
import { keepWording, wordingOf } from './wording.ts'

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
    if (!read.ok) return reportPage(await readReport(tx, services.keys, by, { section: read }))
    const part = await addPart(tx, by, read.answers.heading, now)
    return { seeOther: `/reviews/${by.review}/report/sections/${part}` }
  }),

  get('/reviews/:review/report/sections/:part', 'read the draft report', 'section of the report read', async ({ tx, by, services, params }) => {
    const part = await partOf(tx, by.review, params.part)
    return section(tx, services.keys, by, { part, text: part.text })
  }),

  post('/reviews/:review/report/sections/:part', 'draft the report', async ({ tx, by, services, params, form, now }) => {
    const part = await partOf(tx, by.review, params.part)
    const read = formFor(part).read(form)
    const text = (form.get('text') ?? '').replaceAll('\r\n', '\n')
    if (!read.ok) return section(tx, services.keys, by, { part: { ...part, save: Number(form.get('from')) }, text, state: read })
    const saved = await savePart(tx, by, { part: part.id, from: Number(form.get('from')), text }, now)
    if (saved.ok) return { seeOther: `/reviews/${by.review}/report` }
    const review = await reviewOf(tx, by.review)
    if (saved.because === 'published') return publishedMeanwhilePage(review, part, text)
    const names = await namesOf(tx, [saved.theirs.writtenBy])
    return conflictPage({ review, theirs: saved.theirs, mine: text, by: [...names.values()][0] ?? 'Someone' })
  }),

  post('/reviews/:review/report/wording', 'draft the report', async ({ tx, by, services, form, now }) => {
    const key = form.get('key') ?? ''
    const part = form.get('part')
    const read = keepForm.read(form)
    if (!read.ok) {
      const refused = { key, entered: form.get('reasons') ?? '', because: read.errors['reasons']?.text ?? '' }
      return wordingRefused(tx, services.keys, by, part, refused)
    }
    const kept = await keepWording(tx, by, services.keys, { key, reasons: read.answers.reasons }, now)
    if (!kept.ok) return wordingRefused(tx, services.keys, by, part, { key, entered: '', because: wordingGone })
    return { seeOther: `/reviews/${by.review}/report${part ? `/sections/${part}` : ''}#wording-${key}` }
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

const wordingGone = 'The text has changed since you opened it. Look at what stands there now'

/** The page on which the wording was read, with what has to be said again. */
async function wordingRefused(tx: Tx, keys: Keys, by: Reading, id: string | null, refused: KeepRefused): Promise<Page> {
  if (!id) return reportPage(await readReport(tx, keys, by, { refused }))
  const part = await partOf(tx, by.review, id)
  return section(tx, keys, by, { part, text: part.text, refused })
}

type Section = {
  readonly part: Part
  readonly text: string
  readonly state?: FormState
  readonly refused?: KeepRefused
}

async function section(tx: Tx, keys: Keys, by: Reading, { part, text, state, refused }: Section): Promise<Page> {
  const { apply, find } = await pseudonymiser(tx, keys, by)
  const mayDraft = await may(tx, by, 'draft the report')
  const review = await reviewOf(tx, by.review)
  const wording = await wordingOf(tx, by.review, (await draftedContent(tx, keys, by, review)).content)
  const reading = wording.parts.find((each) => each.part === apply(part.heading))
  const shown = {
    review,
    part,
    state: state ?? { entered: {}, errors: {} },
    mayDraft,
    reading,
    keepers: await keepersIn(tx, reading ? [reading] : []),
    published: await isPublished(tx, by.review),
    refused,
  }
  // Who only reads sees what will be read.
  if (!mayDraft) return partPage({ ...shown, text: apply(text), names: [], hits: [] })
  const { entries } = await registerFor(tx, keys, by)
  const passages = sectionPassages(part.heading, { heading: '', blocks: blocksFrom(apply(text)) })
  return partPage({ ...shown, text, names: find(text), hits: checkIdentifiability(entries, passages) })
}
