/** The same numbers for the same seed: a failure can be seen again. */
export function chooser(seed: number): <T>(from: readonly [T, ...T[]] | readonly T[]) => T {
  let state = seed * 2_654_435_761 + 12_345
  return (from) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const chosen = from[Math.floor((state / 2_147_483_648) * from.length)]
    if (chosen === undefined) throw new Error('There is nothing to choose from')
    return chosen
  }
}

const slots: Readonly<Record<string, readonly string[]>> = {
  who: ['the health visitor', 'the social worker', 'a teacher', 'the school nurse', 'the duty officer', 'a midwife', 'the family support worker', 'the housing officer', 'a paediatrician', 'the headteacher', 'the probation officer', 'her grandmother', 'an aunt', 'the neighbour', 'the practice nurse', 'the night staff'],
  service: ['the school', 'the council', 'the hospital', 'the police', 'the surgery', 'the nursery', 'the housing service', 'the ambulance service', 'the mental health team', 'the out-of-hours team', 'the refuge', 'the court', 'the library', 'the youth club'],
  did: ['wrote to', 'rang', 'went to see', 'asked', 'spoke with', 'met', 'waited for', 'listened to', 'reassured', 'sent a letter to'],
  whom: ['the parents', 'the mother', 'both brothers', 'the older sister', 'the father', 'the child', 'the grandparents', 'the landlord', 'her friends', 'the carers'],
  when: ['that spring', 'in the autumn', 'early in the year', 'before Christmas', 'in May', 'at the end of March', 'over the summer', 'a week later', 'on a wet Monday', 'in April', 'the next morning', 'in August', 'late one Friday', 'two winters later'],
  thing: ['the bruise', 'the letter', 'the bath', 'the cold house', 'the broken window', 'the empty fridge', 'a mark on the arm', 'the missed meals', 'the reading book', 'the rose garden', 'a penny jar', 'the drawing', 'the long silence', 'the bill'],
  feeling: ['hope', 'grace', 'patience', 'joy', 'faith', 'fear', 'relief', 'worry', 'doubt', 'trust', 'shame', 'care'],
  why: ['because nobody had time to ask twice', 'because two records were never read side by side', 'since the form had no place for it', 'although everyone meant well', 'because the line was engaged for most of the day', 'as the team had lost a third of its people', 'because the guidance could be read in two ways', 'while the handover was still being typed', 'because the answer was kept on paper in another building'],
} // prettier-ignore

const sentences = [
  'In the words of one person, {who} {did} {whom} {when}.',
  'It was {who} who first noticed {thing}, and {service} wrote it down.',
  '{Service} did not know what {service} had seen {when}.',
  'Nobody will ever know what {thing} meant, but it may have mattered.',
  'There was {feeling} in that house, and there was {feeling} too.',
  '{Who} drew a map of the rooms and gave each of them a mark out of five.',
  'They agreed to meet {when}, {why}.',
  'May we say plainly that {who} tried: {when} {who} {did} {whom} again.',
  'Will this be different next time? {Service} says that it will.',
  'Hope is not a plan, and {service} said so {when}.',
  'Reading the notes together, the panel saw {thing} for the first time.',
  'Mark the difference between what {service} wrote and what {who} remembers.',
  'The child liked to sing, to read, and to rub the dog behind the ears.',
  'At bath time {who} saw {thing} and asked about it, {why}.',
  'Prices rose, the rent fell due, and {whom} moved to a smaller flat {when}.',
  'Grace under pressure is what {who} showed {when}.',
  'A frank talk with {whom} would have taken an hour, and there was no hour.',
  '“We did what the form told us,” said {who}. “There was no box for {feeling}.”',
  'The review asked {service} why, and {service} answered with {feeling}.',
  'By then {thing} had become usual, {why}.',
  'A young man of eighteen is still somebody’s child, as {who} put it.',
  'Drew the curtains, locked the door, went to bed: that was the whole entry.',
  'It takes no great art to bill a parent; it takes {feeling} to sit with one.',
  'Dean and chapter, mayor and council: everyone sent {feeling}, and no one sent help.',
  'Rose bushes grew up to the window, so that {who} could not see in.',
  'Working Together to Safeguard Children asks for more, and {service} wanted to give it.',
  'The Children Act 1989 gives the duty, and the Care Act 2014 gives another.',
  'Three plans were written in two years; none of them was read to {whom}.',
  'Penny by penny the debt grew, and {who} heard of it only {when}.',
  'A carer can faith and patience spare for a week, not for a year, {why}.',
  'Between 2017 and 2019 eleven appointments were offered and four were kept.',
  'The Department for Education and the Home Office wrote to every board {when}.',
  'National guidance had changed twice, and {service} was still using the first edition.',
  '{Who} kept a diary in which {feeling} is the word that stands most often.',
  'What would have helped? A second opinion, a spare key, and somebody to ring.',
] as const

/** An invented paragraph of a review that names nobody, though many of its words are also names. */
export function paragraphOf(choose: ReturnType<typeof chooser>, length: number): string {
  return Array.from({ length }, () => sentenceFrom(choose(sentences), choose)).join(' ')
}

const sentenceFrom = (template: string, choose: ReturnType<typeof chooser>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_slot, name: string) => {
    const text = choose(slots[name.toLowerCase()] ?? [])
    return name.charAt(0) === name.charAt(0).toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text
  })
