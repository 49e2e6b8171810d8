import { randomInt } from 'node:crypto'
import type {
  ConfirmSecrecy,
  DeclineSeat,
  OpenSeat,
  OpenSeatPaper,
  Seat,
  Seats,
  SeatState,
} from '@contract/quality/peer-schema'
import { withoutNames } from '@contract/quality/peer'
import type { PaperContent } from '@contract/aid/paper-content'
import { stagesOf } from '@contract/casework/stages'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { paperContent } from '@server/kit/aid/paper-content'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import { casePapers, findCasePaper, findEngagement } from '@server/kit/casework/file'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { openFiled, openText } from '../sealed'
import { hiddenWords } from '@server/kit/quality/names'
import { seat as call } from '@server/kit/quality/seating'

const ownSeats = (db: Db, accountId: string) =>
  db
    .selectFrom('peer_seat')
    .innerJoin('peer_case', 'peer_case.application_id', 'peer_seat.application_id')
    .selectAll('peer_seat')
    .select(['serial', 'sheet_version', 'peer_case.county_code'])
    .where('reviewer_id', '=', accountId)

type SeatRow = Awaited<ReturnType<ReturnType<typeof ownSeats>['executeTakeFirstOrThrow']>>

const stateOf = (seat: Pick<SeatRow, 'declined_at' | 'done_at'>): SeatState =>
  seat.declined_at ? 'left' : seat.done_at ? 'done' : 'open'

/** Cases one was called to review, newest first; who handled them and where they are from is not said. */
export async function mySeats({ ctx }: { ctx: PractitionerContext }): Promise<Seats> {
  const rows = await ownSeats(ctx.db, ctx.caller.accountId)
    .innerJoin('aid_application', 'aid_application.id', 'peer_seat.application_id')
    .select(['aid_form', 'matter_type'])
    .orderBy('called_at', 'desc')
    .limit(100)
    .execute()
  return {
    rows: rows.map((row) => ({
      id: row.id,
      serial: row.serial,
      aidForm: row.aid_form!,
      matterType: row.matter_type!,
      dueOn: row.due_on,
      state: stateOf(row),
    })),
    asOf: ctx.now.toISOString(),
  }
}

