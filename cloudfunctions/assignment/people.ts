import { sql } from 'kysely'
import type { AidStatus } from '@contract/aid/statuses'
import { practitionerKinds } from '@contract/account/roles'
import type { MatterType } from '@contract/consultation/labels'
import { may } from '@contract/people/may'
import type { Db } from '@server/database/client'

/** A case is in somebody's hands until it is closed or terminated. */
const IN_HAND: AidStatus[] = ['assigned', 'accepted', 'engaged']
const DONE: AidStatus[] = ['closed', 'filed', 'returned', 'archived', 'paid']
/** Of the register, who could be assigned anything at all: advisers (A15–A17), on the register or suspended. */
const KINDS = practitionerKinds.filter((kind) => may(kind, 'advise'))

export const inHand = (db: Db, practitionerId: string) =>
  db
    .selectFrom('aid_application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('handler_id', '=', practitionerId)
    .where('status', 'in', IN_HAND)
    .executeTakeFirstOrThrow()

interface Asked {
  /** A county's or a city's code. */
  areaPrefix: string
  applicationId: string
  matterType: MatterType
  /** First instant of the year in Shanghai. */
  yearStart: string
}

/** People of an area with what counts in assigning a case, by name. */
export const listPeople = (db: Db, { areaPrefix, applicationId, matterType, yearStart }: Asked) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .innerJoin('area', 'area.code', 'practitioner.area_code')
    .select(({ ref }) => {
      const me = ref('practitioner.account_id')
      return [
        'practitioner.account_id as id',
        'account.name',
        'practitioner.unit',
        'practitioner.kind',
        'practitioner.active',
        'practitioner.qualified',
        'practitioner.fields',
        'practitioner.practising_since',
        'practitioner.criminal_since',
        'practitioner.knows_minors',
        'practitioner.accepts_picks',
        'practitioner.max_open_cases',
        'area.name as county_name',
        sql<number>`(select count(*)::integer from aid_application
          where handler_id = ${me} and status = any (${IN_HAND}::text[]))`.as('open'),
        sql<number>`(select count(*)::integer from aid_application
          where handler_id = ${me} and status = any (${DONE}::text[]) and matter_type = ${matterType})`.as(
          'closed_alike',
        ),
        sql<number>`(select count(*)::integer from aid_assignment
          where practitioner_id = ${me} and assigned_at >= ${yearStart}::timestamptz
          and coalesce(cause not in ('conflict', 'illness'), true))`.as('assigned'),
        sql<number>`(select count(*)::integer from aid_assignment
          where practitioner_id = ${me} and assigned_at >= ${yearStart}::timestamptz and outcome = 'declined')`.as(
          'declined',
        ),
        sql<boolean>`exists (select from aid_assignment
          where practitioner_id = ${me} and application_id = ${applicationId}
          and outcome in ('declined', 'reassigned', 'changed'))`.as('before'),
      ]
    })
    .where('practitioner.kind', 'in', KINDS)
    .where('practitioner.status', 'in', ['active', 'suspended'])
    .where('account.disabled_at', 'is', null)
    .where('practitioner.area_code', 'like', `${areaPrefix}%`)
    .orderBy('account.name')
    .orderBy('practitioner.account_id')
    .execute()

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]

/**
 * One assignment at a time in a city, until the transaction ends: two cases of one dispute, given at once to two lawyers
 * of one firm, each see the other. The code is the city's.
 */
export const lockAssigning = (db: Db, cityCode: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`aid_assignment ${cityCode}`}))`.execute(db)

/** Locks a person's entry, so that their cases are counted by one assignment after the other. */
export const lockPerson = (db: Db, id: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['practitioner.account_id as id', 'practitioner.area_code', 'practitioner.unit', 'account.name'])
    .where('practitioner.account_id', '=', id)
    .forNoKeyUpdate('practitioner')
    .executeTakeFirst()
