import { personPagesOf, typedOn, type Draft } from './draft.ts'
import {
  aboutForm,
  abuseForm,
  actNowForm,
  agenciesForm,
  awareForm,
  diedForm,
  harmForm,
  parallelForm,
  personForm,
  personOfKindForm,
  safeNowForm,
  whatHappenedForm,
  whenForm,
  whereForm,
  youForm,
  type Around,
} from './forms.ts'
import type { Nation } from '#statute'
import type { Account, Person } from '../sealed.ts'
import type { About, Side, YesNo } from '../words.ts'

export type NotifiedPerson = Person & { readonly kind: Side; readonly saidAge: number | null }

/** What someone notifies, once every page is answered. */
export type Notification = {
  readonly othersSafe: YesNo
  readonly about: About
  readonly nation: Nation
  readonly area: string
  readonly happenedOn: Temporal.PlainDate
  readonly awareOn: Temporal.PlainDate
  readonly people: readonly NotifiedPerson[]
  readonly died: YesNo
  readonly diedOn: Temporal.PlainDate | null
  readonly seriousHarm: YesNo
  readonly abuseOrNeglect: YesNo | 'known' | 'suspected'
  readonly agencies: readonly string[]
  readonly parallel: readonly string[]
  /** The notifier's organisation, where no account says it. */
  readonly organisation: string | null
  readonly account: Omit<Account, 'notifier'> & { readonly notifier: Omit<Account['notifier'], 'email'> }
}

export function aboutIn(draft: Draft): About | undefined {
  const read = aboutForm.read(typedOn(draft, 'about'))
  return read.ok ? read.answers.about : undefined
}

export const isAboutBoth = (draft: Draft): boolean => aboutIn(draft) === 'both'

export function happenedOnIn({ draft, today }: Pick<Around, 'draft' | 'today'>): Temporal.PlainDate | undefined {
  const read = whenForm(today).read(typedOn(draft, 'when'))
  return read.ok ? read.answers.happenedOn : undefined
}

/** Undefined while the page does not say yet. */
export function othersSafeIn(draft: Draft): YesNo | undefined {
  const read = safeNowForm.read(typedOn(draft, 'safe-now'))
  return read.ok ? yesNo(read.answers.othersSafe) : undefined
}

/** The people added so far whose pages are in order. */
export function peopleIn({
  draft,
  today,
}: Pick<Around, 'draft' | 'today'>): readonly (NotifiedPerson & { readonly page: string })[] {
  const about = aboutIn(draft)
  return personPagesOf(draft).flatMap((page) => {
    const kind = about === 'both' ? kindOn(draft, page, today) : about
    const read = personForm(today).read(typedOn(draft, page))
    if (!read.ok || kind === undefined) return []
    const { name, bornOn, age, sex, homeArea, relationship } = read.answers
    return [{ page, kind, name, bornOn, saidAge: age, sex, homeArea, relationship }]
  })
}

function kindOn(draft: Draft, page: string, today: Temporal.PlainDate): Side | undefined {
  const read = personOfKindForm(today).read(typedOn(draft, page))
  return read.ok ? read.answers.kind : undefined
}

/** The whole notification; undefined while anything is missing or wrong. */
export function notificationIn(around: Around): Notification | undefined {
  const { draft, today } = around
  const happenedOn = happenedOnIn(around)
  const othersSafe = othersSafeIn(draft)
  const about = aboutIn(draft)
  const where = whereForm.read(typedOn(draft, 'where'))
  const aware = awareForm(today, happenedOn).read(typedOn(draft, 'aware'))
  const happened = whatHappenedForm.read(typedOn(draft, 'what-happened'))
  const died = diedForm(today, happenedOn).read(typedOn(draft, 'died'))
  const harm = harmForm.read(typedOn(draft, 'harm'))
  const abuse = abuseForm.read(typedOn(draft, 'abuse'))
  const agencies = agenciesForm(around.agencies).read(typedOn(draft, 'agencies'))
  const parallel = parallelForm.read(typedOn(draft, 'parallel'))
  const you = youForm(around.signedIn !== undefined).read(typedOn(draft, 'you'))
  if (!happenedOn || !othersSafe || !about || !where.ok || !aware.ok || !happened.ok) return undefined
  if (!died.ok || !harm.ok || !abuse.ok || !agencies.ok || !parallel.ok || !you.ok) return undefined
  return {
    othersSafe,
    about,
    nation: where.answers.nation,
    area: where.answers.area,
    happenedOn,
    awareOn: aware.answers.awareOn,
    people: peopleIn(around),
    died: yesNo(died.answers.died),
    diedOn: died.answers.diedOn,
    seriousHarm: yesNo(harm.answers.seriousHarm),
    abuseOrNeglect: abuse.answers.abuseOrNeglect,
    agencies: agencies.answers.agencies,
    parallel: parallel.answers.parallel,
    organisation: you.answers.organisation ?? null,
    account: {
      whatHappened: happened.answers.whatHappened,
      actedNow: actedNowIn(draft),
      otherAgencies: agencies.answers.otherAgencies,
      parallelNote: parallel.answers.parallelNote,
      notifier: { name: you.answers.name, role: you.answers.role, phone: you.answers.phone },
    },
  }
}

/** What was said to be done at once, where not everyone is known to be safe. */
function actedNowIn(draft: Draft): string | null {
  const read = actNowForm.read(typedOn(draft, 'act-now'))
  return read.ok && othersSafeIn(draft) !== 'yes' ? read.answers.told : null
}

const yesNo = (answer: 'yes' | 'no' | 'not known'): YesNo => (answer === 'not known' ? 'unknown' : answer)
