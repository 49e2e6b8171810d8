/** Putting right what an inspection found at a site (整改, A40). */
export const rectificationStatuses = ['open', 'handed-in', 'accepted', 'returned'] as const
export type RectificationStatus = (typeof rectificationStatuses)[number]

export const rectificationStatusLabels: Record<RectificationStatus, string> = {
  open: '待整改',
  'handed-in': '等复核',
  accepted: '已整改',
  returned: '退回重改',
}

export const rectificationActs = ['order', 'hand-in', 'accept', 'return'] as const
export type RectificationAct = (typeof rectificationActs)[number]

export const rectificationActLabels: Record<RectificationAct, string> = {
  order: '要求整改',
  'hand-in': '报告整改情况',
  accept: '复核通过',
  return: '退回重改',
}

/** `site`: whoever serves the site, its station or its county; `overseer`: county or city, and not who handed it in. */
export type RectificationActor = 'site' | 'overseer'

interface Arrow {
  actor: RectificationActor
  to: RectificationStatus
}

/** Status × act → who may do it and where it leads. It begins with `order`, written when the inspection is done. */
export const rectificationWorkflow = {
  open: { 'hand-in': { actor: 'site', to: 'handed-in' } },
  'handed-in': {
    accept: { actor: 'overseer', to: 'accepted' },
    return: { actor: 'overseer', to: 'returned' },
  },
  returned: { 'hand-in': { actor: 'site', to: 'handed-in' } },
  accepted: {},
} as const satisfies Record<RectificationStatus, Partial<Record<RectificationAct, Arrow>>>

/** The arrow for an act by an actor in a status; undefined when the table has none. */
export function rectificationArrow(
  status: RectificationStatus,
  act: RectificationAct,
  actor: RectificationActor,
): Arrow | undefined {
  const arrow = (rectificationWorkflow[status] as Partial<Record<RectificationAct, Arrow>>)[act]
  return arrow?.actor === actor ? arrow : undefined
}

/** Whether the site is late on a day 'YYYY-MM-DD': the last day itself is in time. */
export const isOverdue = (status: RectificationStatus, dueOn: string, today: string): boolean =>
  (status === 'open' || status === 'returned') && today > dueOn
