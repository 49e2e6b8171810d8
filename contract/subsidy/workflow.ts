import type { BatchStatus, StatementStatus } from './labels'

export const statementActs = [
  'make',
  'object',
  'answer',
  'confirm',
  'submit',
  'send-back',
  'approve',
  'batch',
  'release',
  'pay',
  'bounce',
] as const
export type StatementAct = (typeof statementActs)[number]

export const statementActLabels: Record<StatementAct, string> = {
  make: '出结算单',
  object: '提出异议',
  answer: '答复异议',
  confirm: '本人确认',
  submit: '提交审批',
  'send-back': '退回重核',
  approve: '审批通过',
  batch: '编入发放批次',
  release: '移出发放批次',
  pay: '发放',
  bounce: '银行退回',
}

/** The person the statement is of; the keeper: the county's staff, or the city's for its own centre. */
export type SubsidyActor = 'person' | 'keeper'

interface Arrow<Status> {
  actor: SubsidyActor
  to: Status
}

/**
 * The whole life of a statement (A101): status × act → who may do it and where it leads. Every button and every guard
 * asks this table. A draft may be submitted unconfirmed once the person's days to look at it are over
 * (`whyNotSubmit`).
 */
export const statementWorkflow = {
  draft: {
    make: { actor: 'keeper', to: 'draft' },
    object: { actor: 'person', to: 'draft' },
    answer: { actor: 'keeper', to: 'draft' },
    confirm: { actor: 'person', to: 'confirmed' },
    submit: { actor: 'keeper', to: 'submitted' },
  },
  confirmed: {
    submit: { actor: 'keeper', to: 'submitted' },
    'send-back': { actor: 'keeper', to: 'draft' },
  },
  submitted: {
    approve: { actor: 'keeper', to: 'approved' },
    'send-back': { actor: 'keeper', to: 'draft' },
  },
  approved: { batch: { actor: 'keeper', to: 'batched' } },
  batched: {
    release: { actor: 'keeper', to: 'approved' },
    pay: { actor: 'keeper', to: 'paid' },
    bounce: { actor: 'keeper', to: 'approved' },
  },
  paid: { bounce: { actor: 'keeper', to: 'approved' } },
} as const satisfies Record<StatementStatus, Partial<Record<StatementAct, Arrow<StatementStatus>>>>

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function arrowOf(status: StatementStatus, act: StatementAct, actor: SubsidyActor) {
  const arrow = (statementWorkflow[status] as Partial<Record<StatementAct, Arrow<StatementStatus>>>)[act]
  return arrow?.actor === actor ? arrow : undefined
}

export const batchActs = ['approve', 'export', 'pay', 'drop', 'empty'] as const
export type BatchAct = (typeof batchActs)[number]

/**
 * The life of a payment batch. Once its list has gone out it can't be dropped: the bank may be paying it; what comes
 * back is recorded person by person (`bounce`), and one with nobody left to pay is `empty`.
 */
export const batchWorkflow = {
  prepared: { approve: 'approved', drop: 'dropped' },
  approved: { export: 'exported', drop: 'dropped' },
  exported: { export: 'exported', pay: 'paid', empty: 'dropped' },
  paid: { export: 'paid' },
  dropped: {},
} as const satisfies Record<BatchStatus, Partial<Record<BatchAct, BatchStatus>>>

/** Where an act leads a batch; undefined when the table has no such act. */
export const batchAfter = (status: BatchStatus, act: BatchAct): BatchStatus | undefined =>
  (batchWorkflow[status] as Partial<Record<BatchAct, BatchStatus>>)[act]
