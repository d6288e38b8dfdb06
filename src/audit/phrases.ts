/** What can be recorded, each with its words for people: "On 4 March 2026 Bronwen Hughes …". One list, so that no event is unknown. */
export const phrases = {
  // access
  'signed in': 'signed in',
  'sign-in refused': 'was refused at sign-in',
  'signed out': 'signed out',
  'access refused': 'asked for something not open to them',
  'people listed': 'looked at the list of people',
  'person read': 'looked at a person’s account',
  'person invited': 'invited a person',
  'invitation accepted': 'accepted an invitation',
  'role given': 'gave a person a role',
  'role ended': 'ended a person’s role',
  'person left': 'closed a person’s account',
  'second factor reset': 'asked a person to set up their authenticator again',
  'partnership settings read': 'looked at the partnership’s settings',
  'partnership settings changed': 'changed the partnership’s settings',
  'conflicts read': 'looked at conflicts of interest',
  'person recused': 'recorded a conflict of interest; the person’s access ended',
  'recusal lifted': 'lifted a conflict of interest',
  'outbox read': 'looked at the outbox',
  'worklist read': 'looked at what waits for them',
  'audit trail read': 'looked at the audit trail',
  // library
  'review published': 'published a review in the library',
  'publication withdrawn': 'withdrew a publication from the library',
  'public answer shown': 'showed the public an answer to a recommendation',
  'report request answered': 'answered a request for a report no longer on the site',
} as const

export type What = keyof typeof phrases

export const phraseOf = (what: string): string => Object.entries(phrases).find(([name]) => name === what)?.[1] ?? what
