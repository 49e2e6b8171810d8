import { paperNumberText } from '@contract/aid/numbers'
import { isUrgent } from '@contract/aid/rules'
import type { County } from '@contract/aid/schema'
import { shanghaiYear } from '@contract/time'
import type { Db } from '@server/database/client'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { KnownContext } from '@server/kit/procedure'
import { filedColumns, keepPromise, type Judged } from './judge-form'
import { keepLater } from './later'
import type { ApplicationRow } from './rows'
import { takeStep } from './step'
import { tellCountyReceived, tellReceived } from './tell-received'

export interface Received {
  id: string
  number: string
  /** Last day of the examination. */
  dueOn: string
}

/** The next number of a county's register of applications. */
export async function applicationNumber(db: Db, county: County, now: Date): Promise<string> {
  const year = shanghaiYear(now)
  const count = await nextPaperNumber(db, 'aid-application', county.code, year)
  return paperNumberText('aid-application', county.name, year, count)
}

/** Submits a form that was judged: number, statutory clock, the promise and what is to follow kept, both sides told. */
export async function receiveForm(ctx: KnownContext, row: ApplicationRow, judged: Judged): Promise<Received> {
  const { db, now } = ctx
  const { id } = row
  const { form, county } = judged
  const number = await applicationNumber(db, county, now)
  const { dueOn } = await takeStep(
    db,
    row,
    {
      act: 'submit',
      actor: 'applicant',
      accountId: ctx.caller.accountId,
      set: { ...filedColumns(ctx, id, judged), number, submitted_at: now.toISOString() },
    },
    now,
  )
  const received = { id, number, dueOn: dueOn.review! }
  await keepPromise(ctx, id, judged)
  await keepLater(ctx, id, judged.later)
  await tellReceived(db, { ...row, circumstance: form.circumstance }, received, now)
  await tellCountyReceived(db, county.code, { ...received, urgent: isUrgent(form.limitationOn, now) }, now)
  return received
}
