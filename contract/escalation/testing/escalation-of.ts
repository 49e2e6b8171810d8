import type { Escalation, RecordEscalation } from '../schema'

const shown = {
  id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1e0e1',
  status: 'open' as const,
  reasons: ['mass' as const],
  people: 32,
  openedAt: '2026-11-23T00:00:00.000Z',
  ackBy: '2026-11-23T01:00:00.000Z',
  acknowledgedAt: null,
  closedAt: null,
}
const RECORD = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1e0c1'

/** An escalation as the centre sees it, for tests of pages. */
export const escalationOf = (change: Partial<Escalation> = {}): Escalation => ({
  ...shown,
  centreName: '潞城区',
  siteName: '店上镇公共法律服务站',
  records: 1,
  facts: [
    {
      id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1e0f1',
      what: '三十多人一起讨要工资',
      place: '店上镇某工地',
      people: 32,
      done: '联系了劳动监察',
      byName: '李律师',
      at: shown.openedAt,
    },
  ],
  behind: [
    {
      id: RECORD,
      occurredAt: shown.openedAt,
      channel: 'on-site',
      matterType: 'wages',
      siteName: '店上镇公共法律服务站',
      practitionerName: '李律师',
      groupSize: 32,
    },
  ],
  reports: [],
  steps: [{ act: 'open', at: shown.openedAt, byName: null }],
  acknowledgedBy: null,
  outcome: null,
  result: null,
  cityToldAt: null,
  acts: [],
  asOf: '2026-11-23T00:37:00.000Z',
  ...change,
})

/** The matter of one's own record as it stands with the centre. */
export const recordEscalationOf = (
  change: Partial<RecordEscalation> = {},
  escalation: Partial<NonNullable<RecordEscalation['escalation']>> | null = null,
): RecordEscalation => ({
  consultationId: RECORD,
  matterType: 'wages',
  siteName: '店上镇公共法律服务站',
  groupSize: 32,
  risks: ['mass'],
  centreName: '潞城区',
  ackMinutes: 60,
  escalation: escalation && {
    ...shown,
    acknowledgedBy: null,
    outcome: null,
    result: null,
    told: false,
    ...escalation,
  },
  asOf: '2026-11-23T00:37:00.000Z',
  ...change,
})
