import type {
  AskedPerson,
  LawyerQuestion,
  LawyerQuestions,
  OnQuestion,
  QuestionId,
  QuestionPhotoInput,
} from '@contract/question/schema'
import { countyOf } from '@contract/area'
import { inTurn, mayTake } from '@contract/question/rules'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { readProof } from '@server/kit/files/proof'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { openAsker } from '@server/kit/questions/words'
import { bundleRows, bundlesFrom } from './helper'
import { getForLawyer, isOverdue, questions } from './queries'
import { itemsOf, maskedPerson, openedOf, PHOTOS, recordsOf } from './view'

/** Of questions waiting at one's sites or, urgent or overdue, in one's county. */
const WAITING = 100

/** A question as the caller may see it: who asked is for the owner alone. Refuses `not-found`. */
export async function forLawyer(ctx: PractitionerContext, id: string): Promise<LawyerQuestion> {
  const { row, actors } = await getForLawyer(ctx, id)
  const own = actors.includes('owner')
  return {
    ...(await openedOf(ctx, row, { actors, offers: true, words: true })),
    own,
    ...(own ? maskedPerson(ctx, row) : { name: null, phone: null }),
    recordIds: own ? (await recordsOf(ctx, row.id)).map(({ id }) => id) : [],
  }
}

export const opened = ({
  ctx,
  input,
}: Act<typeof QuestionId, PractitionerContext>): Promise<LawyerQuestion> => forLawyer(ctx, input.id)

/** Sites at which the caller has a duty today or later. */
async function ownSites({ db, caller, now }: PractitionerContext): Promise<string[]> {
  const rows = await db
    .selectFrom('duty_shift')
    .select('site_code')
    .distinct()
    .where('practitioner_id', '=', caller.accountId)
    .where('kind', '<>', 'home-visit')
    .where('status', '<>', 'withdrawn')
    .where('day', '>=', shanghaiDate(now))
    .execute()
  return rows.map(({ site_code }) => site_code)
}

/** Waiting questions the caller may take, in turn. */
async function waitingFor(ctx: PractitionerContext) {
  const { db, caller, now } = ctx
  const sites = await ownSites(ctx)
  const rows = await questions(db)
    .where('question.status', '=', 'waiting')
    .where((of) =>
      of.or([
        of('question.area_code', 'like', `${countyOf(caller.practitioner.areaCode)}%`),
        ...(sites.length > 0 ? [of('question.site_code', 'in', sites)] : []),
      ]),
    )
    .orderBy('question.promised_by')
    .orderBy('question.id')
    .execute()
  return rows
    .filter((row) =>
      mayTake(
        { areaCode: row.area_code, askedBy: row.asked_by, urgent: row.urgent, overdue: isOverdue(row, now) },
        {
          accountId: caller.accountId,
          areaCode: caller.practitioner.areaCode,
          sits: sites.includes(row.site_code),
        },
      ),
    )
    .slice(0, WAITING)
}

/** Everything that waits for the caller: owned, offered, to be taken, and what helpers sent to their duties, in turn. */
export async function list({ ctx }: { ctx: PractitionerContext }): Promise<LawyerQuestions> {
  const { db, caller, now } = ctx
  const owned = await questions(db)
    .where('question.owner_id', '=', caller.accountId)
    .where('question.status', 'in', ['taken', 'answered'])
    .execute()
  const offered = await questions(db).where('question.offered_to', '=', caller.accountId).execute()
  const bundled = await bundleRows(ctx)
    .where('duty_shift.practitioner_id', '=', caller.accountId)
    .where('question_bundle.reported_at', 'is', null)
    .orderBy('duty_shift.starts_at')
    .orderBy('question_bundle.id')
    .execute()
  const ids = bundled.map(({ id }) => id)
  const inside =
    ids.length === 0
      ? []
      : await questions(db)
          .where('question.bundle_id', 'in', ids)
          .where('question.status', 'in', ['waiting', 'taken', 'answered'])
          // what a colleague has taken is theirs
          .where((of) =>
            of.or([of('question.owner_id', 'is', null), of('question.owner_id', '=', caller.accountId)]),
          )
          .execute()
  const bundles = await bundlesFrom(ctx, bundled, inside)
  return {
    own: inTurn(await itemsOf(ctx, owned)),
    offered: inTurn(await itemsOf(ctx, offered)),
    waiting: inTurn(await itemsOf(ctx, await waitingFor(ctx))),
    bundles: bundles.map((bundle, place) => ({ ...bundle, helperName: bundled[place]!.helper_name })),
    asOf: now.toISOString(),
  }
}

/** A photo of a question the caller sees. Refuses `not-found`. */
export async function photoForLawyer({ ctx, input }: Act<typeof QuestionPhotoInput, PractitionerContext>) {
  const { row } = await getForLawyer(ctx, input.id)
  return readProof(ctx, input.photoId, { type: PHOTOS, id: row.id })
}

/** Who asked, in clear, for the owner alone; each look is on record. Refuses `not-found`. */
export async function person({
  ctx,
  input,
}: Act<typeof OnQuestion, PractitionerContext>): Promise<AskedPerson> {
  const { row, actors } = await getForLawyer(ctx, input.id)
  if (!actors.includes('owner')) throw refuse('not-found')
  ctx.audit({
    act: 'question-person-opened',
    subjectType: 'question',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  const { name, phone } = openAsker(ctx.service.keyring, row)
  return { name: name ?? null, phone: phone ?? null }
}
