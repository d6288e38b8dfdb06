/** In this field not knowing is an answer with consequences (reference, section 0.1). Pages say "not known". */
export type Answer = 'yes' | 'no' | 'unknown'

/** AND, after Kleene (rule R0.2): any no is no; else any unknown is unknown; else yes. */
export function every(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** OR, after Kleene (rule R0.2): any yes is yes; else any unknown is unknown; else no. */
export function some(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

export function opposite(answer: Answer): Answer {
  if (answer === 'unknown') return 'unknown'
  return answer === 'yes' ? 'no' : 'yes'
}
