import type { Tx } from '#platform/database'
import type { Services } from '#platform/http'
import { findPermit, type PersonId } from '#access'
import { incidentsOf, subjectNamesOf, type IncidentSummary } from '#incidents'
import { showDate, type FormState } from '#ui'
import { askAgency, type Asked, type Asker, type Asking } from './ask-agency.ts'
import { askableAgencies, canBeAsked, type Askable } from './askable.ts'
import { aboutIncidentForm, forReviewForm, peopleForm } from './forms.ts'
import { powersFor, type Power } from './powers.ts'
import { keyLinesFor, requestRows } from './queries.ts'
import { proposedDueOn } from './rules.ts'
import { questionsFor, type NewQuestion } from './standard-questions.ts'

/** Everything that the form for asking agencies shows. */
export type AskingShown = {
  /** The address of the incident or the review. */
  readonly of: string
  readonly incident: IncidentSummary
  readonly forReview: boolean
  readonly agencies: readonly Askable[]
  readonly powers: readonly Power[]
  readonly standard: readonly NewQuestion[]
  readonly aboutIncident: ReturnType<typeof aboutIncidentForm>
  readonly forReviewQuestions: ReturnType<typeof forReviewForm>
  readonly people: ReturnType<typeof peopleForm>
}

export type AskingState = { readonly asked: FormState; readonly people: FormState }

export async function prepareAsking(tx: Tx, by: Asker, today: Temporal.PlainDate): Promise<AskingShown> {
  const [incident] = await incidentsOf(tx, [by.incident])
  if (!incident) throw new Error(`The incident ${by.incident} is reached and not there`)
  const review = reviewIn(by)
  const agencies = await askableAgencies(tx, by.partnership)
  const before = await requestRows(tx, review ? { review } : { incident: by.incident })
  const askedBefore = new Set(before.filter(({ withdrawnAt }) => !withdrawnAt).map(({ agencyId }) => agencyId))
  const offered = { agencies, askedBefore }
  return {
    of: review ? `/reviews/${review}` : `/incidents/${by.incident}`,
    incident,
    forReview: review !== undefined,
    agencies,
    powers: powersFor(incident.about, incident.nation, today),
    standard: questionsFor(review ? ['report'] : ['return'], incident.about, {
      questions: [],
      keyLines: review ? await keyLinesFor(tx, review) : [],
    }),
    aboutIncident: aboutIncidentForm(offered, today),
    forReviewQuestions: forReviewForm(offered, today),
    people: peopleForm(agencies),
  }
}

const reviewIn = (by: Asker) => ('review' in by ? by.review : undefined)

/** The form with what can be proposed: names from the register, the day, the only author and signatory there are. */
export async function proposedAsking(
  tx: Tx,
  by: Asker,
  services: Pick<Services, 'keys'>,
  shown: AskingShown,
  today: Temporal.PlainDate,
): Promise<AskingState> {
  const review = reviewIn(by)
  const about = await namesFor(tx, by, services)
  const { about: side, awareOn, happenedOn } = shown.incident
  const people = Object.fromEntries(shown.agencies.flatMap(onlyOnes))
  if (!review)
    return {
      asked: shown.aboutIncident.filled({ about, dueOn: proposedDueOn(['return'], side, awareOn, today) }),
      people: shown.people.filled(people),
    }
  const keyLines = (await keyLinesFor(tx, review)).join('\n')
  return {
    asked: shown.forReviewQuestions.filled({
      about,
      asks: ['chronology', 'report'],
      dueOn: proposedDueOn(['chronology', 'report'], side, awareOn, today),
      ...(keyLines && { keyLines }),
      ...(happenedOn && { periodFrom: happenedOn.subtract({ years: 2 }), periodTo: happenedOn }),
    }),
    people: shown.people.filled(people),
  }
}

const onlyOnes = ({ id, authors, signatories }: Askable): readonly (readonly [string, string])[] => {
  const only = (role: string, people: Askable['authors']): readonly (readonly [string, string])[] =>
    people.length === 1 && people[0] ? [[`${role}-${id}`, people[0].id]] : []
  return [...only('author', authors), ...only('signatory', signatories)]
}

/** Names, where whoever asks may read them; otherwise they enter what they know. */
async function namesFor(tx: Tx, by: Asker, { keys }: Pick<Services, 'keys'>): Promise<string> {
  if (!(await findPermit(tx, by, by.incident, 'see names of the incident'))) return ''
  const subjects = await subjectNamesOf(tx, keys, by.incident)
  return subjects.map(({ name, bornOn }) => (bornOn ? `${name}, born ${showDate(bornOn)}` : name)).join('\n')
}

