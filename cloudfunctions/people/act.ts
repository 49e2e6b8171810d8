import { registerActLabels, arrowOf, freesShifts, leadsTo, needsReason } from '@contract/people/workflow'
import type { RegisterActDone, RegisterActInput } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { freeShifts } from './free-shifts'
import { lockPeople, standingOf, type PersonRow } from './queries'
import { writeEvents } from './write-event'

type Input = Act<typeof RegisterActInput>['input']

/**
 * Does one act of the register's table upon one person, or upon many alike, all or none (A22–A24). Who is suspended
 * or leaves loses the duties still to come: they are withdrawn, and the counties they lie in are told.
 *
 * Refuses `not-found` when one of them is not of the caller's counties, `own-record`, `needs-colleague` when the
 * caller proposed one of those to admit, `person-moved-on` when the act has no place in a status, `bad-input`.
 */
export async function act({ ctx, input }: Act<typeof RegisterActInput>): Promise<RegisterActDone> {
  const today = shanghaiDate(ctx.now)
  const ids = [...new Set(input.ids)]
  if (needsReason(input.act) && !input.reason) throw refuse('bad-input', { reason: '请写明原因，本人会看到' })
  if (input.effectiveOn && input.effectiveOn > today)
    throw refuse('bad-input', { effectiveOn: '不能选今天以后的日子' })
  const people = await lockPeople(ctx.db, ctx.caller, ids)
  if (people.length < ids.length) throw refuse('not-found')
  for (const person of people) await requireArrow(ctx, person, input)

  const to = leadsTo(people[0]!.status, input.act)!
  const effectiveOn = input.effectiveOn ?? today
  await ctx.db
    .updateTable('practitioner')
    .set({ status: to, ...(input.act === 'admit' && { admitted_on: effectiveOn }) })
    .where('account_id', 'in', ids)
    .execute()
  await writeEvents(
    ctx,
    people.map(({ id, status }) => ({
      personId: id,
      act: input.act,
      from: status,
      to,
      reason: input.reason ?? null,
      effectiveOn,
    })),
  )
  const freed = freesShifts(input.act) ? await freeShifts(ctx, ids) : []
  for (const person of people) await tell(ctx, person, input, freed.length)
  return { done: people.length, freed }
}

async function requireArrow(ctx: KnownContext, person: PersonRow, input: Input) {
  const actor = await standingOf(ctx.db, ctx.caller, person, ctx.now)
  if (arrowOf(person.status, input.act, actor)) return
  if (actor === 'self') throw refuse('own-record')
  if (arrowOf(person.status, input.act, 'county')) throw refuse('needs-colleague')
  throw refuse('person-moved-on')
}

const sentences: Record<Input['act'], string> = {
  admit: '您已经进入名册，可以接受安排了。',
  decline: '这次没有准入。',
  suspend: '暂停期间不安排您值班、办案。',
  resume: '已恢复，可以接受安排了。',
  exit: '您已退出名册。感谢您这段时间的服务。',
  readmit: '县区已重新申报，等审批。',
}

async function tell(ctx: KnownContext, { id, areaCode }: PersonRow, input: Input, freed: number) {
  ctx.audit({
    act: `person-${input.act}`,
    subjectType: 'practitioner',
    subjectId: id,
    areaCode,
    detail: { ...(freesShifts(input.act) && { freed }) },
  })
  const because = input.reason ? `原因：${input.reason}` : ''
  await notify(
    ctx.db,
    {
      accountId: id,
      kind: 'person-status',
      title: `名册：${registerActLabels[input.act]}`,
      body: `${sentences[input.act]}${because}`,
      link: '/lawyer/register/index',
    },
    ctx.now,
  )
}
