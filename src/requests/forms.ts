import { ask, questions, type Option } from '#ui'
import { canBeAsked, type Askable } from './askable.ts'
import { agencyRoles } from './manage.ts'

/** Agencies that can be asked, and those among them that were asked for something already. */
export type Offered = { readonly agencies: readonly Askable[]; readonly askedBefore: ReadonlySet<string> }

const agenciesAsked = ({ agencies, askedBefore }: Offered) =>
  ask.checkboxes({
    label: 'Which agencies do you ask?',
    hint: 'Each gets a request of its own and sees nothing of the others',
    missing: 'Select the agencies to ask',
    options: agencies.filter(canBeAsked).map(({ id, name }): Option<string> => ({
      value: id,
      text: name,
      hint: askedBefore.has(id) ? 'Has a request already' : undefined,
    })),
  })

const whomItIsAbout = ask.textarea({
  label: 'Whom is it about?',
  hint: 'What an agency needs to find its records: name, date of birth, address. It is shown to the agency’s author and signatory, kept encrypted, and never sent by e-mail',
  missing: 'Enter whom it is about',
  rows: 3,
  atMost: 2000,
})

const dueOn = (today: Temporal.PlainDate) =>
  ask.date({
    label: 'When is the answer due?',
    hint: 'Proposed from the time that the law and local practice leave',
    missing: 'Enter the date the answer is due',
    notInPast: today,
  })

/** What is asked about an incident: the short return for a rapid review, or for scoping an adult’s case. */
export const aboutIncidentForm = (offered: Offered, today: Temporal.PlainDate) =>
  questions({
    agencies: agenciesAsked(offered),
    about: whomItIsAbout,
    further: ask.textarea({
      label: 'Further questions',
      hint: 'Beside the standard ones. One question a line',
      optional: true,
      rows: 3,
    }),
    dueOn: dueOn(today),
  })

/** What is asked for a review: a chronology, an agency report, or both. */
export const forReviewForm = (offered: Offered, today: Temporal.PlainDate) =>
  questions({
    agencies: agenciesAsked(offered),
    asks: ask.checkboxes({
      label: 'What do you ask for?',
      missing: 'Select what you ask for',
      options: [
        { value: 'chronology', text: 'A chronology', hint: 'What the agency’s records say happened, entry by entry' },
        {
          value: 'report',
          text: 'An agency report',
          hint: 'The agency’s own analysis of its part, its learning and what has changed',
        },
      ],
    }),
    about: whomItIsAbout,
    periodFrom: ask.date({
      label: 'First day the chronology covers',
      missing: 'Enter the first day the chronology covers',
      onlyWhen: { question: 'asks', is: 'chronology' },
    }),
    periodTo: ask.date({
      label: 'Last day the chronology covers',
      missing: 'Enter the last day the chronology covers',
      notAfter: today,
      onlyWhen: { question: 'asks', is: 'chronology' },
    }),
    keyLines: ask.textarea({
      label: 'Key lines of enquiry that the report answers',
      hint: 'One a line. The report has a section of analysis for each',
      optional: true,
      rows: 5,
      onlyWhen: { question: 'asks', is: 'report' },
    }),
    dueOn: dueOn(today),
  })

/** Who answers and who signs, asked for each agency that is chosen. */
export const peopleForm = (agencies: readonly Askable[]) =>
  questions(
    Object.fromEntries(
      agencies.filter(canBeAsked).flatMap((agency) => {
        const onlyWhen = { question: 'agencies', is: agency.id }
        const options = (people: Askable['authors']) => people.map(({ id, name }) => ({ value: id, text: name }))
        return [
          [
            `author-${agency.id}`,
            ask.select({
              label: 'Who writes the answer?',
              missing: `Select who writes the answer of ${agency.name}`,
              options: options(agency.authors),
              onlyWhen,
            }),
          ],
          [
            `signatory-${agency.id}`,
            ask.select({
              label: 'Who signs it off?',
              missing: `Select who signs off the answer of ${agency.name}`,
              options: options(agency.signatories),
              onlyWhen,
            }),
          ],
        ]
      }),
    ),
  )

export const signOffForm = (statement: string) =>
  questions({
    signedAs: ask.text({
      label: 'Your role in the agency',
      hint: 'For example “Assistant Chief Constable” or “Director of Children’s Services”',
      missing: 'Enter your role in the agency',
    }),
    statement: ask.checkboxes({
      label: 'Statement',
      missing: 'Confirm the statement to sign off the answer',
      options: [{ value: 'agreed', text: statement }],
    }),
  })

export const sendBackForm = questions({
  because: ask.textarea({
    label: 'What has to be put right?',
    missing: 'Enter what has to be put right',
    atMost: 4000,
  }),
})

export const extensionForm = (dueOn: Temporal.PlainDate) =>
  questions({
    dueOn: ask.date({
      label: 'New due date',
      missing: 'Enter the new due date',
      notBefore: dueOn.add({ days: 1 }),
    }),
    reasons: ask.textarea({
      label: 'Why does the agency get more time?',
      missing: 'Enter why the agency gets more time',
      rows: 3,
      atMost: 2000,
    }),
  })

export const withdrawalForm = questions({
  because: ask.textarea({
    label: 'Why is the request withdrawn?',
    missing: 'Enter why the request is withdrawn',
    rows: 3,
    atMost: 2000,
  }),
})

/** Another person of the agency, as `role person`: the same person may do one or the other. */
export const personForm = (agency: Askable | undefined) =>
  questions({
    person: ask.select({
      label: 'Add someone of the agency',
      missing: 'Select the person to add',
      options: agencyRoles.flatMap(
        (role) =>
          (role === 'agency-author' ? agency?.authors : agency?.signatories)?.map(({ id, name }) => ({
            value: `${role} ${id}`,
            text: `${name}, to ${role === 'agency-author' ? 'write' : 'sign off'}`,
          })) ?? [],
      ),
    }),
  })
