import { fingerprintOf, makeArtefacts, publish, showAnswer, type Publication } from '#library'
import { idFor } from './ids.ts'
import { orchardPublishedOn } from './orchard.ts'
import type { Seeding } from './northbridge.ts'

const partnership = 'Northbridge Safeguarding Partnership'
const date = (text: string) => Temporal.PlainDate.from(text)

/** Invented reviews that Northbridge has published: one of today, one of last year, and one whose time on the site is over. */
export const publishedReviews = {
  selfNeglect: {
    partnership,
    nation: 'England',
    kind: 'safeguarding adults review',
    language: 'English',
    title: 'Self-neglect and a home in disrepair: learning from the death of “Mr Alder”',
    summary:
      'A man of 71 died at home in winter. Six services knew him, and each had a part of the picture: a repair refused, a missed appointment, a worried neighbour. This review asks why the parts were never put together, and what would help next time.',
    themes: ['self-neglect', 'mental capacity', 'housing', 'information sharing'],
    publishedOn: date('2025-11-06'),
    onSiteUntil: null,
    sections: [
      {
        heading: 'Why this review was held',
        blocks: [
          {
            kind: 'paragraph',
            text: 'The Safeguarding Adults Board must arrange a review when an adult with care and support needs has died, neglect or abuse is known or suspected, and there is concern about how services worked together (Care Act 2014, section 44). Self-neglect counts.',
          },
          {
            kind: 'paragraph',
            text: 'Mr Alder is not his name. His sister chose it, after the tree outside his window.',
          },
        ],
      },
      {
        heading: 'Who Mr Alder was',
        blocks: [
          {
            kind: 'paragraph',
            text: 'He had been a bus driver for thirty years, knew every street of the city, and kept radios that he mended for others. After his wife died he saw fewer people. His home filled up, first with radios and then with everything else.',
          },
          {
            kind: 'quote',
            text: 'He was not a hoarder to us. He was a man who could not throw away a thing that might work again.',
            said: 'His sister',
          },
        ],
      },
      {
        heading: 'What happened',
        blocks: [
          {
            kind: 'table',
            caption: 'The last two years, in outline',
            head: ['When', 'What happened', 'Who knew'],
            rows: [
              ['Two years before', 'A gas check was refused three times', 'Northbridge Homes'],
              [
                'The next spring',
                'He missed four appointments at the leg ulcer clinic and was discharged',
                'Northbridge Hospitals',
              ],
              ['That summer', 'A neighbour told the council about the smell and the rats', 'Northbridge City Council'],
              [
                'The last autumn',
                'Police entered after a call from his sister and found him cold but unhurt',
                'Northbridge Police',
              ],
              ['The last winter', 'He was found dead; the heating had been off for weeks', 'All'],
            ],
          },
          {
            kind: 'paragraph',
            text: 'Nobody had more than two of these five facts at the time. No meeting was held at which they could have been put side by side.',
          },
        ],
      },
      {
        heading: 'What we found',
        blocks: [
          { kind: 'heading', text: 'A refusal was taken as a decision' },
          {
            kind: 'paragraph',
            text: 'Each refusal was recorded as a choice that Mr Alder was free to make. Nobody asked what he understood of the danger, or whether he could act on what he decided. An assessment of mental capacity was thought of only for medical treatment.',
          },
          { kind: 'heading', text: 'Closing a case felt safe' },
          {
            kind: 'paragraph',
            text: 'Missed appointments led to discharge by a rule meant to shorten waiting lists. For someone who neglects himself, not coming is the sign to look closer.',
          },
          {
            kind: 'list',
            ordered: false,
            items: [
              'Housing officers had no one to ask about self-neglect below the level of a safeguarding concern.',
              'The clinic did not know that the home was without heating.',
              'Police passed on what they saw, and it was closed as “no criminal offence”.',
            ],
          },
          {
            kind: 'glossary',
            terms: [
              {
                term: 'Self-neglect',
                meaning: 'Not looking after one’s own health, hygiene, home or safety, for whatever reason.',
              },
              {
                term: 'Executive capacity',
                meaning: 'Being able to carry out what one has decided, and not only to decide it.',
              },
            ],
          },
        ],
      },
    ],
    recommendations: [
      {
        number: 1,
        text: 'Any service may call a self-neglect meeting, and the others come, without a safeguarding threshold having been met.',
        addressedTo: ['Northbridge City Council', 'Northbridge Homes'],
      },
      {
        number: 2,
        text: 'All services keep one shared record of adults who neglect themselves.',
        addressedTo: ['Northbridge City Council'],
      },
      {
        number: 3,
        text: 'After a third refused safety check, housing and the fire service visit together within ten days.',
        addressedTo: ['Northbridge Homes'],
      },
      {
        number: 4,
        text: 'Nobody is discharged for missed appointments before someone has tried to see them where they live.',
        addressedTo: ['Northbridge Hospitals NHS Trust'],
      },
    ],
    briefing: [
      {
        heading: 'What happened',
        blocks: [{ kind: 'paragraph', text: 'A man of 71 died in a cold home. Six services knew him.' }],
      },
      {
        heading: 'Why it matters',
        blocks: [
          {
            kind: 'paragraph',
            text: 'Self-neglect is the commonest subject of reviews of adults, and is often taken for a choice.',
          },
        ],
      },
      {
        heading: 'A refusal is information',
        blocks: [
          {
            kind: 'paragraph',
            text: 'When someone refuses help, ask what they understand and what they can carry out.',
          },
        ],
      },
      { heading: 'Not coming is a sign', blocks: [{ kind: 'paragraph', text: 'Look closer before you close.' }] },
      {
        heading: 'Put the parts together',
        blocks: [{ kind: 'paragraph', text: 'You may ask for a meeting. You need no threshold.' }],
      },
      {
        heading: 'Things to remember',
        blocks: [
          {
            kind: 'list',
            ordered: false,
            items: ['Whom did you tell?', 'What did they do?', 'What would his sister say?'],
          },
        ],
      },
      {
        heading: 'What to do',
        blocks: [{ kind: 'paragraph', text: 'Take one person you worry about and write down who else knows them.' }],
      },
    ],
    bulletin: [
      {
        heading: 'For housing officers',
        blocks: [
          { kind: 'paragraph', text: 'Three refused safety checks are a reason to call a self-neglect meeting.' },
        ],
      },
      {
        heading: 'For clinics',
        blocks: [
          {
            kind: 'paragraph',
            text: 'Before a discharge for missed appointments, someone visits or telephones, and writes down what they found.',
          },
        ],
      },
    ],
  },
  outOfSchool: {
    partnership,
    nation: 'England',
    kind: 'child safeguarding practice review',
    language: 'English',
    title: 'Out of school and out of sight: a review about “Wren”',
    summary:
      'A girl of 14 was seriously harmed by people who were exploiting her. She had been off the school roll for seven months. The review looks at what not being in school meant for being seen, and at what adults made of her going missing.',
    themes: ['exploitation', 'missing from education', 'going missing', 'voice of the child'],
    publishedOn: date('2026-03-12'),
    onSiteUntil: date('2029-03-31'),
    sections: [
      {
        heading: 'About this review',
        blocks: [
          {
            kind: 'paragraph',
            text: 'The partners decided on this review after a rapid review found that the learning reached beyond one child. Wren read a draft, and asked for the words about her to be changed in three places. They were.',
          },
        ],
      },
      {
        heading: 'Through Wren’s eyes',
        blocks: [
          {
            kind: 'quote',
            text: 'They kept asking where I had been. Nobody asked why I did not want to be home.',
            said: 'Wren',
          },
          {
            kind: 'paragraph',
            text: 'She was reported missing nine times in five months. After each return someone spoke with her, each time someone else.',
          },
        ],
      },
      {
        heading: 'What we found',
        blocks: [
          {
            kind: 'paragraph',
            text: 'School is where children are seen every day. When Wren left the roll, no one took over the task of seeing her. The word “resilient” was written about her eleven times, and hid that she had learned not to ask.',
          },
          {
            kind: 'list',
            ordered: true,
            items: [
              'A child off the roll needs a named adult who sees her.',
              'A return interview by the same person tells more than nine by nine.',
            ],
          },
        ],
      },
    ],
    recommendations: [
      {
        number: 1,
        text: 'Every child who leaves a school roll without a new school has a named adult within five school days.',
        addressedTo: ['Northbridge City Council', 'Riverside Academy Trust'],
      },
    ],
    briefing: null,
    bulletin: [
      {
        heading: 'For schools',
        blocks: [
          {
            kind: 'paragraph',
            text: 'Taking a child off the roll ends the daily sight of her. Say who will see her now.',
          },
        ],
      },
      {
        heading: 'For police',
        blocks: [{ kind: 'paragraph', text: 'Ask for the same officer at each return, and ask why as well as where.' }],
      },
    ],
  },
  injuredBaby: {
    partnership: 'Northbridge Safeguarding Children Board',
    nation: 'England',
    kind: 'serious case review',
    language: 'English',
    title: 'Serious case review: injuries in a baby not yet mobile',
    summary: 'Bruises on a baby who cannot roll over were explained away twice before they were examined.',
    themes: ['bruising', 'babies', 'professional curiosity'],
    publishedOn: date('2014-06-12'),
    onSiteUntil: date('2015-06-30'),
    sections: [
      {
        heading: 'What we learned',
        blocks: [
          {
            kind: 'paragraph',
            text: 'Babies who do not cruise rarely bruise. The protocol was known, and was read as being about older children.',
          },
        ],
      },
    ],
    recommendations: [],
    briefing: null,
    bulletin: null,
  },
} as const satisfies Readonly<Record<string, Publication>>

