import { staffRoles } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { ownRollCallsLink } from '@contract/rollcall/links'
import { whyNotJudge } from '@contract/rollcall/rules'
import type { Judge, ReplyRow } from '@contract/rollcall/schema'
import { momentText } from '@contract/time'
import { fileFinding } from '@server/kit/findings/file-finding'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { findReply } from './queries'

async function lockReply({ db, caller }: KnownContext, id: string) {
  const reply = await db
    .selectFrom('roll_call_reply')
    .innerJoin('roll_call', 'roll_call.id', 'roll_call_reply.roll_call_id')
    .innerJoin('site', 'site.code', 'roll_call_reply.site_code')
    .where('roll_call_reply.id', '=', id)
    .where(withinScope('roll_call_reply.area_code', caller, staffRoles))
    .select([
      'roll_call_reply.id',
      'roll_call_reply.status',
      'roll_call_reply.explain_by as explainBy',
      'roll_call_reply.explanation',
      'roll_call_reply.practitioner_id as practitionerId',
      'roll_call_reply.shift_id as shiftId',
      'roll_call_reply.site_code as siteCode',
      'roll_call_reply.area_code as areaCode',
      'roll_call.fired_at as firedAt',
      'roll_call.reply_minutes as replyMinutes',
      'site.name as siteName',
    ])
    .forUpdate('roll_call_reply')
    .executeTakeFirst()
  if (!reply) throw refuse('not-found')
  if (reply.practitionerId === caller.accountId) throw refuse('own-roll-call')
  return { ...reply, firedAt: reply.firedAt! }
}
type LockedReply = Awaited<ReturnType<typeof lockReply>>

const factsOf = (reply: LockedReply, note: string | undefined): string =>
  [
    `${momentText(reply.firedAt)}系统点名，在${reply.siteName}值班，${reply.replyMinutes}分钟内没有应答。`,
    reply.explanation === null ? '期限内没有说明。' : `本人说明：${reply.explanation}`,
    note && `认定意见：${note}`,
  ]
    .filter(Boolean)
    .join('\n')

const tell = ({ db, now }: KnownContext, reply: LockedReply, accepted: boolean) =>
  notify(
    db,
    {
      accountId: reply.practitionerId,
      kind: 'roll-call-judged',
      title: accepted ? '点名的说明已认可' : '没有应答点名，已列为问题',
      body: accepted
        ? `${momentText(reply.firedAt)}的点名不再追究。`
        : `${momentText(reply.firedAt)}的点名没有应答，已提交县区处理。作出决定之前，会再通知您申辩。`,
      link: ownRollCallsLink,
    },
    now,
  )

/**
 * Judges a call that was not answered, once: the reason holds, or a finding is filed and goes its own way (A44). Not by
 * the person it is about; a finding only when they were heard or let the term pass.
 *
 * Refuses `not-found` out of scope, `own-roll-call`, `roll-call-settled`, `roll-call-unheard`.
 */
export async function judge({ ctx, input }: Act<typeof Judge>): Promise<ReplyRow> {
  const { db, now, caller } = ctx
  const reply = await lockReply(ctx, input.id)
  const obstacle = whyNotJudge(reply, input.verdict, now)
  if (obstacle) throw refuse(obstacle)
  const accepted = input.verdict === 'accept'
  await db
    .updateTable('roll_call_reply')
    .set({
      status: accepted ? 'accepted' : 'finding',
      decided_by: caller.accountId,
      decided_at: now.toISOString(),
      decided_note: input.note ?? null,
    })
    .where('id', '=', reply.id)
    .execute()
  if (!accepted) {
    const { practitionerId, siteCode, shiftId } = reply
    await fileFinding(
      db,
      {
        countyCode: countyOf(reply.areaCode),
        source: 'roll-call',
        sourceId: reply.id,
        practitionerId,
        siteCode,
        shiftId,
        violation: 'roll-call-missed',
        facts: factsOf(reply, input.note),
        finderId: caller.accountId,
      },
      now,
    )
  }
  await tell(ctx, reply, accepted)
  ctx.audit({
    act: accepted ? 'roll-call-accepted' : 'roll-call-found',
    subjectType: 'roll_call_reply',
    subjectId: reply.id,
    areaCode: reply.areaCode,
  })
  return (await findReply(db, caller, reply.id))!
}
