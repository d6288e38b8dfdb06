import { asId, type Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { recordEvent } from '#audit'
import { findPermit, get, post, type May } from '#access'
import { mediaType } from '#documents'
import { reviewOf } from '#reviews'
import type { Page, PageError } from '#ui'
import { askForCopy } from './ask-for-copy.ts'
import { contentOf, copiesOf, formats } from './queries.ts'
import { copiesPage } from './views/copies-page.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/chronology/copies',
    'export the chronology',
    'copies of the combined chronology listed',
    async ({ tx, by }) => listed(tx, by),
  ),

  post(
    '/reviews/:review/chronology/copies',
    'export the chronology',
    async ({ tx, by, services, form, now, today }) => {
      const format = formats.find((each) => each === form.get('format'))
      if (!format) return listed(tx, by, [{ text: 'Choose a format below the table, and ask there' }])
      await askForCopy(tx, by, services.keys, { form, format, now, today })
      return { seeOther: `/reviews/${by.review}/chronology/copies` }
    },
  ),

  get(
    '/reviews/:review/chronology/copies/:copy',
    'export the chronology',
    'combined chronology exported',
    async ({ tx, by, params }) => {
      const id = asId<'copy'>(params.copy)
      const copy = id && (await contentOf(tx, by.review, by.person, id))
      if (!copy?.content) throw new NotFound()
      if (copy.withNames) {
        if (!(await findPermit(tx, by, by.review, 'see names'))) throw new NotFound()
        await recordEvent(tx, by, 'combined chronology with names exported', { copy: params.copy })
      }
      const { reference } = await reviewOf(tx, by.review)
      const fileName = `Chronology ${reference}${copy.withNames ? ' with names' : ''}.${copy.format}`
      const type = copy.format === 'json' ? 'application/json' : mediaType(copy.format)
      return { download: { fileName, type, bytes: new Uint8Array(copy.content) } }
    },
  ),
]

const listed = async (tx: Tx, by: May<'export the chronology'>, errors: readonly PageError[] = []): Promise<Page> =>
  copiesPage({
    review: await reviewOf(tx, by.review),
    copies: await copiesOf(tx, by.review, by.person),
    errors,
  })
