import type { AskableShift, MyRequest, Request, ShiftFacts } from '@contract/request/schema'
import { addDays, atShanghai } from '@contract/time'

export const AS_OF = '2026-11-23T01:00:00.000Z'
export const DAY = '2026-11-30'

let number = 0
const nextId = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`

export const li = { id: nextId(), name: '李律师', kind: 'lawyer', unit: '长治某律师事务所' } as const
export const wang = { id: nextId(), name: '王老师', kind: 'legal-worker', unit: null } as const

/** A shift as the server would answer it: 8:30 to 12:30 at 店上镇 unless told otherwise. */
export const factsOf = ({ day = DAY, ...rest }: Partial<ShiftFacts> = {}): ShiftFacts => ({
  id: nextId(),
  siteCode: '2ble1g',
  siteName: '店上镇公共法律服务站',
  kind: 'at-site',
  day,
  startsAt: atShanghai(day, '08:30'),
  endsAt: atShanghai(day, '12:30'),
  status: 'published',
  ...rest,
})

export const askableOf = (rest: Partial<AskableShift> = {}): AskableShift => {
  const facts = factsOf(rest)
  return {
    ...facts,
    askUntil: atShanghai(addDays(facts.day, -1), '08:30'),
    inRequest: false,
    needsApproval: { swap: false, standIn: true },
    ...rest,
  }
}

/** Li asks Wang to exchange two shifts, unless told otherwise. */
export const requestOf = (rest: Partial<Request> = {}): Request => ({
  id: nextId(),
  kind: 'swap',
  status: 'asked',
  asker: li,
  other: wang,
  shift: factsOf(),
  otherShift: factsOf({ day: '2026-12-01', siteName: '微子镇公共法律服务站' }),
  fromOn: null,
  toOn: null,
  reason: '开庭冲突',
  askedAt: AS_OF,
  history: [{ act: 'ask', by: 'asker', note: '开庭冲突', at: AS_OF }],
  outcomes: [],
  ...rest,
})

export const myRequestOf = (rest: Partial<MyRequest> = {}): MyRequest => ({
  ...requestOf(rest),
  side: 'asker',
  acts: ['cancel'],
  ...rest,
})
