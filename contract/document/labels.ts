/** How a paper reached somebody. `online`: they opened it here themselves, which only the server can say. */
export const deliveryWays = ['in-person', 'post', 'message', 'notice', 'online'] as const
export type DeliveryWay = (typeof deliveryWays)[number]
export const deliveryWayLabels: Record<DeliveryWay, string> = {
  'in-person': '当面交',
  post: '邮寄',
  message: '微信或短信',
  notice: '公告',
  online: '在手机上打开',
}

/** Ways a member of staff records. */
export const recordedWays = ['in-person', 'post', 'message', 'notice'] as const

export const endedAs = ['withdrawn', 'replaced'] as const
export type EndedAs = (typeof endedAs)[number]
export const endedAsLabels: Record<EndedAs, string> = { withdrawn: '已收回', replaced: '已换新' }

export const fileKinds = ['pdf', 'word'] as const
export type FileKind = (typeof fileKinds)[number]
