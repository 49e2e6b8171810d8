import { cityOf } from '@contract/area'
import type { ClockName } from '@contract/aid/clocks'
import { caseLink, reviewLink } from '@contract/aid/links'
import { noticeLink } from '@contract/defence/links'
import { offerLink } from '@contract/assignment/links'
import { lawyerCaseLink } from '@contract/casework/links'
import { ownClosingLink } from '@contract/closing/links'
import { clocksLink } from '@contract/review/links'
import { clockLabel, clockState, dueWord, isDuty, NEAR_DAYS, whoActs } from '@contract/review/reminders'
import type { JobDone } from '@contract/jobs/schema'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { applications, listDeciders, toldOf, type ApplicationRow } from '@server/kit/aid/rows'
import { forApplicant } from '@server/kit/aid/tell-applicant'
import { keepToTell } from '@server/kit/aid/to-tell'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import { overseersOf } from '@server/kit/messages/tell-overseers'
import type { Context } from '@server/kit/procedure'
import { alarmLimitations } from './alarm-limitations'

/** Clocks of one run; the rest wait for the next day. */
const BATCH = 500

/** Clocks near their end or past it of which something is left to be told or done. */
const pressing = (db: Db, today: string) =>
  db
    .selectFrom('aid_clock')
    .select(['id', 'application_id', 'what', 'due_on', 'warned_at', 'escalated_at'])
    .where('ended_at', 'is', null)
    .where('paused_on', 'is', null)
    .where('due_on', '<=', addDays(today, NEAR_DAYS))
    .where(({ or, and, eb }) =>
      or([
        and([eb('due_on', '>=', today), eb('warned_at', 'is', null)]),
        and([eb('due_on', '<', today), eb('escalated_at', 'is', null)]),
      ]),
    )

interface Reader {
  accountId: string
  link: string | null
  /** Somebody on the applicant's side. */
  isApplicant?: boolean
}

/** Where a lawyer does what a clock waits for. */
const handlerLink = ({ id, status }: ApplicationRow, what: ClockName): string => {
  if (what === 'correction' || what === 'closing-papers') return ownClosingLink(id)
  return status === 'assigned' ? offerLink(id) : lawyerCaseLink(id)
}

/** Who must act before a clock runs out, each with the page to do it on. */
async function actorsOf(db: Db, row: ApplicationRow, what: ClockName): Promise<Reader[]> {
  const county = row.county_code!
  const readers = await Promise.all(
    whoActs[what].map(async (who): Promise<Reader[]> => {
      switch (who) {
        case 'county':
          return (await listDeciders(db, county)).map((accountId) => ({
            accountId,
            link: row.source === 'notice' ? noticeLink(row.id) : reviewLink(row.id),
          }))
        case 'bureau':
          return (await overseersOf(db, [county, cityOf(county)])).map((accountId) => ({
            accountId,
            link: clocksLink('near'),
          }))
        case 'handler':
          if (!row.handler_id) return []
          return [
            {
              accountId: row.handler_id,
              link: handlerLink(row, what),
            },
          ]
        case 'applicant': {
          const accountId = toldOf(row)
          return accountId ? [{ accountId, link: caseLink(row.id), isApplicant: true }] : []
        }
      }
    }),
  )
  return readers.flat()
}

/** Tells of one clock what is to be told today, if it still is once its case is locked. */
const remindOne = (ctx: Context, clock: { id: number; application_id: string }): Promise<boolean> =>
  inJob(ctx, 'remindClocks', async (db, audit) => {
    const { now } = ctx
    const today = shanghaiDate(now)
    const row = await applications(db)
      .where('aid_application.id', '=', clock.application_id)
      .forUpdate('aid_application')
      .executeTakeFirstOrThrow()
    const still = await pressing(db, today).where('id', '=', clock.id).executeTakeFirst()
    if (!still) return false
    const { what, due_on: dueOn } = still
    const set = (change: object) =>
      db.updateTable('aid_clock').set(change).where('id', '=', still.id).execute()
    if (!isDuty(what) && clockState({ dueOn, paused: false }, today) === 'over') {
      // the applicant let the time to object go by: nothing is waited for any more
      await set({ ended_at: now.toISOString(), outcome: 'stopped' })
      return true
    }
    const word = dueWord(
      {
        what,
        dueOn,
        paused: false,
        warned: still.warned_at !== null,
        escalated: still.escalated_at !== null,
      },
      today,
    )
    if (!word) return false
    const over = word === 'escalate'
    const readers: Reader[] = over
      ? (await overseersOf(db, [row.county_code!, cityOf(row.county_code!)])).map((accountId) => ({
          accountId,
          link: clocksLink('over'),
        }))
      : await actorsOf(db, row, what)
    const words = over
      ? {
          kind: 'aid-clock-over',
          title: `法律援助超期：${clockLabel(what)}`,
          body: `${row.number}，${dayText(dueOn)}到期，还没有办。`,
        }
      : {
          kind: 'aid-clock-near',
          title: `法律援助快到期：${clockLabel(what)}`,
          body: `${row.number}，最晚${dayText(dueOn)}。`,
        }
    for (const { isApplicant, ...to } of readers) {
      const notice = { ...to, ...words }
      await notify(db, isApplicant ? forApplicant(row, notice) : notice, now)
    }
    if (!over && whoActs[what].includes('applicant') && toldOf(row) === null)
      await keepToTell(db, row.id, words, now)
    await set(over ? { escalated_at: now.toISOString() } : { warned_at: now.toISOString() })
    if (over)
      audit({
        act: 'clock-over',
        subjectType: 'aid_application',
        subjectId: row.id,
        areaCode: row.county_code!,
        detail: { what, dueOn },
      })
    return true
  })

/**
 * Each morning: tells who must act of a clock that runs out within two days, and county and city of one that ran
 * out, each once and never while it stands still (B.3); ends the time to object once it is over; and rings the alarm
 * of limitations that end within seven days (C13).
 */
export async function remindClocks({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await pressing(ctx.service.db, shanghaiDate(ctx.now))
    .orderBy('due_on')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let done = 0
  for (const clock of found) if (await remindOne(ctx, clock)) done++
  return { done: done + (await alarmLimitations(ctx)) }
}
