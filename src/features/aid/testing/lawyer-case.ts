import type { LawyerCase } from '@contract/casework/schema'

/** A case just taken over, as its lawyer's pages are shown it. */
export const lawyerCase: LawyerCase = {
  id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10',
  number: '潞城援申字〔2026〕第1号',
  status: 'accepted',
  countyName: '潞城区',
  centrePhone: null,
  aidForm: 'civil',
  matterType: 'wages',
  name: '王**',
  idNumber: '1404**********0028',
  phone: '138****0001',
  address: '潞城区店上镇****',
  groups: [],
  inDanger: false,
  facts: '在工地干了一年，工钱没有给。',
  opponent: null,
  limitationOn: null,
  clocks: [{ what: 'engagement', dueOn: '2026-11-30', paused: false, law: '司法部令第148号第二十七条' }],
  todos: ['engage', 'meet'],
  quietDays: 0,
  stages: ['trial', 'non-litigation'],
  assignedOn: '2026-11-23',
  engageBy: '2026-11-30',
  engagement: null,
  meeting: null,
  progress: [],
  urgedAt: [],
  reports: [],
  rules: [
    rule('trial', 'agreement', '委托协议', 10),
    rule('trial', 'power-of-attorney', '授权委托书', 20),
    rule('non-litigation', 'agreement', '委托协议', 10),
    rule('non-litigation', 'closing-report', '结案报告表', 90),
  ],
  papers: [],
  missing: [],
  takesPapers: true,
  applicationPapers: [],
  termination: null,
  acts: ['engage', 'record-progress'],
  asOf: '2026-11-23T01:00:00.000Z',
}

function rule(stage: 'trial' | 'non-litigation', code: string, name: string, pageOrder: number) {
  return { stage, code, name, required: true, whenTerminated: false, pageOrder }
}
