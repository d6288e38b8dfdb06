/** The field's words for people who do not work in it. Not law: each is said as we would say it to a relative. */
export const fieldWords: readonly (readonly [word: string, meaning: string])[] = [
  ['Abstract', 'A paragraph that says what a review is about and what was learned.'],
  ['Advocate', 'Someone independent who helps a person to say what they want and understand their rights.'],
  [
    'Anonymous review',
    'A review published without the name of the board, so that a family cannot be found by its place.',
  ],
  ['Background', 'What the review says of the person’s life and of what happened, kept short in the record.'],
  ['Board', 'Short for safeguarding adults board or, until 2019 in England, local safeguarding children board.'],
  [
    'Child practice review, adult practice review',
    'The kinds of review that Wales held until the single unified safeguarding review.',
  ],
  [
    'Child safeguarding practice review',
    'A review in England, since 2018, of serious harm to or the death of a child where abuse or neglect is known or suspected.',
  ],
  ['Chronology', 'What happened, in order, as each service recorded it.'],
  [
    'Coercive control',
    'A pattern of acts by which one person takes another’s freedom. It is a crime, also without a blow.',
  ],
  [
    'Disguised compliance',
    'Seeming to work with services so that they go away. Some reviewers avoid the words because they blame.',
  ],
  [
    'Domestic homicide review',
    'A review, in England and Wales since 2011, of a death from domestic abuse. New ones are called domestic abuse related death reviews.',
  ],
  ['Duty of candour', 'The duty of a health or care provider to tell people when something has gone wrong.'],
  ['Early help', 'Support for a family before things become serious.'],
  ['Executive capacity', 'Being able to carry out what one has decided, and not only to decide it.'],
  ['Finding', 'What a review found about how services work, with what it rests on.'],
  [
    'Independent author, lead reviewer',
    'The person who leads the review and writes it, and who does not work for the services reviewed.',
  ],
  [
    'Learning bulletin',
    'A page or two for people who work in the field: what happened in general terms, and what should change.',
  ],
  [
    'Learning review (Scotland)',
    'A review, in Scotland since 2021, that took the place of the significant case review.',
  ],
  ['MARAC', 'Multi-agency risk assessment conference: a meeting about people at high risk from domestic abuse.'],
  ['MASH', 'Multi-agency safeguarding hub: where concerns about children, and in places about adults, first arrive.'],
  [
    'Mental capacity',
    'Being able to make a particular decision at a particular time. The law assumes it until shown otherwise.',
  ],
  ['Model of review', 'The way the review was held: which papers were read, who was asked, who met.'],
  ['Professional curiosity', 'Wanting to know, and asking, rather than taking what is said or seen as enough.'],
  ['Pseudonym', 'A name used in place of the real one. Families are asked to choose it.'],
  ['Rapid review', 'The first look at a serious incident to a child in England, within 15 working days.'],
  ['Recommendation', 'What a review says should change, and who must answer.'],
  [
    'Safeguarding adults review',
    'A review in England, under the Care Act 2014, of the death of or serious harm to an adult with care and support needs.',
  ],
  [
    'Section 42 enquiry',
    'What a council in England must do, or have done, when it believes that an adult with care and support needs is abused or neglected.',
  ],
  [
    'Section 47 enquiry',
    'What a council in England must do when it has reason to believe that a child suffers significant harm.',
  ],
  ['Self-neglect', 'Not looking after one’s own health, hygiene, home or safety, for whatever reason.'],
  [
    'Serious case review',
    'The kind of review held in England until 2019 when a child had died or been seriously harmed.',
  ],
  ['Seven-minute briefing', 'A review in seven short parts, for a team to read together.'],
  ['Single unified safeguarding review', 'One review in Wales, since 2024, in place of several.'],
  [
    'Strategy discussion',
    'The talk between police, social care and health that decides how a concern about a child is looked into.',
  ],
  ['Terms of reference', 'What a review asks, and about which time.'],
  ['Threshold', 'How serious something must be before a service may or must act.'],
  ['Was not brought', 'What to write when a child missed an appointment: the child did not decide it.'],
]
