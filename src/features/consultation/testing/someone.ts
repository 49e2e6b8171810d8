import type { Role } from '@contract/account/roles'
import type { Consultation, NewConsultation } from '@contract/consultation/schema'
import { useSession } from '@/state/session'

export const LAWYER_ID = '00000000-0000-4000-8000-0000000000aa'

/** Signs somebody in on this device. */
export function signIn(accountId = LAWYER_ID, roles: Role[] = ['resident', 'practitioner']): void {
  useSession.getState().enter({
    session: `token-of-${accountId}`,
    who: { accountId, name: '李律师', roles, grants: [], unreadMessages: 0 },
  })
}

export const SHIFT_ID = '00000000-0000-4000-8000-0000000000bb'

/** A whole record, as a page hands it over. */
export const newRecord = (id = '00000000-0000-4000-8000-0000000000cc'): NewConsultation => ({
  requestId: '00000000-0000-4000-8000-0000000000dd',
  id,
  shiftId: SHIFT_ID,
  siteCode: undefined,
  channel: 'on-site',
  matterType: 'wages',
  groups: ['migrant-worker'],
  summary: '工地拖欠三个月工资',
  answer: '可先向劳动监察投诉',
  result: 'answered',
  clientName: undefined,
  clientPhone: undefined,
  address: undefined,
  rightTold: true,
  occurredAt: '2026-11-23T01:30:00.000Z',
})

/** The same as the ledger answers it. */
export const inLedger = ({
  requestId: _,
  shiftId: __,
  rightTold: ___,
  address: ____,
  photoIds: _____,
  ...record
}: NewConsultation): Consultation => ({
  ...record,
  siteCode: 'abc',
  siteName: '店上镇公共法律服务站',
  practitionerName: '李律师',
  own: true,
  subtype: record.subtype ?? null,
  subtypeName: null,
  matterId: record.matterId ?? '00000000-0000-4000-8000-0000000000ee',
  clientName: null,
  clientPhone: null,
  clientAddress: null,
  safeMode: record.safeMode ?? false,
  minor: record.minor ?? false,
  locked: false,
  groupSize: record.groupSize ?? null,
  risks: record.risks ?? [],
  version: 1,
  recordedAt: record.occurredAt,
  rated: false,
})
