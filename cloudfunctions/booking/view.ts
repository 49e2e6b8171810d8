import { staffRoles } from '@contract/account/roles'
import { openStatuses, type BookingStatus } from '@contract/booking/labels'
import { mayApplyFrom } from '@contract/booking/application'
import type { AdviserBooking, MyBooking, OfficeBooking, RecordOfBooking } from '@contract/booking/schema'
import { actsOpen, isDisputed, type BookingActor } from '@contract/booking/workflow'
import { maskAddress, maskName, maskPhone } from '@contract/identity'
import { standingOf } from '@server/kit/bookings/acts'
import { openPerson, type BookedPerson } from '@server/kit/bookings/person'
import { serves } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'
import { officeRoles } from './office'
import { policies, type BookingRow, type Policies } from './queries'

const orNull = (text: string | undefined, mask: (text: string) => string = (all) => all) =>
  text ? mask(text) : null

/** Where somebody else reads over the shoulder, only who sends people to a home sees whose it is, until it is over (家暴). */
export const officeSeesPerson = (
  { caller }: Pick<KnownContext, 'caller'>,
  { safe_mode, way, status, area_code }: BookingRow,
): boolean =>
  !safe_mode ||
  (way === 'home-visit' &&
    (openStatuses as readonly BookingStatus[]).includes(status) &&
    serves(caller, officeRoles, area_code))

/** What became of it; leading on where the reader may open that record. */
function recordOf(row: BookingRow, mayOpen: (row: BookingRow) => boolean): RecordOfBooking | null {
  const { record_id, matter_id, recorded_at, recorder_name } = row
  if (!record_id || !matter_id || !recorded_at || !recorder_name) return null
  return {
    at: recorded_at,
    byName: recorder_name,
    opens: mayOpen(row) ? { id: record_id, matterId: matter_id } : null,
  }
}

async function common(
  { now }: KnownContext,
  row: BookingRow,
  actor: BookingActor,
  person: BookedPerson,
  rules: Policies,
  mayOpen: (row: BookingRow) => boolean,
) {
  const standing = standingOf(row)
  const policy = await rules(row)
  return {
    id: row.id,
    way: row.way,
    status: row.status,
    siteCode: row.site_code,
    siteName: row.site_name,
    adviserName: row.adviser_name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    askedFor: row.asked_for,
    name: orNull(person.name, maskName),
    phone: orNull(person.phone, maskPhone),
    address: orNull(person.address, maskAddress),
    note: orNull(person.note),
    reason: orNull(person.reason),
    wish: orNull(person.wish),
    safeMode: row.safe_mode,
    adviserWord: row.adviser_word,
    clientWord: row.client_word,
    disputed: isDisputed(standing),
    bookedAt: row.booked_at,
    dueOn: row.due_on,
    record: recordOf(row, mayOpen),
    calledOff: row.because && { because: row.because, words: row.office_words },
    acts: actsOpen(standing, actor, now, policy),
  }
}

const isOwnRecord =
  ({ caller }: KnownContext) =>
  ({ recorder_id }: BookingRow) =>
    recorder_id === caller.accountId

const isServedRecord =
  ({ caller }: KnownContext) =>
  ({ record_area }: BookingRow) =>
    record_area !== null && serves(caller, staffRoles, record_area)

/** Whether who booked may still rate what came of it, on this phone; a helper never rates for others. */
export const mayRate = (
  { caller }: KnownContext,
  { record_id, rated_at, asked_for, recorder_id }: BookingRow,
): boolean =>
  record_id !== null && rated_at === null && asked_for !== 'helper' && recorder_id !== caller.accountId

const personOf = ({ service }: KnownContext, row: BookingRow) => openPerson(service.keyring, row)

/** A booking for the person who made it: their own words as they wrote them, the rest masked on their own screen too. */
export const forClient = async (
  ctx: KnownContext,
  row: BookingRow,
  rules = policies(ctx),
): Promise<MyBooking> => ({
  ...(await common(ctx, row, 'client', personOf(ctx, row), rules, () => false)),
  siteAddress: row.site_address,
  sitePhone: row.site_phone,
  movedTo: row.moved_to,
  mayRate: mayRate(ctx, row),
  asOf: ctx.now.toISOString(),
})

export const forAdviser = async (
  ctx: KnownContext,
  row: BookingRow,
  rules = policies(ctx),
): Promise<AdviserBooking> => ({
  ...(await common(ctx, row, 'adviser', personOf(ctx, row), rules, isOwnRecord(ctx))),
  shiftId: row.shift_id,
})

/** A call somebody booked for themselves; one's own cause is taken in by somebody else. */
export const isForOneself = (
  { caller }: Pick<KnownContext, 'caller'>,
  { booked_by, asked_for }: BookingRow,
): boolean => asked_for === 'self' && booked_by === caller.accountId

const applicationOf = (
  { caller }: KnownContext,
  { application_id, application_status, application_by }: BookingRow,
): OfficeBooking['application'] =>
  application_id === null
    ? null
    : {
        id: application_id,
        draft: application_status === 'draft',
        mine: application_by === caller.accountId,
      }

const mayApply = async (ctx: KnownContext, row: BookingRow, rules: Policies): Promise<boolean> =>
  row.application_id === null &&
  serves(ctx.caller, officeRoles, row.area_code) &&
  officeSeesPerson(ctx, row) &&
  !isForOneself(ctx, row) &&
  mayApplyFrom(standingOf(row), ctx.now, await rules(row))

/** For the office, without what it is about: that is between the person and the adviser. */
export async function forOffice(
  ctx: KnownContext,
  row: BookingRow,
  rules = policies(ctx),
): Promise<OfficeBooking> {
  const { note: _, ...person } = personOf(ctx, row)
  const shown = officeSeesPerson(ctx, row) ? person : {}
  return {
    ...(await common(ctx, row, 'office', shown, rules, isServedRecord(ctx))),
    at: row.starts_at ?? row.booked_at,
    application: applicationOf(ctx, row),
    mayApply: await mayApply(ctx, row, rules),
  }
}

/** Who is to be reached, in clear, for a procedure that audits the look; nothing where it is not the reader's to see. */
export function inClear(ctx: KnownContext, row: BookingRow) {
  const { name, phone, address } = personOf(ctx, row)
  return { name: orNull(name), phone: orNull(phone), address: orNull(address) }
}