/** What a form asks of every agency that is chosen in it. */
type Wanted = Omit<Asking, 'agency' | 'author' | 'signatory'> & { readonly agencies: readonly string[] }

type Understood =
  | { readonly ok: true; readonly wanted: Wanted; readonly people: Readonly<Record<string, string | null>> }
  | { readonly ok: false; readonly state: AskingState }

function readAsking(shown: AskingShown, form: URLSearchParams): Understood {
  const asked = shown.forReview ? wantedForReview(shown, form) : wantedAboutIncident(shown, form)
  const people = shown.people.read(form)
  if (asked.ok && people.ok) return { ok: true, wanted: asked.wanted, people: people.answers }
  return {
    ok: false,
    state: {
      asked: asked.ok ? formOf(shown).refuse(form, {}) : asked.state,
      people: people.ok ? shown.people.refuse(form, {}) : people,
    },
  }
}

/** The questions of the form, whichever they are. */
export const formOf = (shown: AskingShown) => (shown.forReview ? shown.forReviewQuestions : shown.aboutIncident)

type WantedOrState = { readonly ok: true; readonly wanted: Wanted } | { readonly ok: false; readonly state: FormState }

function wantedAboutIncident({ aboutIncident }: AskingShown, form: URLSearchParams): WantedOrState {
  const read = aboutIncident.read(form)
  if (!read.ok) return { ok: false, state: read }
  const { agencies, about, further, dueOn } = read.answers
  return {
    ok: true,
    wanted: { agencies, asks: ['return'], about, dueOn, furtherQuestions: linesIn(further), keyLines: [] },
  }
}

function wantedForReview({ forReviewQuestions }: AskingShown, form: URLSearchParams): WantedOrState {
  const read = forReviewQuestions.read(form)
  if (!read.ok) return { ok: false, state: read }
  const { agencies, asks, about, periodFrom: from, periodTo: to, keyLines, dueOn } = read.answers
  if (from && to && Temporal.PlainDate.compare(from, to) > 0)
    return {
      ok: false,
      state: forReviewQuestions.refuse(form, { periodTo: 'The last day must be the same as or after the first' }),
    }
  return {
    ok: true,
    wanted: {
      agencies,
      asks,
      about,
      period: from && to ? { from, to } : undefined,
      dueOn,
      furtherQuestions: [],
      keyLines: linesIn(keyLines),
    },
  }
}

const linesIn = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export type AskedAll = { readonly ok: true } | { readonly ok: false; readonly state: AskingState }

/** Asks every agency chosen; if one cannot be asked, none is. */
export async function askAgencies(
  tx: Tx,
  by: Asker,
  services: Pick<Services, 'config' | 'keys'>,
  { shown, form, now }: { readonly shown: AskingShown; readonly form: URLSearchParams; readonly now: Temporal.Instant },
): Promise<AskedAll> {
  const understood = readAsking(shown, form)
  if (!understood.ok) return understood
  const { agencies, ...wanted } = understood.wanted
  for (const agency of shown.agencies.filter((each) => canBeAsked(each) && agencies.includes(each.id))) {
    const author = colleague(agency.authors, understood.people[`author-${agency.id}`])
    const signatory = colleague(agency.signatories, understood.people[`signatory-${agency.id}`])
    const asked = await askAgency(tx, by, services, { ...wanted, agency: agency.id, author, signatory }, now)
    if (!asked.ok) return { ok: false, state: refusal(shown, form, agency, asked.because) }
  }
  return { ok: true }
}

/** The form offered only these, and read nothing else. */
function colleague(people: Askable['authors'], id: string | null | undefined): PersonId {
  const found = people.find((each) => each.id === id)
  if (!found) throw new Error('The form read a person whom it had not offered')
  return found.id
}

type Refusal = Extract<Asked, { readonly ok: false }>['because']

function refusal(shown: AskingShown, form: URLSearchParams, agency: Askable, because: Refusal): AskingState {
  const conflict = 'This person has a conflict of interest and cannot be asked'
  const inForm = formOf(shown)
  return because === 'asked already'
    ? {
        asked: inForm.refuse(form, { agencies: `${agency.name} has been asked for this already` }),
        people: shown.people.refuse(form, {}),
      }
    : {
        asked: inForm.refuse(form, {}),
        people: shown.people.refuse(form, {
          [`${because === 'author has a conflict' ? 'author' : 'signatory'}-${agency.id}`]: conflict,
        }),
      }
}
