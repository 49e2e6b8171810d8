import type { PaperSeries } from '../aid/numbers'
import type { AskedFieldName, FieldGroup } from './fields'

/** Who reads a paper besides the county's staff. */
export type Reader = 'applicant' | 'lawyer'

export interface PaperRule {
  title: string
  /** Where its number comes from: the application's, the decision's (of an objection: the bureau's), or a series of its own; none when left out. */
  number?: 'application' | 'grant' | 'refuse' | 'objection' | PaperSeries
  readers: readonly Reader[]
  tells: readonly FieldGroup[]
  asks: readonly AskedFieldName[]
  /** There may be several of a case in force at a time. */
  many?: true
}

const both = ['applicant', 'lawyer'] as const
const basic = ['office', 'person', 'matter'] as const
const withLawyer = [...basic, 'lawyer'] as const

/** Every paper of B.5: its number, who may read it, and the placeholders its template may name. */
export const papers = {
  'application-form': {
    title: '法律援助申请表',
    number: 'application',
    readers: both,
    tells: basic,
    asks: [],
  },
  'means-statement': {
    title: '经济困难状况说明表',
    readers: ['applicant'],
    tells: [...basic, 'means'],
    asks: [],
  },
  promise: { title: '告知承诺书', readers: ['applicant'], tells: [...basic, 'means'], asks: [] },
  'check-authorisation': { title: '核查授权书', readers: ['applicant'], tells: basic, asks: ['scope'] },
  receipt: {
    title: '法律援助申请材料接收凭证',
    number: 'aid-receipt',
    readers: ['applicant'],
    tells: basic,
    asks: [],
  },
  'one-time-notice': {
    title: '补充材料（说明）通知书',
    number: 'aid-supplement',
    readers: ['applicant'],
    tells: basic,
    asks: ['missing', 'supplyBy', 'consequence'],
    many: true,
  },
  approval: {
    title: '法律援助审批表',
    readers: [],
    tells: [...basic, 'means'],
    asks: ['opinion', 'approval'],
  },
  grant: {
    title: '给予法律援助决定书',
    number: 'grant',
    readers: both,
    tells: [...basic, 'decision'],
    asks: [],
  },
  refuse: {
    title: '不予法律援助决定书',
    number: 'refuse',
    readers: ['applicant'],
    tells: [...basic, 'decision'],
    asks: [],
  },
  provisional: {
    title: '先行提供法律援助通知书',
    number: 'aid-provisional',
    readers: both,
    tells: basic,
    asks: ['urgentReason', 'papersBy'],
  },
  assignment: {
    title: '指派通知书',
    number: 'aid-assignment',
    readers: both,
    tells: withLawyer,
    asks: ['cause', 'stage'],
  },
  'civil-letter': {
    title: '法律援助公函（民事、行政）',
    number: 'aid-letter',
    readers: ['lawyer'],
    tells: withLawyer,
    asks: ['recipientOffice', 'cause', 'caseNumber', 'stage'],
    many: true,
  },
  'criminal-letter': {
    title: '法律援助公函（刑事）',
    number: 'aid-letter',
    readers: ['lawyer'],
    tells: withLawyer,
    asks: ['recipientOffice', 'cause', 'caseNumber', 'stage'],
    many: true,
  },
  agreement: {
    title: '法律援助委托协议',
    readers: both,
    tells: withLawyer,
    asks: ['cause', 'stage', 'powers'],
  },
  'power-of-attorney': {
    title: '授权委托书',
    readers: both,
    tells: withLawyer,
    asks: ['recipientOffice', 'cause', 'stage', 'stance', 'powers'],
    many: true,
  },
  'meeting-record': {
    title: '会见（约见）笔录',
    readers: both,
    tells: withLawyer,
    asks: ['metAt', 'place', 'present', 'talk'],
    many: true,
  },
  'progress-record': {
    title: '通报情况记录',
    readers: both,
    tells: withLawyer,
    asks: ['metAt', 'toldHow', 'told', 'reply'],
    many: true,
  },
  cooperation: {
    title: '法律援助协作函',
    number: 'aid-cooperation',
    readers: [],
    tells: basic,
    asks: ['recipientOffice', 'cooperation', 'replyBy'],
    many: true,
  },
  'change-approval': {
    title: '更换法律援助人员审批表',
    readers: [],
    tells: withLawyer,
    asks: ['reason', 'opinion', 'approval'],
    many: true,
  },
  'change-notice': {
    title: '更换法律援助人员通知书',
    number: 'aid-change',
    readers: both,
    tells: withLawyer,
    asks: ['reason', 'newLawyer', 'handOverBy'],
    many: true,
  },
  'termination-approval': {
    title: '终止法律援助审批表',
    readers: [],
    tells: withLawyer,
    asks: ['ground', 'reason', 'opinion', 'approval'],
  },
  termination: {
    title: '终止法律援助决定书',
    number: 'aid-termination',
    readers: both,
    tells: withLawyer,
    asks: ['ground', 'reason'],
  },
  objection: {
    title: '法律援助异议审查决定书',
    number: 'objection',
    readers: ['applicant'],
    tells: basic,
    asks: ['objectionNumber', 'objectionSaid', 'objectionResult', 'reason'],
    many: true,
  },
  closing: {
    title: '法律援助结案报告表',
    readers: ['lawyer'],
    tells: [...withLawyer, 'closing'],
    asks: ['cause', 'stage', 'work', 'result', 'benefit'],
  },
  catalogue: {
    title: '法律援助案卷目录',
    readers: ['lawyer'],
    tells: [...withLawyer, 'closing'],
    asks: ['catalogue', 'pages'],
  },
  subsidy: {
    title: '法律援助补贴审批表',
    readers: ['lawyer'],
    tells: [...withLawyer, 'closing'],
    asks: ['amount', 'amountBasis', 'opinion', 'approval'],
  },
  quality: {
    title: '法律援助案件质量评估表',
    readers: [],
    tells: ['office', 'matter', 'lawyer', 'closing'],
    asks: ['score', 'grade', 'comments'],
    many: true,
  },
  'return-visit': {
    title: '法律援助回访记录',
    readers: [],
    tells: withLawyer,
    asks: ['metAt', 'visitWay', 'answers', 'comments'],
    many: true,
  },
} as const satisfies Record<string, PaperRule>
export type PaperCode = keyof typeof papers
export const paperCodes = Object.keys(papers) as [PaperCode, ...PaperCode[]]

/** A paper's rule, its options spelled out. */
export const paperRule = (code: PaperCode): PaperRule => papers[code]
