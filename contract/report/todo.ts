import * as z from 'zod'

/** What may be waiting for a staff member, in the order of its clock: the statutory one first. Unit: 件. */
export const todos = {
  aid: { label: '法律援助申请等审查' },
  complaints: { label: '投诉等处理' },
  findings: { label: '问题等处理' },
  explanations: { label: '点名未应答的说明等审' },
  requests: { label: '换班请假等批' },
  'make-ups': { label: '补签等审' },
  patterns: { label: '班次规律等批准' },
  people: { label: '人员等准入' },
  inspections: { label: '抽查任务没做' },
  rectifications: { label: '整改等验收或已到期' },
  subsidies: { label: '补贴单等审核' },
} as const

export type TodoKey = keyof typeof todos
export const todoKeys = Object.keys(todos) as [TodoKey, ...TodoKey[]]

/** How much waits, by kind; a kind that is not the caller's to do is left out. */
export const Todo = z.object({ counts: z.partialRecord(z.enum(todoKeys), z.int()) })
export type Todo = z.output<typeof Todo>
