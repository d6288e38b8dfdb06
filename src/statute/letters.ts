import { recipientOn } from './bodies.ts'
import { holidaysFor } from './divisions.ts'
import { dueOf } from './due-dates.ts'
import type { StartDates } from './due-dates.ts'
import { sourceText } from './framework.ts'
import type { LetterRule, Occasion, Version } from './framework.ts'
import { asSet, workingDaysWith } from './settings.ts'
import type { Settings } from './settings.ts'
import { limitInWords } from './timetable.ts'

/** A letter that a decision calls for. */
export type Letter = {
  /** A body that existed on the day, or the people concerned. */
  readonly to: string
  readonly dueOn: Temporal.PlainDate | null
  /** "Within 5 working days after the decision"; null where no time limit is known: write promptly. */
  readonly limit: string | null
  /** Why no day can be named, though there is a limit and its start is known. */
  readonly problem: string | null
  /** What it must say, point by point. */
  readonly says: readonly string[]
  readonly source: string
  readonly confirm: boolean
}

/** What is the area's own: when its partners took over, and the limits that it set where the reference could not verify. */
type AreasOwn = { readonly goLive?: Temporal.PlainDate | undefined; readonly settings?: Settings }

/** Who has to be told, by when and of what; letters go only to bodies that existed on the day they are written. */
export function lettersFor(
  version: Version,
  occasion: Occasion,
  writtenOn: Temporal.PlainDate,
  dates: StartDates,
  { goLive, settings = {} }: AreasOwn = {},
): readonly Letter[] {
  return version.letters
    .filter(({ on }) => on.includes(occasion))
    .flatMap((rule) => {
      const to = recipientOn(rule.to, writtenOn, goLive)
      return to === null ? [] : [letter(version, rule, to, dates, settings)]
    })
}

function letter(version: Version, rule: LetterRule, to: string, dates: StartDates, settings: Settings): Letter {
  const written = version.deadlines.find(({ id }) => id === rule.deadline)
  const deadline = written && asSet(written, settings)
  const found = deadline ? dueOf(deadline, dates, holidaysFor(version, workingDaysWith(settings))) : null
  return {
    to,
    dueOn: found?.dueOn ?? null,
    limit: deadline ? limitInWords(deadline) : null,
    problem: found?.problem ?? null,
    says: rule.says,
    source: sourceText(rule.source),
    confirm: rule.source.mark === 'from memory' || deadline?.confirm === true || version.confirm === true,
  }
}
