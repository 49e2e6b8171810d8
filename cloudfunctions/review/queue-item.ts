import { isGreenChannel, isUrgent } from '@contract/aid/rules'
import type { QueueItem } from '@contract/aid/desk-schema'
import { maskName } from '@contract/identity'
import { shownStatus } from '@contract/aid/statuses'
import { isOwn, type ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'
import { openName } from '@server/kit/aid/sealed'

/** A received application as one line of the county's queue. Whatever is past draft has all of these columns. */
export const queueItemOf = ({ service, caller, now }: KnownContext, row: ApplicationRow): QueueItem => ({
  id: row.id,
  number: row.number!,
  name: maskName(openName(service.keyring, row)),
  countyCode: row.county_code!,
  countyName: row.county_name!,
  groups: row.groups!,
  circumstance: row.circumstance,
  aidForm: row.aid_form!,
  matterType: row.matter_type!,
  submittedAt: row.submitted_at!,
  dueOn: row.review_due_on!,
  limitationOn: row.limitation_on,
  urgent: isUrgent(row.limitation_on, now),
  greenChannel: isGreenChannel(row.groups!, row.circumstance),
  status: isOwn(row, caller.accountId) ? shownStatus(row.status) : row.status,
})
