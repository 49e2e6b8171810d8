import type { PersonFacts } from '@contract/people/schema'

/** What a register's facts are called in tables and in the history. */
export const factNames = {
  name: '姓名',
  kind: '人员类型',
  licenceNumber: '执业证号',
  unit: '单位',
  phone: '手机号',
  fields: '擅长领域',
  baseAreaCode: '所在乡镇',
  villages: '村社区代码',
  practisingSince: '开始执业日期',
  criminalSince: '开始办刑事案件日期',
  knowsMinors: '办过未成年人案件',
  qualified: '还有执业证',
} as const satisfies Record<keyof PersonFacts, string>
