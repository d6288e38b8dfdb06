import { button, form, html, page, showDate, summaryList, type Html, type Page, type SummaryRow } from '#ui'
import { parallelText, type Around } from '../forms.ts'
import { nationNames } from '../../words.ts'
import type { Notification } from '../read.ts'
import { caption } from './question-page.ts'
import { personRows, type Listed } from './people-page.ts'

type Shown = {
  readonly base: string
  readonly back: string
  readonly notification: Notification
  readonly people: readonly Listed[]
  readonly agencies: Around['agencies']
  readonly saysOrganisation: boolean
}

/** Everything that was answered, each with a way to change it, before it is sent. */
export const checkPage = ({ base, back, notification, people, agencies, saysOrganisation }: Shown): Page =>
  page({
    title: 'Check your answers before you send them',
    caption,
    back,
    main: html`
      ${section('Is anyone in danger now?', safetyRows(notification, base))}
      ${section('What happened', happenedRows(notification, base))}
      <h2 class="govuk-heading-m">Whom it happened to</h2>
      ${people.map((person) => personCard(person, base))}
      <p class="govuk-body"><a class="govuk-link" href="${base}/people">Add or remove people</a></p>
      ${section('Agencies, and what else is under way', involvedRows(notification, agencies, base))}
      ${section('About you', youRows(notification, base, saysOrganisation))}
      <h2 class="govuk-heading-m">Send the notification</h2>
      <p class="govuk-body">By sending it you confirm that, as far as you know, it is correct. You cannot open it again afterwards.</p>
      ${form(`${base}/check`, button({ text: 'Send the notification', preventDoubleClick: true }))}`,
  })

const section = (title: string, rows: readonly SummaryRow[]): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>${summaryList({ rows, classes: 'govuk-!-margin-bottom-9' })}`

const safetyRows = ({ othersSafe, account }: Notification, base: string): SummaryRow[] => [
  row(base, 'safe-now', 'Brothers, sisters and others safe now', words[othersSafe]),
  ...(account.actedNow === null
    ? []
    : [row(base, 'act-now', 'Who was told, and what is being done', account.actedNow)]),
]

const happenedRows = (notification: Notification, base: string): SummaryRow[] => [
  row(base, 'about', 'About', aboutWords[notification.about]),
  row(base, 'where', 'Nation', nationNames[notification.nation]),
  row(base, 'where', 'Council area', notification.area),
  row(base, 'when', 'When it happened', showDate(notification.happenedOn)),
  row(base, 'aware', 'When your agency became aware', showDate(notification.awareOn)),
  row(base, 'what-happened', 'What happened', notification.account.whatHappened),
  row(base, 'died', 'Someone has died', diedWords(notification)),
  row(base, 'harm', 'Someone has been seriously harmed', words[notification.seriousHarm]),
  row(base, 'abuse', 'Abuse or neglect', abuseWords[notification.abuseOrNeglect]),
]

const diedWords = ({ died, diedOn }: Notification): string => (diedOn ? `Yes, on ${showDate(diedOn)}` : words[died])

const involvedRows = (notification: Notification, agencies: Around['agencies'], base: string): SummaryRow[] => [
  row(base, 'agencies', 'Agencies involved', agencyNames(notification, agencies).join('\n') || 'None given'),
  row(base, 'parallel', 'Under way or expected', notification.parallel.map(parallelText).join('\n') || 'None known'),
  ...(notification.account.parallelNote === null
    ? []
    : [row(base, 'parallel', 'Whom to ask about it', notification.account.parallelNote)]),
]

const agencyNames = ({ agencies: chosen, account }: Notification, agencies: Around['agencies']): string[] => [
  ...agencies.filter(({ id }) => chosen.includes(id)).map(({ name }) => name),
  ...(account.otherAgencies === null ? [] : [account.otherAgencies]),
]

const youRows = ({ account, organisation }: Notification, base: string, saysOrganisation: boolean): SummaryRow[] => [
  row(base, 'you', 'Your name', account.notifier.name),
  row(base, 'you', 'Your job', account.notifier.role),
  ...(saysOrganisation ? [row(base, 'you', 'Your organisation', organisation ?? '')] : []),
  row(base, 'you', 'Phone number', account.notifier.phone),
]

const personCard = (person: Listed, base: string): Html =>
  summaryList({
    card: {
      title: { text: person.name, headingLevel: 3 },
      actions: { items: [{ text: 'Change', href: `${base}/${person.page}` }] },
    },
    rows: personRows(person),
  })

/** A text over several lines is shown as it was typed. */
const row = (base: string, name: string, key: string, value: string): SummaryRow => ({
  key: { text: key },
  value: { html: html`<span class="heed-as-written">${value}</span>` },
  actions: { items: [{ text: 'Change', href: `${base}/${name}`, visuallyHiddenText: key.toLowerCase() }] },
})

const words = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const
const abuseWords = { ...words, known: 'Known', suspected: 'Suspected' } as const
const aboutWords = {
  child: 'A child, or several children',
  adult: 'An adult, or several adults',
  both: 'Children and adults',
} as const
