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
  // incidents
  'notification begun': 'began to write a notification',
  'notification draft read': 'opened a notification of their own that is not sent yet',
  'incident notified': 'notified an incident',
  'notifications listed': 'looked at the list of incidents',
  'incident read': 'read an incident',
  'names of the incident read': 'read the names of the people in an incident',
  'names of the incident corrected': 'corrected what is known of a person in an incident',
  'incident likeness judged': 'judged whether two incidents are the same',
  'criteria read': 'looked at the criteria for an incident',
  'criteria answered': 'answered questions of the law on an incident',
  'referral acknowledged': 'recorded that a referral was acknowledged',
  'rapid review meeting recorded': 'recorded a rapid review meeting',
  'recommendation recorded': 'recorded a recommendation on an incident',
  'decision read': 'looked at the decision on an incident',
  'decision made': 'decided on an incident',
  'letters listed': 'looked at the letters and dates of an incident',
  'letter read': 'opened a letter about an incident',
  'letter sent': 'recorded that a letter was sent',
  'past incident entered': 'entered the incident of a past review',
} as const

export type What = keyof typeof phrases

export const phraseOf = (what: string): string => Object.entries(phrases).find(([name]) => name === what)?.[1] ?? what
