import type { Route } from '#platform/http'
import { get } from '#access'
import type { Page } from '#ui'
import { showPicture } from './show-picture.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/chronology/picture',
    'read the chronology',
    'picture of the combined chronology looked at',
    ({ tx, by, query, services, today }) => showPicture(tx, by, services.keys, { query, today }),
  ),
]
