import type { ReplyStatus } from './labels'

export const replyActs = ['reply', 'close', 'explain', 'accept', 'find'] as const
export type ReplyAct = (typeof replyActs)[number]

/** The person called, staff whose area it is, or the system when the time is up. */
export type ReplyActor = 'person' | 'staff' | 'system'

interface Arrow {
  actor: ReplyActor
  to: ReplyStatus
}

/** Status × act → who may do it and where it leads (B.2). What it does not name does not exist. */
export const replyWorkflow = {
  waiting: {
    reply: { actor: 'person', to: 'replied' },
    close: { actor: 'system', to: 'missed' },
  },
  replied: {},
  missed: {
    explain: { actor: 'person', to: 'explained' },
    accept: { actor: 'staff', to: 'accepted' },
    find: { actor: 'staff', to: 'finding' },
  },
  explained: {
    accept: { actor: 'staff', to: 'accepted' },
    find: { actor: 'staff', to: 'finding' },
  },
  accepted: {},
  finding: {},
} as const satisfies Record<ReplyStatus, Partial<Record<ReplyAct, Arrow>>>

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function replyArrow(status: ReplyStatus, act: ReplyAct, actor: ReplyActor): Arrow | undefined {
  const arrow = (replyWorkflow[status] as Partial<Record<ReplyAct, Arrow>>)[act]
  return arrow?.actor === actor ? arrow : undefined
}
