import type { Route } from '#platform/http'
import { get, post } from '#access'
import type { Page } from '#ui'
import { approve, giveReason, sendBack } from './approval.ts'
import { reasonForm, sendBackForm } from './forms.ts'
import { readApproval } from './reading.ts'
import { approvalPage, refusalWords } from './views/approval-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/approval', 'read the draft report', 'approval read', async ({ tx, by, services, today }) =>
    approvalPage(await readApproval(tx, services, by, today)),
  ),

  post('/reviews/:review/approval', 'approve the report', async ({ tx, by, services, form, now, today }) => {
    const approved = await approve(tx, by, services.keys, form.get('content') ?? '', { now, today })
    if (approved.ok) return { seeOther: `/reviews/${by.review}/${approved.all ? 'publication' : 'approval'}` }
    return approvalPage({ ...(await readApproval(tx, services, by, today)), refused: refusalWords[approved.because] })
  }),

  post('/reviews/:review/approval/reasons', 'approve the report', async ({ tx, by, services, form, now, today }) => {
    const key = form.get('key') ?? ''
    const read = reasonForm.read(form)
    const shown = async (refused: string) => approvalPage({ ...(await readApproval(tx, services, by, today)), refused })
    if (!read.ok) return shown('Enter why it may stand')
    const given = await giveReason(tx, by, services.keys, { key, reasons: read.answers.reasons }, now)
    return given.ok ? { seeOther: `/reviews/${by.review}/approval#warning-${key}` } : shown(refusalWords.changed)
  }),

  post('/reviews/:review/approval/sent-back', 'approve the report', async ({ tx, by, services, form, now, today }) => {
    const read = sendBackForm.read(form)
    if (!read.ok) return approvalPage(await readApproval(tx, services, by, today, read))
    await sendBack(tx, by, services.keys, read.answers.reasons, now)
    return { seeOther: `/reviews/${by.review}/approval` }
  }),
]
