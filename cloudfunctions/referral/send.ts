import { randomUUID } from 'node:crypto'
import { countyOf } from '@contract/area'
import { may } from '@contract/people/may'
import { departmentsFor, resultOfReferral } from '@contract/referral/labels'
import type { Referral, SendReferral } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { setResult } from '@server/kit/ledger/set-result'
import type { Act, KnownContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import type * as z from 'zod'
import { findReferral } from './queries'
import { countyOfRecord, matterName, recordToRefer } from './record'
import { sealText } from './sealed'
import { dueIn, writeStep } from './step'
import { tellReceiver } from './tell'
import { view } from './view'
import { writeLetter } from './write-letter'

type Sending = z.output<typeof SendReferral>

/** Who takes it over. Refuses `bad-input` for a department or mediator that does not take this, `referral-own`. */
async function receiverOf({ db, caller }: KnownContext, { kind, departmentCode, mediatorId }: Sending) {
  const wrong = refuse('bad-input', { departmentCode: '请选转给谁' })
  if (departmentCode) {
    const row = await db
      .selectFrom('department')
      .select(['code', 'county_code', 'kind', 'name'])
      .where('code', '=', departmentCode)
      .where('active', '=', true)
      .executeTakeFirst()
    if (!row || !departmentsFor[kind].includes(row.kind)) throw wrong
    return { department_code: row.code, mediator_id: null, receiver_county: row.county_code, name: row.name }
  }
  const row = await db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.id', 'account.name', 'practitioner.kind', 'practitioner.area_code'])
    .where('account.id', '=', mediatorId!)
    .where('practitioner.active', '=', true)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row || kind !== 'mediation' || !may(row.kind, 'mediate')) throw wrong
  if (row.id === caller.accountId) throw refuse('referral-own')
  return {
    department_code: null,
    mediator_id: row.id,
    receiver_county: countyOf(row.area_code),
    name: row.name,
  }
}

/**
 * Passes a record on with the person's consent (A61; 个人信息保护法 23): a numbered push letter, a term to accept, and
 * the record's result with it. Refuses `not-found`, `access-needed`, `bad-input` (receiver), `referral-own`, and
 * `referral-open` while the same thing is under way.
 */
export async function send({ ctx, input }: Act<typeof SendReferral>): Promise<Referral> {
  const { db, now, caller } = ctx
  const record = await recordToRefer(ctx, input.consultationId)
  const { name, ...receiver } = await receiverOf(ctx, input)
  const id = randomUUID()
  const due_on = await dueIn(ctx, receiver.receiver_county, 'sent')
  // the record before the letter's number, as everywhere: two acts on one record never wait for each other
  await setResult(
    db,
    {
      consultationId: record.id,
      result: resultOfReferral[input.kind],
      by: caller.accountId,
      reason: '转给有关部门办理',
    },
    now,
  )
  try {
    await db
      .insertInto('referral')
      .values({
        id,
        consultation_id: record.id,
        area_code: record.area_code,
        kind: input.kind,
        ...receiver,
        facts_sealed: sealText(ctx, 'facts', id, input.facts),
        consented: input.consented,
        sent_by: caller.accountId,
        sent_at: now.toISOString(),
        status: 'sent',
        due_on,
      })
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'referral_open') ? refuse('referral-open') : error
  }
  const site = await db
    .selectFrom('site')
    .select('name')
    .where('code', '=', record.site_code)
    .executeTakeFirstOrThrow()
  await writeLetter(ctx, {
    referralId: id,
    kind: 'push',
    countyCode: countyOfRecord(record),
    about: null,
    to: receiver.mediator_id ? `${name}人民调解员` : name,
    from: site.name,
    referralKind: input.kind,
    matterName: matterName(record),
    words: input.facts,
    dueOn: due_on,
  })
  await writeStep(ctx, id, 'send', null, 'sent')
  const row = (await findReferral(db, id))!
  await tellReceiver(
    ctx,
    row,
    { kind: 'referral-received', title: '转来一件事请您办', body: '请在期限内决定接收不接收。' },
    caller.accountId,
  )
  ctx.audit({
    act: 'referral-send',
    subjectType: 'referral',
    subjectId: id,
    areaCode: record.area_code,
    detail: { kind: input.kind, consultationId: record.id, dueOn: due_on },
  })
  return view(ctx, row)
}