/** One's own seat, locked together with its case. Refuses `not-found` for another's. */
export async function lockSeat({ db, caller }: KnownContext, id: string): Promise<SeatRow> {
  const known = await ownSeats(db, caller.accountId).where('peer_seat.id', '=', id).executeTakeFirst()
  if (!known) throw refuse('not-found')
  // whoever counts scores locks the case first: two last scores are counted one after the other
  await db
    .selectFrom('peer_case')
    .select('status')
    .where('application_id', '=', known.application_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return ownSeats(db, caller.accountId).where('peer_seat.id', '=', id).executeTakeFirstOrThrow()
}

/** The same, still to be reviewed. Refuses `not-in-this-state` once it is given or left. */
export async function lockOpenSeat(ctx: KnownContext, id: string): Promise<SeatRow> {
  const seat = await lockSeat(ctx, id)
  if (stateOf(seat) !== 'open') throw refuse('not-in-this-state')
  return seat
}

export const caseOf = (db: Db, applicationId: string): Promise<ApplicationRow> =>
  applications(db).where('aid_application.id', '=', applicationId).executeTakeFirstOrThrow()

/** What is read once secrecy was confirmed: the lines of the volume, the papers, and the handler's own report. */
async function contents({ db, service }: KnownContext, row: ApplicationRow) {
  const volume = await db
    .selectFrom('case_volume')
    .select('lines')
    .where('application_id', '=', row.id)
    .executeTakeFirstOrThrow()
  const filing = await db
    .selectFrom('case_filing')
    .select(['id', 'work_sealed', 'result_sealed'])
    .where('application_id', '=', row.id)
    .where('returned_at', 'is', null)
    .executeTakeFirst()
  const hidden = await hiddenWords(db, service.keyring, row)
  const text = (column: 'work' | 'result') =>
    filing ? withoutNames(openFiled(service.keyring, column, filing), hidden) : null
  return {
    papers: (await casePapers(db, row.id)).map((paper) => ({
      ...paper,
      name: withoutNames(paper.name, hidden),
    })),
    lines: volume.lines.map(({ title, from, to }) => ({ title: withoutNames(title, hidden), from, to })),
    work: text('work'),
    result: text('result'),
  }
}

const nothing = { papers: [], lines: [], work: null, result: null }

export async function seatOf(ctx: KnownContext, seat: SeatRow): Promise<Seat> {
  const { db, service, now } = ctx
  const row = await caseOf(db, seat.application_id)
  const { items } = await db
    .selectFrom('score_sheet')
    .select('items')
    .where('kind', '=', 'peer')
    .where('version', '=', seat.sheet_version)
    .executeTakeFirstOrThrow()
  const state = stateOf(seat)
  return {
    id: seat.id,
    serial: seat.serial,
    aidForm: row.aid_form!,
    matterType: row.matter_type!,
    dueOn: seat.due_on,
    state,
    stage: (await findEngagement(db, row))?.stage ?? stagesOf(row.aid_form!)[0]!,
    secretAt: seat.secret_at,
    version: seat.sheet_version,
    items,
    ...(seat.secret_at && state === 'open' ? await contents(ctx, row) : nothing),
    given: seat.done_at
      ? {
          scores: seat.scores!,
          score: seat.score!,
          said: openText(service.keyring, 'peer_seat.said', seat.id, seat.said_sealed)!,
        }
      : null,
    asOf: now.toISOString(),
  }
}

const note = (ctx: KnownContext, seat: SeatRow, act: string, detail: Record<string, unknown> = {}) =>
  ctx.audit({
    act,
    subjectType: 'peer_seat',
    subjectId: seat.id,
    areaCode: seat.county_code,
    detail: { applicationId: seat.application_id, ...detail },
  })

/** Opens a case to be reviewed, with a trace. Refuses `not-found` for another reviewer's. */
export async function openSeat({ ctx, input }: Act<typeof OpenSeat, PractitionerContext>): Promise<Seat> {
  const seat = await ownSeats(ctx.db, ctx.caller.accountId)
    .where('peer_seat.id', '=', input.id)
    .executeTakeFirst()
  if (!seat) throw refuse('not-found')
  note(ctx, seat, 'review-opened')
  return seatOf(ctx, seat)
}

/**
 * Promises to keep secret what is in the file; kept, and only then is it opened. Refuses `not-in-this-state` once it is
 * over, `not-found` for another's.
 */
export async function confirmSecrecy({
  ctx,
  input,
}: Act<typeof ConfirmSecrecy, PractitionerContext>): Promise<Seat> {
  const seat = await lockOpenSeat(ctx, input.id)
  const at = seat.secret_at ?? ctx.now.toISOString()
  await ctx.db.updateTable('peer_seat').set({ secret_at: at }).where('id', '=', seat.id).execute()
  note(ctx, seat, 'secrecy-confirmed')
  return seatOf(ctx, { ...seat, secret_at: at })
}

/**
 * One page of the file, with a trace. A photo may show names; the page says so. Refuses `secrecy-first`,
 * `not-in-this-state` once the review is given or left, `not-found`.
 */
export async function openSeatPaper({
  ctx,
  input,
}: Act<typeof OpenSeatPaper, PractitionerContext>): Promise<PaperContent> {
  const seat = await ownSeats(ctx.db, ctx.caller.accountId)
    .where('peer_seat.id', '=', input.id)
    .executeTakeFirst()
  if (!seat) throw refuse('not-found')
  if (stateOf(seat) !== 'open') throw refuse('not-in-this-state')
  if (!seat.secret_at) throw refuse('secrecy-first')
  const paper = await findCasePaper(ctx.db, seat.application_id, input.paperId)
  if (!paper) throw refuse('not-found')
  note(ctx, seat, 'review-paper-opened', { paperId: paper.id, code: paper.code })
  return paperContent(ctx.service.files, paper)
}

/** Leaves a case to another, who is called at once. Refuses `not-in-this-state` once it is over, `not-found`. */
export async function decline({ ctx, input }: Act<typeof DeclineSeat, PractitionerContext>): Promise<Seat> {
  const { db, now } = ctx
  const seat = await lockOpenSeat(ctx, input.id)
  const left = { declined_at: now.toISOString(), cause: input.cause }
  await db.updateTable('peer_seat').set(left).where('id', '=', seat.id).execute()
  await call(ctx, await caseOf(db, seat.application_id), [seat.place], randomInt(2 ** 31))
  note(ctx, seat, 'review-declined', { cause: input.cause })
  return seatOf(ctx, { ...seat, ...left })
}
