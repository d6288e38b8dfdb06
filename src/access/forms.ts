import { ask, questions, type Option } from '#ui'
import { roleNames, roles, type Role } from './permissions.ts'

const askPassword = () =>
  ask.password({ label: 'Password', missing: 'Enter your password', autocomplete: 'current-password' })

const askCode = (hint: string) =>
  ask.text({
    label: 'Code from your authenticator app',
    hint,
    missing: 'Enter the 6 digits that your authenticator app shows',
    atMost: 20,
    width: 10,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    spellcheck: false,
  })

export const signInForm = questions({
  email: ask.email({ label: 'Your work e-mail address', missing: 'Enter your work e-mail address' }),
  password: askPassword(),
  code: askCode('The 6 digits that the app shows now'),
})

/** Both factors once more. The names are its own, because the form that waits meanwhile brings its fields along. */
export const proofForm = questions({
  proofPassword: askPassword(),
  proofCode: askCode(
    'The 6 digits that the app shows now. Each code works once: wait for the next if you have just used this one',
  ),
})

export const acceptForm = questions({
  password: ask.password({
    label: 'Choose a password',
    hint: '12 characters or more. Three or four words that do not belong together are easy to remember and hard to guess.',
    missing: 'Enter the password you want to use',
    autocomplete: 'new-password',
  }),
  code: askCode('The 6 digits that the app shows for Heed now'),
})

/** In a demonstration one click signs its invented people in, and one click proves it again. */
export const confirmedField = 'proofConfirmed'

/** Roles that are given in the whole partnership; the others are given in one review or request by whoever runs it. */
const roleHints: Readonly<Partial<Record<Role, string>>> = {
  administrator: 'Makes accounts and changes settings. Sees no case',
  'business-manager': 'Runs every review of the partnership',
  chair: 'Decides, approves and closes',
  'panel-member': 'Can be put on the panel of a review',
  'lead-reviewer': 'Can be appointed to lead a review',
  'agency-author': 'Can be asked to answer for their agency',
  'agency-signatory': 'Can be asked to sign off what their agency sends',
  'action-owner': 'Can be given an action',
  practitioner: 'Reads briefings and notifies incidents',
  auditor: 'Reads the audit trail. Sees no case',
}

const roleOptions = roles.map((role): Option<Role> => ({ value: role, text: roleNames[role], hint: roleHints[role] }))

export const inviteForm = (agencies: readonly Option<string>[]) =>
  questions({
    name: ask.text({ label: 'Full name', missing: 'Enter their full name', autocomplete: 'off' }),
    email: ask.email({ label: 'Work e-mail address', missing: 'Enter their work e-mail address', autocomplete: 'off' }),
    agency: ask.select({
      label: 'Agency',
      hint: 'Leave this empty for someone independent of all agencies',
      optional: true,
      prompt: 'Independent',
      options: agencies,
    }),
    roles: ask.checkboxes({ label: 'What will they do?', missing: 'Select what they will do', options: roleOptions }),
  })

export const roleForm = questions({
  role: ask.select({
    label: 'Give another role',
    missing: 'Select the role to give',
    options: roleOptions.map(({ value, text }) => ({ value, text })),
  }),
})

export const settingsForm = questions({
  name: ask.text({ label: 'Name of the partnership', missing: 'Enter the name of the partnership' }),
  decidingGroup: ask.text({
    label: 'Name of the group that recommends a decision',
    hint: 'For example “Rapid Review Group” or “SAR Sub-group”',
    missing: 'Enter the name of the group that recommends a decision',
  }),
  urgentHelp: ask.textarea({
    label: 'What to do about present danger',
    hint: 'The first thing that anyone who notifies an incident reads: whom to call, by day and by night',
    missing: 'Enter what to do about present danger',
    atMost: 2000,
  }),
})

export const recuseForm = (people: readonly Option<string>[]) =>
  questions({
    person: ask.select({ label: 'Who has a conflict of interest?', missing: 'Select the person', options: people }),
    reasons: ask.textarea({
      label: 'What is the conflict?',
      hint: 'For example: was the child’s social worker in 2024',
      missing: 'Enter what the conflict is',
      atMost: 2000,
    }),
  })

export const liftForm = questions({
  because: ask.textarea({
    label: 'Why can the conflict be lifted?',
    missing: 'Enter why the conflict can be lifted',
    atMost: 2000,
  }),
})
