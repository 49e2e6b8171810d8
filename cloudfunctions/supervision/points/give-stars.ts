import { refuse } from '@contract/refusal'
import { gradeLabels } from '@contract/supervision/points'
import type { GiveStars, GradeRow, Grades } from '@contract/supervision/points-schema'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import { serves } from '@server/kit/caller'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { gradeRows, grades } from './grades'

type Input = Act<typeof GiveStars>['input']

/** The year's row is written first: of two at once, the second waits here and finds them given. */
async function openRound({ ctx, input }: Act<typeof GiveStars>): Promise<void> {
  try {
    await ctx.db
      .insertInto('star_round')
      .values({
        county_code: input.countyCode,
        year: input.year,
        from_on: input.fromOn,
        given_by: ctx.caller.accountId,
        given_at: ctx.now.toISOString(),
      })
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'star_round_pkey') ? refuse('stars-given') : error
  }
}

const isAsSeen = (seen: Input['seen'], rows: { practitionerId: string; starsEarned: number }[]) =>
  seen.length === rows.length &&
  rows.every(({ practitionerId, starsEarned }) =>
    seen.some((one) => one.practitionerId === practitionerId && one.stars === starsEarned),
  )

/** Refuses `bad-input` where somebody has stars from that very day already: two years given from one day. */
async function writeStars(
  { db, now }: KnownContext,
  { year, fromOn }: Input,
  rows: GradeRow[],
): Promise<void> {
  if (rows.length === 0) return
  try {
    await db
      .insertInto('practitioner_star')
      .values(
        rows.map(({ practitionerId, starsEarned, score, grade }) => ({
          practitioner_id: practitionerId,
          from_on: fromOn,
          stars: starsEarned,
          because: `${year}年积分${score}，${gradeLabels[grade]}`,
          given_at: now.toISOString(),
        })),
      )
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'practitioner_star_pkey')
      ? refuse('bad-input', { fromOn: '有人从这一天起已经有星级了，请换一天' })
      : error
  }
}

/**
 * Gives everybody of a county the stars of a year that is over, from the grades as they were shown (A24). Refuses
 * `not-found` for another county's, `year-not-over`, `stars-given`, `preview-outdated` when a score has changed
 * since, `bad-input` for a day gone by.
 */
export async function giveStars({ ctx, input }: Act<typeof GiveStars>): Promise<Grades> {
  const { db, caller, now } = ctx
  const { countyCode, year, fromOn } = input
  if (!serves(caller, ['county'], countyCode)) throw refuse('not-found')
  if (year >= shanghaiYear(now)) throw refuse('year-not-over')
  if (fromOn < shanghaiDate(now)) throw refuse('bad-input', { fromOn: '请选今天或以后的日期' })
  await openRound({ ctx, input })
  const rows = await gradeRows(db, countyCode, year, now)
  if (!isAsSeen(input.seen, rows)) throw refuse('preview-outdated')
  await writeStars(ctx, input, rows)
  for (const { practitionerId } of rows) {
    const notice = {
      accountId: practitionerId,
      kind: 'stars-given',
      title: `${year}年的星级评好了`,
      body: '积分、等次和星级请点开看。',
      link: '/lawyer/points/index',
    }
    await notify(db, notice, now)
  }
  ctx.audit({
    act: 'stars-given',
    subjectType: 'star_round',
    subjectId: `${countyCode}:${year}`,
    areaCode: countyCode,
    detail: { year, fromOn, people: rows.length },
  })
  return grades({ ctx, input: { year, countyCode } })
}
