import { incomePerHead } from '@contract/aid/rules'
import type { ApplicationForm, MaskedForm, Review } from '@contract/aid/schema'
import { clockView } from '@contract/aid/clocks'
import { actsOpen, type AidAct } from '@contract/aid/workflow'
import { maskAddress, maskIdNumber, maskPhone } from '@contract/identity'
import { shanghaiDate } from '@contract/time'
import { runningClocks } from '@server/kit/aid/clocks'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findDecision, listHistory, listPapers, type ApplicationRow } from '@server/kit/aid/rows'
import { queueItemOf } from './queue-item'
import { openForm } from '@server/kit/aid/sealed'
import { findSignature, openSignature } from '@server/kit/aid/signature'

const maskForm = (form: ApplicationForm): MaskedForm => ({
  ...form,
  idNumber: maskIdNumber(form.idNumber),
  phone: maskPhone(form.phone),
  address: maskAddress(form.address),
})

/** Acts this function has a procedure for. */
const deciding: readonly AidAct[] = ['grant', 'refuse']

/** The whole application as the deciding county sees it, held against the means standard of the day it came in. */
export async function reviewOf(
  { db, service, caller, now }: KnownContext,
  row: ApplicationRow,
): Promise<Review> {
  const form = openForm(service.keyring, row)
  const day = shanghaiDate(row.submitted_at!)
  const standard = await readSetting(db, 'aid.meansStandard', row.county_code!, day)
  const signature = await findSignature(db, row.id)
  const found = await findDecision(db, row.id)
  const { nextDueOn: _told, ...decision } = found ?? {}
  const own = row.applicant_id === caller.accountId
  return {
    item: queueItemOf(service.keyring, row, now),
    form: maskForm(form),
    meansPath: row.means_path!,
    incomePerHeadYuan:
      form.ownMonthlyIncomeYuan === undefined
        ? null
        : incomePerHead(form.ownMonthlyIncomeYuan, form.household),
    standardPerHeadYuan: standard.monthlyPerHeadFen === null ? null : standard.monthlyPerHeadFen / 100,
    papers: await listPapers(db, row.id),
    promise: signature ? openSignature(service.keyring, signature) : null,
    decision: found ? (decision as Review['decision']) : null,
    clock: clockView(await runningClocks(db, row.id)),
    history: await listHistory(db, row.id),
    own,
    acts: own ? [] : actsOpen(row.status, 'county').filter((act) => deciding.includes(act)),
    asOf: now.toISOString(),
  }
}
