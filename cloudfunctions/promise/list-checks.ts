import { maskName } from '@contract/identity'
import type { CheckItem, Checks, ChecksInput } from '@contract/promise/schema'
import { openName } from '@server/kit/aid/sealed'
import type { Act, KnownContext } from '@server/kit/procedure'
import { LENGTH, overseen } from './queries'

const listed = ({ db, caller }: KnownContext) =>
  overseen(db, caller)
    .leftJoin('promise_sample_item', 'promise_sample_item.application_id', 'aid_application.id')
    .leftJoin('promise_sample', 'promise_sample.id', 'promise_sample_item.sample_id')
    .select('promise_sample.month as drawn_for')

type Listed = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

/** Drawn and not asked about since: the longest drawn first. */
const toCheck = (ctx: KnownContext) =>
  listed(ctx)
    .where('promise_sample.id', 'is not', null)
    .where('aid_application.id', 'not in', (of) =>
      of.selectFrom('aid_check').select('application_id').where('drawn', '=', true),
    )
    .orderBy('promise_sample.drawn_at')
    .orderBy('aid_application.id')
    .limit(LENGTH)
    .execute()

const withCheck = (ctx: KnownContext, answered: boolean) =>
  listed(ctx)
    .innerJoin('aid_check', 'aid_check.application_id', 'aid_application.id')
    .select([
      'aid_check.way',
      'aid_check.to_whom as toWhom',
      'aid_check.asked_on as askedOn',
      'aid_check.answered_on as answeredOn',
      'aid_check.result',
    ])
    .where('aid_check.result', answered ? 'is not' : 'is', null)
    .orderBy(answered ? 'aid_check.answered_on' : 'aid_check.asked_on', answered ? 'desc' : 'asc')
    .orderBy('aid_check.id')
    .limit(LENGTH)
    .execute()

const itemOf = ({ service }: KnownContext, row: Listed, check: CheckItem['check']): CheckItem => ({
  applicationId: row.id,
  number: row.number!,
  name: maskName(openName(service.keyring, row)),
  countyName: row.county_name!,
  status: row.status,
  drawnFor: row.drawn_for,
  check,
})

/** Checks of the caller's counties: what is drawn and waits, what was asked and waits, what was answered. */
export async function checks({ ctx, input }: Act<typeof ChecksInput>): Promise<Checks> {
  const rows =
    input.state === 'to-check'
      ? (await toCheck(ctx)).map((row) => itemOf(ctx, row, null))
      : (await withCheck(ctx, input.state === 'answered')).map((row) =>
          itemOf(ctx, row, {
            way: row.way,
            toWhom: row.toWhom,
            askedOn: row.askedOn,
            answeredOn: row.answeredOn,
            result: row.result,
          }),
        )
  return { rows, asOf: ctx.now.toISOString() }
}
