import { button, form, html, page, showTime, summaryList, wideTable, tag, type FormState, type Page } from '#ui'
import type { inviteForm } from '../forms.ts'
import { roleForm } from '../forms.ts'
import { roleNames, roles, type Role } from '../permissions.ts'
import type { peopleOf, rolesHeldBy } from '../queries.ts'

type Listed = Awaited<ReturnType<typeof peopleOf>>[number]
type Held = Awaited<ReturnType<typeof rolesHeldBy>>[number]

export const peoplePage = (people: readonly Listed[]): Page =>
  page({
    title: 'People',
    wide: true,
    main: html`
      <p class="govuk-body">Accounts of this partnership. Roles in single reviews and requests are given there and are not listed here.</p>
      ${button({ text: 'Invite a person', href: '/people/new' })}
      ${wideTable({
        caption: 'Accounts',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Name' }, { text: 'Agency' }, { text: 'Roles' }, { text: 'Account' }],
        rows: people.map((person) => [
          { html: html`<a class="govuk-link" href="/people/${person.id}">${person.name}</a>` },
          { text: person.agencyName ?? 'Independent' },
          { text: person.roles.map(nameOfRole).join(', ') },
          { html: accountTag(person) },
        ]),
      })}`,
  })

const nameOfRole = (role: string): string => roleNames[roles.find((known): known is Role => known === role) ?? 'member']

const accountTag = (person: Listed) =>
  person.leftAt
    ? tag({ text: 'Closed', classes: 'govuk-tag--grey' })
    : person.totpConfirmedAt
      ? tag({ text: 'Ready', classes: 'govuk-tag--green' })
      : tag({ text: 'Invited', classes: 'govuk-tag--yellow' })

type InviteShown = { readonly asked: ReturnType<typeof inviteForm>; readonly state: FormState }

export const invitePage = ({ asked, state }: InviteShown): Page =>
  page({
    title: 'Invite a person',
    back: '/people',
    errors: asked.errors(state),
    main: form('/people/new', html`${asked.showAll(state)}${button({ text: 'Send the invitation' })}`),
  })

type PersonShown = {
  readonly person: Listed
  readonly does: string | null
  readonly held: readonly Held[]
  readonly state: FormState
  readonly self: boolean
}

export const personPage = ({ person, does, held, state, self }: PersonShown): Page =>
  page({
    title: person.name,
    back: '/people',
    errors: roleForm.errors(state),
    main: html`
      ${summaryList({
        rows: [
          { key: { text: 'E-mail address' }, value: { text: person.email } },
          { key: { text: 'Agency' }, value: { text: person.agencyName ?? 'Independent' } },
          { key: { text: 'Account' }, value: { html: accountTag(person) } },
          ...(does ? [{ key: { text: 'What they do' }, value: { text: does } }] : []),
        ],
      })}
      <h2 class="govuk-heading-m">Roles</h2>
      ${wideTable({
        caption: 'Roles in the partnership',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Role' }, { text: 'Since' }, { text: '' }],
        rows: held.map((each) => [
          { text: nameOfRole(each.role) },
          { text: showTime(each.givenAt) },
          {
            html: form(
              `/people/${person.id}/roles/${each.id}/end`,
              html`<button class="heed-link-button" type="submit">End<span class="govuk-visually-hidden"> the role ${nameOfRole(each.role)}</span></button>`,
            ),
          },
        ]),
      })}
      ${!person.leftAt && form(`/people/${person.id}/roles`, html`${roleForm.showAll(state)}${button({ text: 'Give the role', classes: 'govuk-button--secondary' })}`)}
      ${
        !person.leftAt &&
        html`
        <h2 class="govuk-heading-m">Lost telephone or password</h2>
        <p class="govuk-body">A new invitation goes to ${person.email}. It ends every session and asks for a new password and authenticator.</p>
        ${form(`/people/${person.id}/invitation`, button({ text: 'Send a new invitation', classes: 'govuk-button--secondary' }))}`
      }
      ${
        !person.leftAt &&
        !self &&
        html`
        <h2 class="govuk-heading-m">Leaving</h2>
        <p class="govuk-body">Closing the account ends their access at once. What they wrote stays under their name.</p>
        ${form(`/people/${person.id}/leaving`, button({ text: 'Close the account', classes: 'govuk-button--warning' }))}`
      }`,
  })
