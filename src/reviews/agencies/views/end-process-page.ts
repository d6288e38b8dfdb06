import { button, form, html, type FormState, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { endForm } from '../forms.ts'
import type { Process } from './agencies-page.ts'

type Shown = {
  readonly review: Review
  readonly process: Process
  readonly asked: ReturnType<typeof endForm>
  readonly state: FormState
}

export const endProcessPage = ({ review, process, asked, state }: Shown): Page =>
  reviewPage(review, {
    title: `${process.kind}: record its end`,
    back: { href: `/reviews/${review.id}/agencies`, text: 'Back to agencies' },
    errors: asked.errors(state),
    main: form(
      `/reviews/${review.id}/agencies/processes/${process.id}/end`,
      html`${asked.showAll(state)}${button({ text: 'Record its end' })}`,
    ),
  })
