import { button, form, html, page, showTime, wideTable, type FormState, type Page } from '#ui'
import { liftForm, type recuseForm } from '../forms.ts'
import type { recusalsOf } from '../queries.ts'

type Recusal = Awaited<ReturnType<typeof recusalsOf>>[number]

type Shown = {
  readonly incident: string
  readonly recusals: readonly Recusal[]
  readonly asked: ReturnType<typeof recuseForm>
  readonly state: FormState
  readonly viewer: string
}

export const conflictsPage = ({ incident, recusals, asked, state, viewer }: Shown): Page =>
  page({
    title: 'Conflicts of interest',
    back: `/incidents/${incident}`,
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">Whoever has a conflict loses all access to this incident, its requests, reviews and actions at once, whatever their role. Lifting a conflict takes a second person.</p>
      ${
        recusals.length === 0
          ? html`<p class="govuk-body">No conflict has been recorded.</p>`
          : wideTable({
              caption: 'Recorded conflicts',
              captionClasses: 'govuk-table__caption--m',
              firstCellIsHeader: true,
              head: [{ text: 'Who' }, { text: 'Conflict' }, { text: 'Recorded' }, { text: 'Now' }],
              rows: recusals.map((each) => [
                { text: each.name },
                { text: each.reasons },
                { text: `${showTime(each.recordedAt)} by ${each.recordedByName}` },
                {
                  html: each.liftedAt
                    ? html`Lifted ${showTime(each.liftedAt)}: ${each.liftedBecause}`
                    : viewer === each.recordedBy || viewer === each.personId
                      ? html`No access`
                      : html`No access. <a class="govuk-link" href="/incidents/${incident}/conflicts/${each.id}/lift">Lift<span class="govuk-visually-hidden"> the conflict of ${each.name}</span></a>`,
                },
              ]),
            })
      }
      <h2 class="govuk-heading-m">Record a conflict</h2>
      ${form(`/incidents/${incident}/conflicts`, html`${asked.showAll(state)}${button({ text: 'Record and end their access' })}`)}`,
  })

export const liftPage = ({ incident, recusal, state }: { incident: string; recusal: string; state: FormState }): Page =>
  page({
    title: 'Lift a conflict of interest',
    back: `/incidents/${incident}/conflicts`,
    errors: liftForm.errors(state),
    main: form(
      `/incidents/${incident}/conflicts/${recusal}/lift`,
      html`${liftForm.showAll(state)}${button({ text: 'Lift the conflict' })}`,
    ),
  })
