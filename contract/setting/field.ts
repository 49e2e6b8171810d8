import type { SettingKey } from '../settings'

/** Parts of the list a rule is found under. */
export const topics = [
  'duty',
  'roster',
  'supervision',
  'subsidy',
  'service',
  'aid',
  'people',
  'keeping',
] as const
export type Topic = (typeof topics)[number]

export const topicLabels: Record<Topic, string> = {
  duty: '值班和签到',
  roster: '排班和调班',
  supervision: '监督和积分',
  subsidy: '值班补贴',
  service: '咨询服务',
  aid: '法律援助',
  people: '人员名册',
  keeping: '保存期限',
}

interface Worded {
  /** Where it stands in the value: 'starPercent.3'. */
  path: string
  label: string
  hint?: string
  /** Fields of the same group are drawn together under this heading. */
  group?: string
}

/** One thing of a rule that can be set, as a form draws it. Money is typed in yuan and kept in fen. */
export type SettingField = Worded &
  (
    | { kind: 'number'; unit: string; decimals?: number; orNothing?: boolean }
    | { kind: 'yuan'; unit: '元'; orNothing?: boolean }
    | { kind: 'yes-no' }
    | { kind: 'text'; max: number }
    | { kind: 'many'; options: readonly { value: string; label: string }[] }
  )

/** What a rule is called and what it does, in words for whoever may change it. */
export interface SettingWords {
  topic: Topic
  name: string
  explanation: string
  fields: readonly SettingField[]
  /** What the form begins with where nothing was ever set; amounts of money are left to be filled. */
  start?: Record<string, number | boolean | readonly string[]>
  /** Set for the whole city; a county has none of its own. */
  cityOnly?: true
}

export type Words = Partial<Record<SettingKey, SettingWords>>

type More = Pick<Worded, 'hint' | 'group'>

export const number = (path: string, label: string, unit: string, more: More = {}): SettingField => ({
  kind: 'number',
  path,
  label,
  unit,
  ...more,
})
export const yuan = (
  path: string,
  label: string,
  more: More & { orNothing?: boolean } = {},
): SettingField => ({
  kind: 'yuan',
  path,
  label,
  unit: '元',
  ...more,
})
export const yesNo = (path: string, label: string, more: More = {}): SettingField => ({
  kind: 'yes-no',
  path,
  label,
  ...more,
})
