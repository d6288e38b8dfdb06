/** In this field not knowing is an answer with consequences (reference, section 0.1). Pages say "not known". */
export type Answer = 'yes' | 'no' | 'unknown'

/** Something that can be asked about T, and answered. */
export type Asked<T> = (about: T) => Answer

/** AND, after Kleene (rule R0.2): any no is no; else any unknown is unknown; else yes. */
export function every<T>(parts: readonly Asked<T>[]): Asked<T> {
  return (about) => {
    let answer: Answer = 'yes'
    for (const part of parts) {
      const given = part(about)
      if (given === 'no') return 'no'
      if (given === 'unknown') answer = 'unknown'
    }
    return answer
  }
}

/** OR, after Kleene (rule R0.2): any yes is yes; else any unknown is unknown; else no. */
export function some<T>(parts: readonly Asked<T>[]): Asked<T> {
  return (about) => {
    let answer: Answer = 'no'
    for (const part of parts) {
      const given = part(about)
      if (given === 'yes') return 'yes'
      if (given === 'unknown') answer = 'unknown'
    }
    return answer
  }
}

export function opposite(answer: Answer): Answer {
  if (answer === 'unknown') return 'unknown'
  return answer === 'yes' ? 'no' : 'yes'
}
