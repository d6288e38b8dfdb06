import type { FormState, Html, PageError, Question, Questions } from '#ui'
import { personNumber, typedOn } from './draft.ts'
import {
  aboutForm,
  abuseForm,
  actNowForm,
  agenciesForm,
  awareForm,
  diedForm,
  harmForm,
  parallelForm,
  peopleForm,
  personForm,
  personOfKindForm,
  safeNowForm,
  whatHappenedForm,
  whenForm,
  whereForm,
  youForm,
  type Around,
} from './forms.ts'
import { happenedOnIn, isAboutBoth } from './read.ts'

/** A page of the notification with its questions, whatever they are. */
export type QuestionPage = {
  /** The page's name among others: in the list of answers, and in the browser's tab. */
  readonly title: string
  /** What was typed, as a form to go on with. */
  readonly shown: (typed: URLSearchParams) => FormState
  /** What is wrong with what was typed; undefined when nothing is. */
  readonly faults: (typed: URLSearchParams) => FormState | undefined
  readonly draw: (state: FormState) => Html
  readonly errors: (state: FormState) => readonly PageError[]
}

/** The page of that name, or undefined when there is none. */
export function questionPage(around: Around, name: string): QuestionPage | undefined {
  if (personNumber(name) !== undefined) return personPage(around, name)
  return Object.hasOwn(pages, name) ? pages[name]?.(around) : undefined
}

const pages: Readonly<Record<string, (around: Around) => QuestionPage>> = {
  'safe-now': () => oneQuestion('Is anyone in danger now?', safeNowForm, 'othersSafe'),
  'act-now': () => oneQuestion('Act now, before you go on', actNowForm, 'told', false),
  about: () => oneQuestion('Who is the notification about?', aboutForm, 'about'),
  where: () => several('Where did it happen?', whereForm),
  when: ({ today }) => oneQuestion('When did it happen?', whenForm(today), 'happenedOn'),
  aware: (around) =>
    oneQuestion('When did your agency become aware of it?', awareForm(around.today, happenedOnIn(around)), 'awareOn'),
  people: () => oneQuestion('Whom it happened to', peopleForm, 'another', false),
  'what-happened': () => oneQuestion('What happened?', whatHappenedForm, 'whatHappened'),
  died: (around) => diedPage(around),
  harm: () => oneQuestion('Has anyone been seriously harmed?', harmForm, 'seriousHarm'),
  abuse: () => oneQuestion('Is abuse or neglect known or suspected?', abuseForm, 'abuseOrNeglect'),
  agencies: ({ agencies }) => several('Which agencies are involved?', agenciesForm(agencies)),
  parallel: () => several('What else is under way?', parallelForm),
  you: ({ signedIn }) => youPage(signedIn),
}

function personPage(around: Around, name: string): QuestionPage {
  const title = personNumber(name) === 1 || !hasFirst(around) ? 'Whom did it happen to?' : 'Who else did it happen to?'
  return isAboutBoth(around.draft)
    ? several(title, personOfKindForm(around.today))
    : several(title, personForm(around.today))
}

const hasFirst = ({ draft }: Around): boolean => draft['person-1'] !== undefined

function diedPage(around: Around): QuestionPage {
  const asked = diedForm(around.today, happenedOnIn(around))
  return {
    ...several('Has anyone died?', asked),
    draw: (state) => asked.show(state, 'died', { heading: true, reveal: { yes: asked.show(state, 'diedOn') } }),
  }
}

/** Someone signed in need not type their own name. */
function youPage(signedIn: Around['signedIn']): QuestionPage {
  const asked = youForm(signedIn !== undefined)
  const known = several('About you', asked)
  return {
    ...known,
    shown: (typed) => (typed.size === 0 && signedIn ? asked.filled({ name: signedIn.name }) : known.shown(typed)),
  }
}

type Asked = Readonly<Record<string, Question<unknown>>>

const several = <Q extends Asked>(title: string, asked: Questions<Q>): QuestionPage => ({
  title,
  shown: (typed) => asked.refuse(typed, {}),
  faults: (typed) => {
    const read = asked.read(typed)
    return read.ok ? undefined : read
  },
  draw: (state) => asked.showAll(state),
  errors: (state) => asked.errors(state),
})

const oneQuestion = <Q extends Asked>(
  title: string,
  asked: Questions<Q>,
  name: keyof Q & string,
  heading = true,
): QuestionPage => ({
  ...several(title, asked),
  draw: (state) => asked.show(state, name, { heading }),
})

/** Was the page answered, with nothing wrong in it? */
export function isAnswered(around: Around, name: string): boolean {
  if (around.draft[name] === undefined) return false
  const asked = questionPage(around, name)
  return asked !== undefined && asked.faults(typedOn(around.draft, name)) === undefined
}
