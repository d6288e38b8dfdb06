import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { get, namesOf, post, type May } from '#access'
import type { Page } from '#ui'
import { settableDeadlines, type SettableDeadline } from '#statute'
import { goLiveForm, localHolidayForm, timeLimitForm } from './forms.ts'
import { goLiveRows, localHolidayRows, timeLimitRows } from './queries.ts'
import { setGoLive, setLocalHoliday, setTimeLimit } from './set.ts'
import { standing } from './set-here.ts'
import {
  goLivePage,
  localHolidaysPage,
  timeLimitPage,
  timeLimitsPage,
  type EverSet,
} from './views/time-limits-pages.ts'

const permission = 'administer the partnership'

async function everSet(tx: Tx, { partnership }: May<typeof permission>): Promise<EverSet> {
  const limits = await timeLimitRows(tx, [partnership])
  const holidays = await localHolidayRows(tx, [partnership])
  const goLives = await goLiveRows(tx, [partnership])
  const who = await namesOf(
    tx,
    [...limits, ...holidays, ...goLives].map(({ setBy }) => setBy),
  )
  return { limits, holidays, goLives, standing: standing({ limits, holidays, goLives }), who }
}

function ruleNamed(id: string): SettableDeadline {
  const rule = settableDeadlines.find((each) => each.id === id)
  if (!rule) throw new NotFound()
  return rule
}

/** What a partnership sets for itself where the law leaves it open, or the reference could not verify it. */
export const routes: readonly Route<Page>[] = [
  get('/settings/time-limits', permission, 'time limits read', async ({ tx, by }) =>
    timeLimitsPage(await everSet(tx, by)),
  ),

  get('/settings/time-limits/:deadline', permission, 'time limits read', async ({ tx, by, params }) => {
    const rule = ruleNamed(params.deadline)
    const asked = timeLimitForm(rule)
    return timeLimitPage({ rule, asked, state: asked.blank(), set: await everSet(tx, by) })
  }),

  post('/settings/time-limits/:deadline', permission, async ({ tx, by, params, form, now }) => {
    const rule = ruleNamed(params.deadline)
    const asked = timeLimitForm(rule)
    const read = asked.read(form)
    if (!read.ok) return timeLimitPage({ rule, asked, state: read, set: await everSet(tx, by) })
    await setTimeLimit(tx, by, rule, read.answers, now)
    return { seeOther: '/settings/time-limits' }
  }),

  get('/settings/local-holidays', permission, 'time limits read', async ({ tx, by }) =>
    localHolidaysPage({ asked: localHolidayForm, state: localHolidayForm.blank(), set: await everSet(tx, by) }),
  ),

  post('/settings/local-holidays', permission, async ({ tx, by, form, now }) => {
    const read = localHolidayForm.read(form)
    if (!read.ok) return localHolidaysPage({ asked: localHolidayForm, state: read, set: await everSet(tx, by) })
    await setLocalHoliday(tx, by, { ...read.answers, kept: read.answers.kept === 'yes' }, now)
    return { seeOther: '/settings/local-holidays' }
  }),

  get('/settings/go-live', permission, 'time limits read', async ({ tx, by }) =>
    goLivePage({ asked: goLiveForm, state: goLiveForm.blank(), set: await everSet(tx, by) }),
  ),

  post('/settings/go-live', permission, async ({ tx, by, form, now }) => {
    const read = goLiveForm.read(form)
    if (!read.ok) return goLivePage({ asked: goLiveForm, state: read, set: await everSet(tx, by) })
    const { liveOn, reasons } = read.answers
    await setGoLive(tx, by, { liveOn, reasons }, now)
    return { seeOther: '/settings/time-limits' }
  }),
]
