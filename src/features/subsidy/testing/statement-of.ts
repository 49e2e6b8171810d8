import type { CountyMonthAnswer, Line, MonthRow, Statement } from '@contract/subsidy/schema'
import { worthOf } from '@contract/subsidy/rules'
import { dutyOf, versionOf } from '@contract/subsidy/testing/duties'
import { atShanghai } from '@contract/time'

export const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const AS_OF = '2026-12-02T01:00:00.000Z'

/** A duty of 2 November, half a day at 120元, unless told otherwise. */
export function lineOf(last = 1, change: Partial<Line> = {}): Line {
  const { amountFen, basis } = worthOf(dutyOf(), null, versionOf())
  return {
    id: uuid(last),
    kind: 'duty',
    amountFen,
    duty: {
      shiftId: uuid(last + 100),
      day: '2026-11-02',
      startsAt: atShanghai('2026-11-02', '08:30'),
      endsAt: atShanghai('2026-11-02', '12:30'),
      kind: 'at-site',
      siteName: '店上镇公共法律服务站',
      basis,
    },
    deduction: null,
    ...change,
  }
}

/** Held back: 50元 of 80元, the first part. */
export const deductionLine = (last = 2): Line => ({
  ...lineOf(last),
  kind: 'deduction',
  amountFen: -5_000,
  duty: null,
  deduction: {
    findingId: uuid(300),
    violation: 'left-early',
    finalOn: '2026-11-30',
    wholeFen: 8_000,
    part: 1,
  },
})

/** A draft of November that nobody has said anything about. */
export const statementOf = (change: Partial<Statement> = {}): Statement => ({
  id: uuid(1),
  practitionerId: uuid(50),
  practitionerName: '李律师',
  practitionerKind: 'lawyer',
  unit: '长治某律师事务所',
  countyCode: '140406',
  countyName: '潞城区',
  month: '2026-11',
  status: 'draft',
  version: 1,
  confirmBy: '2026-12-07',
  ratesMissing: false,
  openObjections: 0,
  preparedBy: null,
  dueFen: 12_000,
  deductedFen: 5_000,
  totalFen: 7_000,
  lines: [lineOf(), deductionLine()],
  objections: [],
  payments: [],
  history: [{ act: 'make', byPerson: false, note: null, at: '2026-12-01T01:00:00.000Z' }],
  asOf: AS_OF,
  ...change,
})

export const rowOf = (last: number, change: Partial<MonthRow> = {}): MonthRow => ({
  id: uuid(last),
  practitionerId: uuid(last + 500),
  practitionerName: '李律师',
  practitionerKind: 'lawyer',
  status: 'draft',
  confirmBy: '2026-12-07',
  ratesMissing: false,
  openObjections: 0,
  preparedBy: null,
  duties: 1,
  dueFen: 12_000,
  deductedFen: 0,
  totalFen: 12_000,
  ...change,
})

export const monthOf = (change: Partial<CountyMonthAnswer> = {}): CountyMonthAnswer => ({
  countyCode: '140406',
  countyName: '潞城区',
  month: '2026-11',
  rows: [],
  batches: [],
  toPay: { people: 0, totalFen: 0 },
  without: 0,
  ratesSet: true,
  keeps: true,
  asOf: AS_OF,
  ...change,
})
