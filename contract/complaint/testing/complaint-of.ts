import type { Complaint, MyComplaint } from '../schema'

const shown = {
  id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0c1',
  number: '潞城援诉字〔2026〕第1号',
  siteName: '店上镇公共法律服务站',
  countyName: '潞城区',
  reasons: ['charged' as const],
  filedAt: '2026-11-23T01:00:00.000Z',
  status: 'filed' as const,
  dueOn: '2026-11-30',
}

/** A complaint as staff see it, for tests of pages. */
export const complaintOf = (change: Partial<Complaint> = {}): Complaint => ({
  ...shown,
  source: 'resident',
  personName: null,
  investigatorName: null,
  atCity: false,
  said: '写一份材料收了我两百块钱',
  contact: '138****0001',
  hasAccount: true,
  personId: null,
  consultationId: null,
  safeMode: false,
  outcome: null,
  reply: null,
  toldWay: null,
  findingId: null,
  notes: [],
  steps: [{ act: 'file', at: shown.filedAt, byName: null }],
  acts: [],
  involved: false,
  waysToTell: ['message', 'call'],
  asOf: '2026-11-24T01:00:00.000Z',
  ...change,
})

/** The same as its complainant sees it. */
export const myComplaintOf = (change: Partial<MyComplaint> = {}): MyComplaint => ({
  ...shown,
  said: '写一份材料收了我两百块钱',
  steps: [{ act: 'file', at: shown.filedAt }],
  outcome: null,
  reply: null,
  safeMode: false,
  ...change,
})
