/** How staff knew the person a code is for. */
export const seenBys = ['person', 'id-paper'] as const
export type SeenBy = (typeof seenBys)[number]
export const seenByLabels: Record<SeenBy, string> = {
  person: '本人在这里，认得他',
  'id-paper': '看过他的身份证件',
}

/** How somebody without an account was told, or was not reached. */
export const tellingWays = ['phone', 'met', 'relayed', 'letter', 'no-answer'] as const
export type TellingWay = (typeof tellingWays)[number]
export const tellingWayLabels: Record<TellingWay, string> = {
  phone: '打电话告诉了',
  met: '见面告诉了',
  relayed: '请人转告了',
  letter: '寄信告诉了',
  'no-answer': '没有打通',
}
