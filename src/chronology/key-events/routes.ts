import type { Route } from '#platform/http'
import { post } from '#access'
import type { Page } from '#ui'
import { entryAddress } from '../combined/looking.ts'
import { markKeyEvent, unmarkKeyEvent } from './mark.ts'

export const routes: readonly Route<Page>[] = [
  post(
    '/reviews/:review/chronology/entries/:entry/key-event',
    'work on the chronology',
    async ({ tx, by, params, now }) => {
      await markKeyEvent(tx, by, params.entry, now)
      return { seeOther: entryAddress(by.review, params.entry) }
    },
  ),
  post(
    '/reviews/:review/chronology/entries/:entry/key-event/undoing',
    'work on the chronology',
    async ({ tx, by, params, now }) => {
      await unmarkKeyEvent(tx, by, params.entry, now)
      return { seeOther: entryAddress(by.review, params.entry) }
    },
  ),
]
