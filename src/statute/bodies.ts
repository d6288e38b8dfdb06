import { lastGoLive } from './facts.ts'
import { fromMemory, verified } from './framework.ts'
import type { Boundary, Source } from './framework.ts'
import { boundary } from './windows.ts'

/** A public body that is told of decisions, and the days on which it existed: from the first, until but not on the second. */
export type Body = {
  readonly name: string
  readonly what: string
  readonly from: Boundary | null
  readonly until: Boundary | null
  readonly succeededBy?: string
  readonly source: Source
}

const bodies: readonly Body[] = [
  {
    name: 'Local Safeguarding Children Board (Wales)',
    what: 'decided serious case reviews and child practice reviews in Wales',
    from: '2006-10-01',
    until: '2016-04-06',
    succeededBy: 'Safeguarding Board',
    source: verified('LSCB (Wales) Regulations 2006; Safeguarding Boards (Wales) Regulations 2015', 'L08', 'W01'),
  },
  {
    name: 'Safeguarding Board',
    what: 'decides reviews in its region of Wales',
    from: '2016-04-06',
    until: null,
    source: verified('Safeguarding Boards (Functions and Procedures) (Wales) Regulations 2015', 'W01', 'W02'),
  },
  {
    name: 'National Independent Safeguarding Board',
    what: 'advises the Welsh Ministers, and receives reports of practice reviews',
    from: '2016-04-06',
    until: null,
    source: fromMemory('Social Services and Well-being (Wales) Act 2014, s132'),
  },
  {
    name: 'Welsh Government',
    what: 'is told of reviews in Wales',
    from: null,
    until: null,
    source: verified('Single Unified Safeguarding Review statutory guidance', 'W04'),
  },
  {
    name: 'Child Protection Committee',
    what: 'decides on reviews of children in its area of Scotland; it has no statute',
    from: null,
    until: null,
    source: verified('Local review protocol', 'SC09'),
  },
  {
    name: 'Adult Protection Committee',
    what: 'decides on reviews of adults in its area of Scotland',
    from: '2008-10-29',
    until: null,
    source: fromMemory('Adult Support and Protection (Scotland) Act 2007, s42'),
  },
  {
    name: 'Care Inspectorate',
    what: 'is told of decisions in Scotland and receives the reports',
    from: '2011-04-01',
    until: null,
    source: fromMemory('Public Services Reform (Scotland) Act 2010'),
  },
  {
    name: 'Area Child Protection Committee',
    what: 'held case management reviews in Northern Ireland',
    from: null,
    until: '2012-09-01',
    succeededBy: 'Safeguarding Board for Northern Ireland',
    source: fromMemory('Co-operating to Safeguard Children, 2003'),
  },
  {
    name: 'Safeguarding Board for Northern Ireland',
    what: 'decides case management reviews through its panel',
    from: '2012-09-01',
    until: null,
    source: verified('Safeguarding Board Act (Northern Ireland) 2011; it took over in September 2012', 'L13', 'N06'),
  },
  {
    name: 'Home Office',
    what: 'is told of domestic homicide reviews and assures their quality',
    from: null,
    until: null,
    source: verified('Domestic homicide review guidance', 'X13'),
  },
  {
    name: 'Domestic Abuse Commissioner',
    what: 'receives a copy of every domestic homicide review',
    from: '2021-11-01',
    until: null,
    source: fromMemory('Domestic Abuse Act 2021, s4'),
  },
  {
    name: 'Local Safeguarding Children Board',
    what: 'decided serious case reviews in its area',
    from: '2006-04-01',
    until: 'local go-live',
    succeededBy: 'Safeguarding partners',
    source: verified('LSCB Regulations 2006; Working Together transitional guidance 2018', 'L07', 'G08'),
  },
  {
    name: 'Safeguarding partners',
    what: 'the local authority, the NHS body and the police of an area',
    from: 'local go-live',
    until: null,
    source: verified('Children Act 2004, s16E; transitional guidance 2018', 'L04', 'G08'),
  },
  {
    name: 'National Panel of Independent Experts',
    what: 'advised Boards on serious case reviews, reviewers and publication',
    // Set up in June 2013; the day was not found.
    from: '2013-06-01',
    until: '2018-06-29',
    succeededBy: 'Child Safeguarding Practice Review Panel',
    source: verified('First annual report of the National Panel, July 2014', 'G07', 'G08'),
  },
  {
    name: 'Child Safeguarding Practice Review Panel',
    what: 'receives serious incident notifications and rapid reviews, and holds national reviews',
    from: '2018-06-29',
    until: null,
    source: verified('Children Act 2004, s16A, in force on 29 June 2018', 'L03'),
  },
  {
    name: 'Government Office for the region',
    what: 'received the decisions of Boards in its region',
    from: null,
    until: '2011-02-21',
    succeededBy: 'Department for Education',
    source: verified('Its functions moved to the Department on 21 February 2011', 'G06'),
  },
  {
    name: 'Department for Education',
    what: 'the department of the Secretary of State for Education',
    from: '2010-05-12',
    until: null,
    source: fromMemory('Formed on 12 May 2010'),
  },
  {
    name: 'Secretary of State',
    what: 'the Secretary of State for Education',
    from: null,
    until: null,
    source: verified('Children Act 2004, s16F(3)(c)', 'L22'),
  },
  {
    name: 'Ofsted',
    what: 'inspects children’s services',
    from: '2007-04-01',
    until: null,
    source: fromMemory('Took over children’s social care on 1 April 2007'),
  },
  {
    name: 'Child death review partners',
    what: 'the local authority and the NHS body, for the deaths of children',
    from: '2018-06-29',
    until: null,
    source: verified('Children Act 2004, s16M', 'L22'),
  },
  {
    name: 'Local adult safeguarding board',
    what: 'a board by local agreement, without a statute',
    from: '2000-01-01',
    until: '2015-04-01',
    succeededBy: 'Safeguarding Adults Board',
    source: verified('No Secrets (2000); ADSS standards (2005)', 'A08'),
  },
  {
    name: 'Safeguarding Adults Board',
    what: 'decides safeguarding adults reviews in its area',
    from: '2015-04-01',
    until: null,
    source: verified('Care Act 2014, ss43 and 44', 'L10'),
  },
  {
    name: 'Local Healthwatch',
    what: 'receives the annual report of the Safeguarding Adults Board',
    from: '2013-04-01',
    until: null,
    source: fromMemory('Health and Social Care Act 2012: from 1 April 2013'),
  },
  {
    name: 'Health and Wellbeing Board',
    what: 'its chair receives the annual report of the Safeguarding Adults Board',
    from: '2013-04-01',
    until: null,
    source: fromMemory('Health and Social Care Act 2012: from 1 April 2013'),
  },
  {
    name: 'Local policing body',
    what: 'receives the annual report of the Safeguarding Adults Board',
    from: '2012-11-22',
    until: null,
    source: fromMemory('Police Reform and Social Responsibility Act 2011'),
  },
]

/** The bodies of the four nations that existed on a day. */
export const bodiesOn = (day: Temporal.PlainDate, goLive?: Temporal.PlainDate): readonly Body[] =>
  bodies.filter((body) => existed(body, day, goLive))

/**
 * Whom to write to on a day in the place of a recipient of that time: the body itself, the one that followed it, or
 * nobody where neither existed. People and unnamed recipients are always there.
 */
export function recipientOn(name: string, day: Temporal.PlainDate, goLive?: Temporal.PlainDate): string | null {
  const body = bodies.find((candidate) => candidate.name === name)
  if (!body || existed(body, day, goLive)) return name
  return body.succeededBy ? recipientOn(body.succeededBy, day, goLive) : null
}

function existed(
  { from, until }: Body,
  day: Temporal.PlainDate,
  goLive = Temporal.PlainDate.from(lastGoLive),
): boolean {
  const begun = from === null || Temporal.PlainDate.compare(boundary(from, goLive), day) <= 0
  return begun && (until === null || Temporal.PlainDate.compare(day, boundary(until, goLive)) < 0)
}
