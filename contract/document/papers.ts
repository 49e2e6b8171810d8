import type { PaperSeries } from '../aid/numbers'
import type { AskedFieldName, FieldGroup } from './fields'
import type { PaperCode } from './titles'

/** Who reads a paper besides the county's staff. */
export type Reader = 'applicant' | 'lawyer'

export interface PaperRule {
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
    number: 'application',
    readers: both,
    tells: [...basic, 'agent'],
    asks: [],
  },
  'means-statement': {
    readers: ['applicant'],
    tells: [...basic, 'means'],
    asks: [],
  },
  promise: { readers: ['applicant'], tells: [...basic, 'means'], asks: [] },
  'check-authorisation': { readers: ['applicant'], tells: basic, asks: ['scope'] },
  receipt: {
    number: 'aid-receipt',
    readers: ['applicant'],
    tells: basic,
    asks: [],
  },
  'one-time-notice': {
    number: 'aid-supplement',
    readers: ['applicant'],
    tells: basic,
    asks: ['missing', 'supplyBy', 'consequence'],
    many: true,
  },
  approval: {
    readers: [],
    tells: [...basic, 'means'],
    asks: ['opinion', 'approval'],
  },
  grant: {
    number: 'grant',
    readers: both,
    tells: [...basic, 'decision'],
    asks: [],
  },
  refuse: {
    number: 'refuse',
    readers: ['applicant'],
    tells: [...basic, 'decision'],
    asks: [],
  },
  provisional: {
    number: 'aid-provisional',
    readers: both,
    tells: basic,
    asks: ['urgentReason', 'papersBy'],
  },
  assignment: {
    number: 'aid-assignment',
    readers: both,
    tells: withLawyer,
    asks: ['cause', 'stage'],
  },
  'civil-letter': {
    number: 'aid-letter',
    readers: ['lawyer'],
    tells: withLawyer,
    asks: ['recipientOffice', 'cause', 'caseNumber', 'stage'],
    many: true,
  },
  'criminal-letter': {
    number: 'aid-letter',
    readers: ['lawyer'],
    tells: withLawyer,
    asks: ['recipientOffice', 'cause', 'caseNumber', 'stage'],
    many: true,
  },
  agreement: {
    readers: both,
    tells: withLawyer,
    asks: ['cause', 'stage', 'powers'],
  },
  'power-of-attorney': {
    readers: both,
    tells: withLawyer,
    asks: ['recipientOffice', 'cause', 'stage', 'stance', 'powers'],
    many: true,
  },
  'meeting-record': {
    readers: both,
    tells: withLawyer,
    asks: ['metAt', 'place', 'present', 'talk'],
    many: true,
  },
  'progress-record': {
    readers: both,
    tells: withLawyer,
    asks: ['metAt', 'toldHow', 'told', 'reply'],
    many: true,
  },
  cooperation: {
    number: 'aid-cooperation',
    readers: [],
    tells: basic,
    asks: ['recipientOffice', 'cooperation', 'replyBy'],
    many: true,
  },
  'change-approval': {
    readers: [],
    tells: withLawyer,
    asks: ['reason', 'opinion', 'approval'],
    many: true,
  },
  'change-notice': {
    number: 'aid-change',
    readers: both,
    tells: withLawyer,
    asks: ['reason', 'newLawyer', 'handOverBy'],
    many: true,
  },
  'termination-approval': {
    readers: [],
    tells: withLawyer,
    asks: ['ground', 'reason', 'opinion', 'approval'],
  },
  termination: {
    number: 'aid-termination',
    readers: both,
    tells: withLawyer,
    asks: ['ground', 'reason'],
  },
  objection: {
    number: 'objection',
    readers: ['applicant'],
    tells: basic,
    asks: ['objectionNumber', 'objectionSaid', 'objectionResult', 'reason'],
    many: true,
  },
  closing: {
    readers: ['lawyer'],
    tells: [...withLawyer, 'closing'],
    asks: ['cause', 'stage', 'work', 'result', 'benefit'],
  },
  catalogue: {
    readers: ['lawyer'],
    tells: [...withLawyer, 'closing'],
    asks: ['catalogue', 'pages'],
  },
  subsidy: {
    readers: ['lawyer'],
    tells: [...withLawyer, 'closing'],
    asks: ['amount', 'amountBasis', 'opinion', 'approval'],
  },
  quality: {
    readers: [],
    tells: ['office', 'matter', 'lawyer', 'closing'],
    asks: ['score', 'grade', 'comments'],
    many: true,
  },
  'return-visit': {
    readers: [],
    tells: withLawyer,
    asks: ['metAt', 'visitWay', 'answers', 'comments'],
    many: true,
  },
} as const satisfies Record<PaperCode, PaperRule>

/** A paper's rule, its options spelled out. */
export const paperRule = (code: PaperCode): PaperRule => papers[code]
