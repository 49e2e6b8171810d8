/** Forms of aid (法援法 22; A67), in words an applicant recognises. */
export const aidForms = [
  'civil',
  'administrative',
  'arbitration',
  'criminal-defence',
  'criminal-agency',
  'drafting',
] as const
export type AidForm = (typeof aidForms)[number]
export const aidFormLabels: Record<AidForm, string> = {
  civil: '民事案件请律师',
  administrative: '行政案件请律师',
  arbitration: '劳动仲裁请律师',
  'criminal-defence': '刑事辩护',
  'criminal-agency': '刑事案件被害人一方请律师',
  drafting: '代写法律文书',
}

/**
 * Circumstances that change what must be shown, in words an applicant recognises. `law` is the article; `effect`
 * says what it spares: no means test at all (法援法 32), or the check waived against proof (法援法 42). `proof`
 * names papers that show it.
 */
export const circumstances = {
  'migrant-wages': {
    effect: 'check-waived',
    law: '法律援助法第四十二条第三项',
    label: '进城打工，讨要工资或者工伤赔偿',
    proof: '欠条、工资条、劳动合同、工伤认定书，有一样就行',
  },
  'abuse-victim': {
    effect: 'no-means-test',
    law: '法律援助法第三十二条第四项',
    label: '遭受虐待、遗弃或者家庭暴力',
    proof: '报警回执、伤情照片、村（社区）说明，有就传',
  },
  'social-relief': {
    effect: 'check-waived',
    law: '法律援助法第四十二条第二项',
    label: '享受低保、特困、司法救助或者优抚待遇',
    proof: '低保证、特困证、优抚证或者救助决定书',
  },
  'no-fixed-income': {
    effect: 'check-waived',
    law: '法律援助法第四十二条第一项',
    label: '没有固定生活来源的未成年人、老年人、残疾人',
    proof: '户口本、残疾证或者村（社区）说明',
  },
  'good-samaritan': {
    effect: 'no-means-test',
    law: '法律援助法第三十二条第二项',
    label: '见义勇为后，为自己主张权益',
    proof: '见义勇为证书或者公安机关说明，有就传',
  },
  'heroes-kin': {
    effect: 'no-means-test',
    law: '法律援助法第三十二条第一项',
    label: '英雄烈士近亲属，维护英烈人格权益',
    proof: '烈属证明或者亲属关系证明，有就传',
  },
  'retrial-acquitted': {
    effect: 'no-means-test',
    law: '法律援助法第三十二条第三项',
    label: '再审改判无罪，申请国家赔偿',
    proof: '再审判决书，有就传',
  },
} as const satisfies Record<
  string,
  { effect: 'no-means-test' | 'check-waived'; law: string; label: string; proof: string }
>

export type Circumstance = keyof typeof circumstances
export const circumstanceCodes = Object.keys(circumstances) as [Circumstance, ...Circumstance[]]

export const paperKinds = ['identity', 'case', 'hardship', 'exemption', 'agency', 'other'] as const
export type PaperKind = (typeof paperKinds)[number]
export const paperKindLabels: Record<PaperKind, string> = {
  identity: '身份证件',
  case: '和事情有关的材料',
  hardship: '经济困难证明',
  exemption: '能证明特殊情况的材料',
  agency: '代理权或者亲属关系的证明',
  other: '其他材料',
}

export const meansChoices = ['promise', 'proof'] as const
export type MeansChoice = (typeof meansChoices)[number]
export const meansChoiceLabels: Record<MeansChoice, string> = {
  promise: '签承诺书，不用开证明',
  proof: '自己提供经济困难证明',
}

/** Grounds of refusal a decision must name, with the article it stands on (法援法 43). */
export const refusalGrounds = {
  'not-in-scope': { law: '法律援助法第三十一条', label: '不属于法律援助的事项范围' },
  'not-in-hardship': { law: '法律援助法第四十一条、第四十二条', label: '不符合经济困难条件' },
  'no-jurisdiction': { law: '法律援助法第三十八条', label: '不归本中心管辖' },
  'papers-untrue': { law: '法律援助法第四十一条', label: '说明的情况与核查结果不符' },
} as const
export type RefusalGround = keyof typeof refusalGrounds
export const refusalGroundCodes = Object.keys(refusalGrounds) as [RefusalGround, ...RefusalGround[]]

/** How an application came in (A72). */
export const applyChannels = [
  'counter',
  'online',
  'phone',
  'post',
  'home-visit',
  'notice',
  'passed-on',
] as const
export type ApplyChannel = (typeof applyChannels)[number]
export const applyChannelLabels: Record<ApplyChannel, string> = {
  counter: '当面办',
  online: '网上办',
  phone: '电话预约',
  post: '邮寄办',
  'home-visit': '上门办',
  notice: '通知辩护',
  'passed-on': '羁押场所或办案机关转交',
}

/** In whose hand an application was filed (法援法 40): the person's own, or somebody's for them. */
export const filedAs = ['self', 'representative', 'relative', 'helper', 'station', 'centre'] as const
export type FiledAs = (typeof filedAs)[number]
export const filedAsLabels: Record<FiledAs, string> = {
  self: '本人',
  representative: '法定代理人',
  relative: '近亲属',
  helper: '帮办员代填',
  station: '站点代受理',
  centre: '中心代填',
}
