import { randomUUID } from 'node:crypto'
import { countyOf } from '@contract/area'
import { dutyKindLabels } from '@contract/duty/labels'
import { refuse } from '@contract/refusal'
import { busyText, leaveText } from '@contract/roster/one-off'
import type { OneOff, PlanOneOff } from '@contract/roster/public-schema'
import { atShanghai, clockText, dayText } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { findPlannedSite, lockPerson, onLeave, oneOffsOf, shiftsAcross } from './one-off-queries'

type Site = NonNullable<Awaited<ReturnType<typeof findPlannedSite>>>

/** The sentence for a day on which an outreach site does not stand. */
function wrongDay({ first_day, last_day }: Site, day: string): string | undefined {
  if (first_day === null || last_day === null || (first_day <= day && day <= last_day)) return undefined
  return `这个临时咨询点只在${dayText(first_day)}到${dayText(last_day)}开放`
}

/**
 * Plans a duty once and publishes it at once (A34): at a market, in a village, at somebody's home. The person is told.
 *
 * Refuses `not-found` for a site that is not one's own; `bad-input` for a person one may not plan or who is on leave, a time that has
 * begun, or a day on which an outreach site does not stand; `double-booked` naming the duty in the way.
 */
export async function planOneOff({ ctx, input }: Act<typeof PlanOneOff>): Promise<OneOff> {
  const { db, now, caller } = ctx
  const site = await findPlannedSite(db, input.siteCode, caller)
  if (!site) throw refuse('not-found')
  const startsAt = atShanghai(input.day, input.from)
  const endsAt = atShanghai(input.day, input.to)
  const closed = wrongDay(site, input.day)
  if (closed) throw refuse('bad-input', { day: closed })
  if (new Date(startsAt) <= now) throw refuse('bad-input', { from: '这个时间已经过了，请选以后的时间' })
  const person = await lockPerson(db, countyOf(site.area_code), input.practitionerId)
  if (!person) throw refuse('bad-input', { practitionerId: '这个人现在不能排班，请换一个人' })
  if ((await onLeave(db, [person.id], input.day)).has(person.id))
    throw refuse('bad-input', { practitionerId: leaveText(input.day) })
  const [inTheWay] = await shiftsAcross(db, [person.id], startsAt, endsAt)
  if (inTheWay) throw refuse('double-booked', { practitionerId: busyText(inTheWay) })

  const id = randomUUID()
  try {
    await db
      .insertInto('duty_shift')
      .values({
        id,
        site_code: site.code,
        practitioner_id: person.id,
        kind: input.kind,
        day: input.day,
        starts_at: startsAt,
        ends_at: endsAt,
        status: 'published',
        origin: 'one-off',
        note: input.note ?? null,
      })
      .execute()
  } catch (error) {
    // a month published at this very moment, which does not wait for the person's row
    if (isViolationOf(error, 'duty_shift_practitioner_id_tstzrange_excl')) throw refuse('double-booked')
    throw error
  }
  const when = `${dayText(input.day)} ${clockText(startsAt)}–${clockText(endsAt)}`
  await notify(
    db,
    {
      accountId: person.id,
      kind: 'shift-planned',
      title: `给您排了一次${dutyKindLabels[input.kind]}值班`,
      body: [`${when}，${site.name}。`, input.note && `${input.note}。`].filter(Boolean).join(''),
      link: '/lawyer/today/index',
    },
    now,
  )
  ctx.audit({
    act: 'one-off-planned',
    subjectType: 'duty_shift',
    subjectId: id,
    areaCode: site.area_code,
    detail: { siteCode: site.code, kind: input.kind, day: input.day },
  })
  return (await oneOffsOf(db).where('duty_shift.id', '=', id).executeTakeFirst())!
}
