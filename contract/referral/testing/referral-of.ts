import type { Referral, ReferralItem } from '../schema'

export const itemOf = (change: Partial<ReferralItem> = {}): ReferralItem => ({
  id: '00000000-0000-4000-8000-000000000001',
  number: '潞城援推字〔2026〕第1号',
  kind: 'mediation',
  receiverName: '潞城区人民调解委员会',
  fromName: '店上镇公共法律服务站',
  matterType: 'land-title',
  matterName: '宅基地',
  sentAt: '2026-11-23T00:00:00.000Z',
  status: 'sent',
  dueOn: '2026-11-26',
  overdue: false,
  ...change,
})

/** A referral as a page is handed it. */
export const referralOf = (change: Partial<Referral> = {}): Referral => ({
  ...itemOf(),
  consultationId: '00000000-0000-4000-8000-000000000002',
  countyName: '潞城区',
  receiverPhone: null,
  safeMode: false,
  facts: '两家因宅基地边界争执，愿意调解',
  reply: null,
  clientName: '王**',
  clientPhone: '138****0001',
  mayReveal: false,
  followed: false,
  mayShowCode: false,
  meetings: [],
  letters: [
    {
      kind: 'push',
      number: '潞城援推字〔2026〕第1号',
      text: '推送函\n潞城援推字〔2026〕第1号',
      at: '2026-11-23T00:00:00.000Z',
    },
  ],
  steps: [{ act: 'send', at: '2026-11-23T00:00:00.000Z', byName: '李律师' }],
  acts: [],
  asOf: '2026-11-24T01:00:00.000Z',
  ...change,
})
