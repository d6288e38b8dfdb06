/** What a column of a chronology is for. */
export type Role =
  | 'date'
  | 'time'
  | 'end date'
  | 'end time'
  | 'source'
  | 'event'
  | 'agency'
  | 'action'
  | 'comment'
  | 'sequence'

/**
 * Headings as agencies write them, in English and Welsh. Compared without case, punctuation, numbering or line breaks.
 * domain/chronology.md, "Beyond"; the first of each list is what Heed itself writes.
 */
const synonyms: readonly (readonly [Role, readonly string[]])[] = [
  [
    'date',
    [
      'date',
      'date of event',
      'date of contact',
      'date of incident',
      'date of entry',
      'date of significant event',
      'date of involvement',
      'date of activity',
      'event date',
      'contact date',
      'incident date',
      'entry date',
      'when',
      'start date',
      'date from',
      'from date',
      'date started',
      'day',
      'date and time',
      'date time',
      'datetime',
      'date and time of event',
      'date time of event',
      'date and time of contact',
      'date time of contact',
      'date of event and time',
      'start date and time',
      'start date time',
      'dates',
      'dyddiad',
      'dyddiad y digwyddiad',
      'dyddiad digwyddiad',
      'dyddiad dechrau',
      'dyddiad cychwyn',
      'dyddiad ac amser',
      'dyddiad amser',
      'pryd',
    ],
  ],
  [
    'time',
    [
      'time',
      'start time',
      'time of event',
      'time of contact',
      'event time',
      'time from',
      'amser',
      'amser dechrau',
      'amser cychwyn',
    ],
  ],
  [
    'end date',
    ['end date', 'date to', 'to date', 'finish date', 'date ended', 'date of end', 'dyddiad gorffen', 'dyddiad diwedd'],
  ],
  ['end time', ['end time', 'time to', 'finish time', 'time ended', 'amser gorffen', 'amser diwedd']],
  [
    'source',
    [
      'source',
      'source of information',
      'information source',
      'record',
      'record source',
      'source of record',
      'source record',
      'author',
      'source document',
      'source of evidence',
      'source of info',
      'source reference',
      'sources',
      'recorded by',
      'ffynhonnell',
      'ffynhonnell y wybodaeth',
      'ffynhonnell wybodaeth',
      'ffynhonnell gwybodaeth',
      'awdur',
    ],
  ],
  [
    'event',
    [
      'event',
      'what happened',
      'details',
      'details of contact',
      'event details',
      'details of event',
      'information',
      'description',
      'significant event',
      'contact',
      'events',
      'significant events',
      'description of event',
      'event description',
      'summary of event',
      'details of significant event',
      'details of involvement',
      'details of incident',
      'summary',
      'narrative',
      'entry',
      'incident',
      'contact details',
      'event contact',
      'key event',
      'what was recorded',
      'digwyddiad',
      'digwyddiadau',
      'manylion',
      'disgrifiad',
      'beth ddigwyddodd',
      'gwybodaeth',
      'manylion y digwyddiad',
      'manylion digwyddiad',
      'cyswllt',
    ],
  ],
  [
    'agency',
    [
      'agency',
      'organisation',
      'organization',
      'agency name',
      'name of agency',
      'agency organisation',
      'organisation agency',
      'asiantaeth',
      'sefydliad',
    ],
  ],
  [
    'action',
    [
      'action',
      'action taken',
      'response',
      'outcome',
      'actions',
      'actions taken',
      'agency response',
      'action outcome',
      'response and outcome',
      'action and outcome',
      'action taken and outcome',
      'outcomes',
      'gweithredu',
      'camau gweithredu',
      'ymateb',
      'canlyniad',
    ],
  ],
  [
    'comment',
    [
      'comment',
      'comments',
      'analysis',
      'author comment',
      'authors comment',
      'authors comments',
      'authors analysis',
      'commentary',
      'comment analysis',
      'analysis and comment',
      'sylw',
      'sylwadau',
      'dadansoddiad',
      'sylwadau’r awdur',
    ],
  ],
  [
    'sequence',
    [
      'seq',
      'ref',
      'event ref',
      'no',
      'sequence',
      'reference',
      'number',
      'event no',
      'event number',
      'sequence number',
      'ref no',
      'event reference',
      'row',
      'item',
      'entry no',
      'cyf',
      'rhif',
      'cyfeirnod',
    ],
  ],
]

const roles = new Map<string, Role>(
  synonyms.flatMap(([role, names]) => names.map((name): [string, Role] => [plain(name), role])),
)

/** What a heading says its column is for; undefined for a column of its own. */
export function roleOf(heading: string): Role | undefined {
  const role = roles.get(plain(heading))
  return role ?? (/[([]/.test(heading) ? roles.get(plain(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))) : undefined)
}

/**
 * Could this head a column of dates? Every heading for a date that we know passes; almost no other cell does, so that the
 * rows of a table are not each read as if they were headings.
 */
export const mayHeadDates = (text: string): boolean => text.length <= 100 && /da(te|y)|when|dyddiad|pryd/i.test(text)

/** What an agency said that its own headings mean, by `plain` heading; `own` is a column under its own name. */
export type Meanings = ReadonlyMap<string, Role | 'own'>

/** What a heading says its column is for: what its agency said counts before what we know. */
export function meaningOf(heading: string, meanings: Meanings): Role | undefined {
  const said = meanings.size === 0 ? undefined : meanings.get(plain(heading))
  return said === 'own' ? undefined : (said ?? roleOf(heading))
}

/** How many of these cells are headings of a chronology? */
export function recognised(cells: readonly string[]): number {
  return cells.filter((cell) => roleOf(cell) !== undefined).length
}

/** Two headings that differ only in case, punctuation, numbering or line breaks are the same. */
export function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\bdd\W*mm\W*yy(yy)?\b|\bhh\W*mm\b/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/^\W*(\d{1,2}|[a-z]|[ivx]{1,4})[.):]+\s+/, '')
    .replace(/^\W*\d{1,2}[.):]?\s+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
