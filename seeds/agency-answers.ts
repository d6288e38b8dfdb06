/** What the invented agencies wrote. Everyone and everything here is invented. */
export type Answers = {
  /** By the title of the question. */
  readonly parts: Readonly<Record<string, string>>
  /** On the key lines of enquiry, in their order. */
  readonly analysis: readonly string[]
}

/** The police’s report for Harbour, complete. */
export const policeOnHarbour: Answers = {
  parts: {
    'Your agency’s role':
      'Response officers met the family twice before the day of the incident, at two addresses. The child abuse investigation team leads the investigation now and took no part in this report.\n\nIt rests on the two incident logs, body-worn video of the second visit, two vulnerability notices, and conversations with five officers and a call handler.',
    'Summary of the chronology':
      'The first call was a neighbour’s, at night, about shouting. Both children were recorded as “asleep upstairs” and were not seen. A vulnerability notice went to the council within the hour.\n\nThe second call, seven months later, was the grandmother’s. She had telephoned the house and Maya had answered. An officer sat on the stairs with Maya and asked what a usual day was like. Maya said that she gave Theo his breakfast “when there is some”. A second notice was sent, and the officer telephoned the out-of-hours team.',
    'Good practice':
      'The officer on the second visit asked open questions, gave Maya time, and wrote down her words. He and the out-of-hours worker stayed on the telephone until a visit was arranged for the morning.',
    Learning:
      'A notice that does not show what came before hides a pattern. Seeing a child and hearing from a child are different things, and our form asked only for the first.',
    'What has changed':
      'Since the spring a notice shows every earlier one for the address and for each child. In a check of sixty notices in the last quarter, fifty-two held the child’s own words; a year before it was nineteen.',
    'Recommendations for your agency':
      'The question “Was a child present?” is replaced by “What did you see and hear of each child’s day?” (Superintendent, response, by the end of the next quarter).\n\nThe call handlers’ guide says how a relative who reports a worry hears what was done with it (Head of contact management, within three months).',
  },
  analysis: [
    'Officers recorded what adults said and, on the first visit, nothing of the children. The log asks whether children are present; it does not ask what was seen of their lives. The officer who did ask had been on a local course on the voice of the child a month before.\n\nNight shifts covered two districts with half the usual staff. Officers told us that they felt they had to choose between speaking to the children and leaving the next call waiting.',
    'Both notices reached the council within a day. Neither said that another had been sent, because the form did not show the history of a family: the police could see a pattern and the council could not.\n\nWhat helped was a telephone call between two people who each knew whom to ask for.',
    'The police did not know of the missed appointments. Officers who were told of them afterwards said that it would have changed how they saw the second call. Nothing in the notice, or in the answer to it, would have told them.',
    'The grandmother called the police once, after two calls to others that she felt had led to nothing. The call handler listened and sent a car. Nobody rang her back. There was no place in the system to note that she had asked to be told.',
    'The family moved between the two calls. Notices were found by address, so the second was sent without the first, and the council read it as new. The officer learned only at the door that police had met the children before, because Maya said so.',
  ],
}

/** The council’s report for Harbour, begun. */
export const councilOnHarbour: Answers = {
  parts: {
    'Your agency’s role':
      'The front door received four contacts and two police notices. Early help and then the assessment team worked with the family. This report will rest on the case record and on conversations with four practitioners and two managers; two of these have been held.',
    'Summary of the chronology':
      'Early help began after the nursery’s contact. It became a child in need plan after the second police notice, and was reviewed three times.',
  },
  analysis: [
    'Records describe the home on the days of visits. Practitioners told us that visits were announced, and that they saw the kitchen and the front room. What a nursery morning was like was not known.',
  ],
}

/** The school’s report for Harbour, complete. */
export const schoolOnHarbour: Answers = {
  parts: {
    'Your agency’s role':
      'Maya has been at the academy since reception; Theo came to its nursery class. The designated lead and two class teachers spoke with the author, and all safeguarding logs were read.',
    'Summary of the chronology':
      'From the autumn Maya was late and tired. Staff gave both children breakfast, first quietly and then every day. Two contacts were made with other agencies, and one of them was answered.',
    'Good practice': 'Staff noticed hunger before they had a name for it, fed the children and wrote it down.',
    Learning: 'We wrote down what we gave and not what we were told. A log of kindness is not yet a log of worry.',
    'What has changed':
      'Breakfast is offered to every child. A third late arrival in a fortnight goes to the designated lead.',
    'Recommendations for your agency':
      'A referral that is not answered within three working days is chased by name (designated lead, from now on).',
  },
  analysis: [
    'Teachers knew what mornings were like: Maya told them, in passing, while she ate. It was not written as something that she had said.',
    'The academy rang those it knew. When nobody rang back, staff took it that nothing more was needed.',
    'Nothing was known at school of health appointments.',
    'The grandmother collected the children twice and spoke at the gate. Neither talk was written down on the day.',
    'The academy was told of the move by Maya.',
  ],
}

/** The police’s short return on Willow, complete. */
export const policeOnWillow: Answers = {
  parts: {
    'Your agency’s involvement':
      'Officers attended with the ambulance service on the day. Before that the police had one contact with the household, eleven months ago, about damage to a parked car. No officer had met Rowan.',
    'Immediate safety':
      'An officer is named for the hospital ward. There are no brothers or sisters in the household. A strategy discussion was held on the day and a second one is booked.',
    'The child’s lived experience':
      'Little is known to the police. A neighbour described Rowan as a child who “waved at everyone from the window”. Officers noted toys, a made bed and food in the kitchen.',
    'Early learning':
      'The call handler asked about children in the first minute, and the officers knew before they arrived. The name of the health visitor could not be found out of hours.',
    'Other processes':
      'A criminal investigation has begun. The contact is the senior investigating officer, through the child abuse investigation team.',
  },
  analysis: [],
}