/** Publishes them, with the answers that came to one of the recommendations. */
export async function publishReviews({ tx, today }: Pick<Seeding, 'tx' | 'today'>): Promise<void> {
  const by = { person: null, partnership: idFor('partnership/northbridge') }
  const orchard: Publication = { ...publishedReviews.selfNeglect, publishedOn: orchardPublishedOn(today) }
  for (const each of Object.values<Publication>(publishedReviews)) {
    const publication = each === publishedReviews.selfNeglect ? orchard : each
    const made = await makeArtefacts(publication)
    if (!made.ok) return // No typesetter on this machine: the demonstration's library stays empty.
    const published = await publish(tx, by, publication, made.artefacts, fingerprintOf(publication, made.artefacts))
    if (!published.ok) throw new Error(`A review of the demonstration was not published: ${published.because}`)
    if (publication !== orchard) continue
    await showAnswer(tx, by, published.publication, 1, {
      organisation: 'Northbridge Homes',
      position: 'accepted',
      text: 'Our tenancy officers may call the meeting from January. We will report on the first six months.',
      answeredOn: orchard.publishedOn.add({ days: 43 }),
    })
    await showAnswer(tx, by, published.publication, 1, {
      organisation: 'Northbridge Homes',
      position: 'done',
      text: 'Fourteen meetings were called by July. In eleven, heating or water was put right within two weeks.',
      answeredOn: orchard.publishedOn.add({ days: 257 }),
    })
  }
}
