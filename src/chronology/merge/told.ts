import type { Account } from './same-event.ts'

/** An account made ready to be compared: its days as numbers, its words without their endings. */
export type Told = {
  readonly account: Account
  readonly first: number
  readonly last: number
  /** Minutes after midnight, where a time is known. */
  readonly minute: number | undefined
  readonly words: ReadonlySet<string>
  /** Which other agencies it speaks of, by their names. */
  readonly names: ReadonlySet<string>
}

export function toldOf(account: Account, named: (text: string) => ReadonlySet<string>): Told {
  const [hour, minute] = account.time?.split(':').map(Number) ?? []
  return {
    account,
    first: dayOf(account.first),
    last: dayOf(account.last),
    minute: hour === undefined || minute === undefined ? undefined : hour * 60 + minute,
    words: wordsOf(account.text),
    names: named(account.text),
  }
}

const epoch = Temporal.PlainDate.from('1900-01-01')

const dayOf = (iso: string): number => epoch.until(iso, { largestUnit: 'day' }).days

/** Kinds of contact, each by the words in which agencies write of it; they count as one word. */
const contacts: readonly { readonly kind: string; readonly words: RegExp }[] = [
  { kind: 'telephone call', words: /^(tele)?phon|^call(s|er|ers)?$|^rang$|^rings?$/ },
  { kind: 'visit', words: /^visit|^attend(s|ed|ing|ance)?$/ },
  { kind: 'meeting', words: /^meet|^conference|^discuss/ },
  { kind: 'referral', words: /^refer(s|red|ral|rals)?$|^noti(ce|fie|fy|fication)|^ppn$|^mash$/ },
  { kind: 'e-mail', words: /^e?mail/ },
]

const kindOf = (word: string): string | undefined => contacts.find(({ words }) => words.test(word))?.kind

/** Which of these words are kinds of contact. */
export const contactsIn = (words: readonly string[]): readonly string[] =>
  words.filter((word) => contacts.some(({ kind }) => kind === word))

const commonWords = new Set(
  'about after again also and are asked been before being between both but call called came child could did does during each family father for from had has have her him his home into its made mother not noted off one out over reported said seen she should that the their them then there they this time told took under until was were when which while who will with would you your'.split(
    ' ',
  ),
)

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(
    words.flatMap((word) => {
      const kind = kindOf(word)
      if (kind !== undefined) return [kind]
      return commonWords.has(word) ? [] : [withoutEnding(word)]
    }),
  )
}

/** "Reviewed", "reviews" and "reviewing" are one word here. */
const withoutEnding = (word: string): string => (word.length > 5 ? word.replace(/(ing|ed|es|s)$/, '') : word)
