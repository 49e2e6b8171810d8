import type { Finding, MyFinding } from '../schema'

const common = {
  id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1d001',
  source: 'attendance' as const,
  violation: 'late' as const,
  facts: '8点55分才到岗',
  siteName: '店上镇公共法律服务站',
  shift: null,
  filedAt: '2026-11-23T02:00:00.000Z',
  status: 'filed' as const,
  dueOn: null,
  statements: [],
  decisions: [],
  history: [],
  circular: null,
  deductedFen: null,
  pointsTaken: null,
  acts: [],
  asOf: '2026-11-24T02:00:00.000Z',
}

/** A finding as staff see it, newly filed; change what a test is about. */
export const findingOf = (change: Partial<Finding> = {}): Finding => ({
  ...common,
  personId: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1d002',
  personName: '李律师',
  unit: '长治某律师事务所',
  countyCode: '140406',
  countyName: '潞城区',
  finderName: '赵科长',
  deciderNames: [],
  inspectionId: null,
  most: { deductFen: 100_000, points: 40 },
  involved: false,
  ...change,
})

/** The same as its person sees it. */
export const myFindingOf = (change: Partial<MyFinding> = {}): MyFinding => ({
  ...common,
  finderRole: 'staff',
  ...change,
})
