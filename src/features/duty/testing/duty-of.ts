import type { OwnDuty, StaffDuty } from '@contract/duty/attendance-schema'
import { evidenceOf } from '@contract/duty/evidence'
import { flagsOf } from '@contract/duty/flags'
import type { MakeUp } from '@contract/duty/make-up-schema'
import type { DueShift } from '@contract/duty/schema'
import { settings } from '@contract/settings'
import { atShanghai } from '@contract/time'
import { DAY } from './shift-of'

/** A request as the server would answer it: asked for, with both times, nobody has decided. */
export const makeUpOf = (change: Partial<MakeUp> = {}): MakeUp => ({
  id: '00000000-0000-4000-9000-000000000001',
  shiftId: '00000000-0000-4000-8000-000000000001',
  status: 'asked',
  inAt: atShanghai(DAY, '08:35'),
  outAt: atShanghai(DAY, '12:30'),
  reason: '站点停电，屏幕不亮',
  photoIds: [],
  askedAt: atShanghai(DAY, '13:00'),
  decidedAt: null,
  note: null,
  ...change,
})

/** All that is known of a shift, as its own practitioner is answered at a time of its day. */
export function dutyOf(shift: DueShift, time: string, change: Partial<OwnDuty> = {}): OwnDuty {
  const asOf = atShanghai(DAY, time)
  const { attendance } = shift
  return {
    shift,
    flags: flagsOf(shift, new Date(asOf)),
    evidence: attendance && {
      ...evidenceOf(
        {
          in: { code: attendance.inCode, location: attendance.inLocation, lateDelivered: false },
          out: null,
          closedBySystem: attendance.closedBySystem,
          rollCalls: { called: 1, replied: 1 },
          records: 1,
          ratings: 0,
        },
        settings['duty.evidence'].fallback,
      ),
    },
    makeUps: [],
    replaced: [],
    makeUpPolicy: settings['duty.makeUp'].fallback,
    asOf,
    ...change,
  }
}

/** The same as staff see it. */
export const staffDutyOf = (shift: DueShift, time: string, change: Partial<StaffDuty> = {}): StaffDuty => {
  const { makeUpPolicy: _, ...duty } = dutyOf(shift, time)
  return {
    ...duty,
    areaCode: '140406100000',
    practitionerId: '00000000-0000-4000-8000-0000000000aa',
    practitionerName: '李律师',
    practitionerKind: 'lawyer',
    unit: '长治某律师事务所',
    ...change,
  }
}
