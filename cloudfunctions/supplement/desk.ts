import { supplementSettings } from '@contract/supplement/settings'
import { refuse } from '@contract/refusal'
import { statutoryDeadline } from '@contract/calendar'
import { actsAbout, followBy, followUntil } from '@contract/supplement/rules'
import type { Asked, OpenDesk, SupplementDesk } from '@contract/supplement/schema'
import { shanghaiDate } from '@contract/time'
import { stakeIn } from '@server/kit/aid/stake'
import { runningClocks } from '@server/kit/aid/clocks'
import { findReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { isRestDay } from '@server/kit/holidays'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import {
  catalogueOf,
  listAsks,
  listCooperations,
  listFollowing,
  listItemPapers,
  listItems,
  papersFor,
  stateOf,
  type AskedRow,
  type ItemPaper,
} from './queries'
import { itemId, openWords } from './sealed'

/** Last day of a list sent today: the county's own term, rolled past rest days. */
export async function askDueOn({ db, now }: KnownContext, row: ApplicationRow): Promise<string> {
  const today = shanghaiDate(now)
  const { days } = await readSetting(db, supplementSettings, 'supplement.days', row.county_code!, today)
  return statutoryDeadline(today, days, isRestDay)
}

async function askedOf({ db, service }: KnownContext, ask: AskedRow, papers: ItemPaper[]): Promise<Asked> {
  const { keyring } = service
  const items = await listItems(db, ask.id)
  return {
    ordinal: ask.ordinal,
    askedAt: ask.asked_at,
    askerName: ask.asker_name,
    dueOn: ask.due_on,
    reasons: ask.reasons,
    newCircumstance: ask.new_circumstance,
    items: items.map(({ code, name, note, why_sealed }) => ({
      code,
      name,
      note,
      why: openWords(keyring, 'why', itemId(ask.id, code), why_sealed),
      papers: papersFor(papers, code, ask.asked_at, ask.ended_at),
    })),
    outcome: ask.outcome,
    endedAt: ask.ended_at,
    takenIn: openWords(keyring, 'takenIn', ask.id, ask.taken_in_sealed),
  }
}

/** Everything about missing papers of one case, and what the caller may do. */
export async function deskOf(ctx: KnownContext, row: ApplicationRow): Promise<SupplementDesk> {
  const { db, service, caller, now } = ctx
  const papers = await listItemPapers(db, row.id)
  const found = await listAsks(db, row.id)
  const asks: Asked[] = []
  for (const ask of found) asks.push(await askedOf(ctx, ask, papers))
  const own = (await stakeIn(db, row, caller)) !== undefined
  const today = shanghaiDate(now)
  const until = followBy(row.status, await runningClocks(db, row.id))
  const waiting = found.find(({ outcome }) => outcome === null)
  return {
    id: row.id,
    number: row.number!,
    status: row.status,
    own,
    items: (await catalogueOf(db, row, now)).map(({ code, name, kind, help, followDays }) => ({
      code,
      name,
      kind,
      help,
      followUntil: until && followUntil({ kind, followDays }, { today, reviewDueOn: until }),
    })),
    askDueOn: await askDueOn(ctx, row),
    followBy: until,
    asks,
    following: (await listFollowing(db, row.id)).map((one) => {
      const sent = papersFor(papers, one.code, one.since, one.ended_at)
      return {
        code: one.code,
        name: one.name,
        dueOn: one.due_on,
        askedAt: one.asked_at,
        agreed: one.agreed_at ? { byName: one.agreed_by_name!, at: one.agreed_at } : null,
        papers: sent,
        state: stateOf(one, sent.length, now),
      }
    }),
    cooperations: (await listCooperations(db, row.id)).map((one) => ({
      id: one.id,
      centre: one.centre,
      what: openWords(service.keyring, 'what', one.id, one.what_sealed)!,
      replyBy: one.reply_by,
      askedAt: one.asked_at,
      askerName: one.asker_name,
      answer: openWords(service.keyring, 'answer', one.id, one.answer_sealed),
      answeredAt: one.ended_at,
    })),
    acts: own ? [] : actsAbout(row.status, waiting && { dueOn: waiting.due_on }, { now, followBy: until }),
    asOf: now.toISOString(),
  }
}

/** Opens what is missing in an application of the caller's county, with a trace. Another county's is not found. */
export async function desk({ ctx, input }: Act<typeof OpenDesk>): Promise<SupplementDesk> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'supplement-opened',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return deskOf(ctx, row)
}
