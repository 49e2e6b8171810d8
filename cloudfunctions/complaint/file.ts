import { complaintSettings } from '@contract/complaint/settings'
import { countyOf } from '@contract/area'
import type { ComplaintSource } from '@contract/complaint/labels'
import { complaintLink } from '@contract/complaint/links'
import type { EnterComplaint, FileComplaint, Receipt } from '@contract/complaint/schema'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import { fileComplaint } from '@server/kit/complaints/file-complaint'
import { tellStaff } from '@server/kit/complaints/tell-staff'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

interface About {
  countyCode: string
  siteCode: string | null
  practitionerId: string | null
  consultationId: string | null
}

/** A county as it is typed, and the site in it where one is named. Refuses `bad-input`. */
async function placeOf({ db }: KnownContext, countyCode: string, siteCode: string | undefined) {
  const wrong = refuse('bad-input', { countyCode: '请选是哪个县区' })
  const county = await db.selectFrom('area').select('code').where('code', '=', countyCode).executeTakeFirst()
  if (!county) throw wrong
  if (siteCode === undefined) return { countyCode, siteCode: null }
  const site = await db.selectFrom('site').select('area_code').where('code', '=', siteCode).executeTakeFirst()
  if (!site || countyOf(site.area_code) !== countyCode) throw wrong
  return { countyCode, siteCode }
}

/** The record a rating code stands for: who was shown it was there. Refuses `ticket-unknown`. */
async function recordOf({ db }: KnownContext, ticket: string): Promise<About> {
  const row = await db
    .selectFrom('rating_ticket')
    .innerJoin('consultation', 'consultation.id', 'rating_ticket.consultation_id')
    .select(['consultation.id', 'area_code', 'site_code', 'practitioner_id'])
    .where('ticket_hash', '=', sm3Hex(ticket))
    .executeTakeFirst()
  if (!row) throw refuse('ticket-unknown')
  return {
    countyCode: countyOf(row.area_code),
    siteCode: row.site_code,
    practitionerId: row.practitioner_id,
    consultationId: row.id,
  }
}

/** Refuses `complaints-enough` where somebody filed as many today as the county's rule takes. Counted one at a time. */
async function keepWithinDay({ db, caller, now }: KnownContext, countyCode: string) {
  await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', caller.accountId)
    .forUpdate()
    .executeTakeFirst()
  const today = shanghaiDate(now)
  const { perDayMost } = await readSetting(db, complaintSettings, 'complaint.terms', countyCode, today)
  const { filed } = await db
    .selectFrom('complaint')
    .select(({ fn }) => fn.countAll<number>().as('filed'))
    .where('complainant_id', '=', caller.accountId)
    .where('source', '=', 'resident')
    .where('filed_at', '>=', atShanghai(today, '00:00'))
    .where('filed_at', '<', atShanghai(addDays(today, 1), '00:00'))
    .executeTakeFirstOrThrow()
  if (filed >= perDayMost) throw refuse('complaints-enough')
}

type Words = Pick<FileComplaint, 'reasons' | 'who' | 'said' | 'contact'>

async function open(
  ctx: KnownContext,
  source: ComplaintSource,
  about: About,
  { reasons, who, said, contact }: Words,
): Promise<Receipt> {
  const { db, now, caller, service } = ctx
  const own = source === 'resident'
  const id = await fileComplaint(
    db,
    service.keyring,
    {
      ...about,
      source,
      sourceId: null,
      reasons,
      said: who ? `说的是：${who}\n${said}` : said,
      complainantId: own ? caller.accountId : null,
      contact: contact ?? null,
      filedBy: caller.accountId,
    },
    now,
  )
  await tellStaff(
    db,
    { id, areas: [about.countyCode], but: caller.accountId },
    {
      kind: 'complaint-filed',
      title: '收到一件投诉',
      body: '请在期限内决定受理不受理。',
      link: complaintLink(id),
    },
    now,
  )
  ctx.audit({
    act: 'complaint-file',
    subjectType: 'complaint',
    subjectId: id,
    areaCode: about.countyCode,
    detail: { source, reasons, record: about.consultationId !== null, contact: contact !== undefined },
  })
  const row = await db
    .selectFrom('complaint')
    .select(['number', 'due_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, number: row.number!, filedAt: now.toISOString(), dueOn: row.due_on! }
}

/**
 * A complaint by anybody signed in, guests too (法援法 55): about a record by its rating code, else about a site or a
 * county. Refuses `bad-input`, `ticket-unknown`, `complaints-enough`.
 */
export async function file({ ctx, input }: Act<typeof FileComplaint>): Promise<Receipt> {
  const about = input.ticket
    ? await recordOf(ctx, input.ticket)
    : {
        // without a rating code a county is named: the input's own rule
        ...(await placeOf(ctx, input.countyCode!, input.siteCode)),
        practitionerId: null,
        consultationId: null,
      }
  await keepWithinDay(ctx, about.countyCode)
  return open(ctx, 'resident', about, input)
}

/**
 * A complaint that came by telephone or in person, written down by staff, who then have no part in looking into it.
 * Refuses `not-found` for a county that is not theirs.
 */
export async function enter({ ctx, input }: Act<typeof EnterComplaint>): Promise<Receipt> {
  if (!serves(ctx.caller, ['county', 'city'], input.countyCode)) throw refuse('not-found')
  const about = {
    ...(await placeOf(ctx, input.countyCode, input.siteCode)),
    practitionerId: null,
    consultationId: null,
  }
  return open(ctx, 'staff', about, input)
}
