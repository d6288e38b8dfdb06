import { anyone, type Route } from '#platform/http'
import { get, partnershipsOf } from '#access'
import type { Page } from '#ui'
import { decidedAgainstTheLaw } from '#incidents'
import { overseen } from './oversight.ts'
import { inOrder } from './rules.ts'
import { everythingWaitingFor } from './waiting.ts'
import { accessibilityPage } from './views/accessibility-page.ts'
import { homePage } from './views/home-page.ts'
import { oversightPage } from './views/oversight-page.ts'

export const routes: readonly Route<Page>[] = [
  anyone('/accessibility', async () => accessibilityPage),

  get('/', 'see what waits', 'worklist read', async ({ tx, by, today }) =>
    homePage({
      name: by.personName,
      waiting: inOrder(await everythingWaitingFor(tx, by, today), today),
      elsewhere: (await partnershipsOf(tx, by.person)).filter(({ id }) => id !== by.partnership),
      today,
    }),
  ),
  get('/oversight', 'read the oversight', 'oversight read', async ({ tx, by, today }) =>
    oversightPage({
      overseen: await overseen(tx, by, today),
      against: await decidedAgainstTheLaw(tx, by.partnership),
      today,
    }),
  ),
]
