import { ask, questions } from '#ui'
import type { Entry, Proposal } from '#reviews'

/** What is to be done with a word that may be a name. The likeliest answer stands first. */
export const wordForm = ({ of }: Pick<Proposal, 'of'>, register: readonly Entry[]) =>
  questions({
    word: ask.text({ label: 'Word', missing: 'Choose the word again' }),
    decision: ask.radios({
      label: 'What is it?',
      missing: 'Select what it is',
      options: [
        ...register
          .filter(({ kind }) => kind !== 'date' && kind !== 'identifier')
          .toSorted((a, b) => Number(b.id === of?.id) - Number(a.id === of?.id))
          .map(({ id, value, pseudonym }) => ({
            value: id,
            text: `Another way to write ${value}`,
            hint: `Shown as ${pseudonym}`,
          })),
        {
          value: 'person',
          text: 'A person who is not in the register',
          hint: 'Added, with a pseudonym that does not point back',
        },
        { value: 'place', text: 'A place that is not in the register' },
        { value: 'organisation', text: 'An organisation that is not in the register' },
        { value: 'leave', text: 'No name, or one that may stay', hint: 'It is not proposed again, unless you say so.' },
      ],
    }),
  })
