/** Channels of the one ledger (A9). */
export const channels = [
  'on-site',
  'hotline',
  'online',
  'phone',
  'wechat-group',
  'home-visit',
  'outreach',
] as const
export type Channel = (typeof channels)[number]

export const channelLabels: Record<Channel, string> = {
  'on-site': '现场',
  hotline: '12348热线',
  online: '网络',
  phone: '电话',
  'wechat-group': '微信群',
  'home-visit': '上门',
  outreach: '下乡',
}

/** Matter types, the article's own first (A53). */
export const matterTypes = [
  'expropriation',
  'land-title',
  'family',
  'school-medical',
  'social-security',
  'wages',
  'work-injury',
  'traffic',
  'debt',
  'neighbours',
  'consumer',
  'company',
  'criminal',
  'administrative',
  'other',
] as const
export type MatterType = (typeof matterTypes)[number]

export const matterTypeLabels: Record<MatterType, string> = {
  expropriation: '征地拆迁',
  'land-title': '土地权属',
  family: '婚姻家庭',
  'school-medical': '入学就医',
  'social-security': '社会保障',
  wages: '劳动报酬',
  'work-injury': '工伤',
  traffic: '交通事故',
  debt: '经济纠纷',
  neighbours: '邻里纠纷',
  consumer: '消费维权',
  company: '企业经营',
  criminal: '刑事',
  administrative: '行政',
  other: '其他',
}

/** What came of it (A65; 预约再答 after the 沁水 rules). */
export const results = [
  'answered',
  'guided',
  'drafted',
  'appointment',
  'to-legal-aid',
  'to-mediation',
  'to-notary',
  'to-other',
] as const
export type Result = (typeof results)[number]

export const resultLabels: Record<Result, string> = {
  answered: '当场解答',
  guided: '指引办理',
  drafted: '代写文书',
  appointment: '预约再答',
  'to-legal-aid': '转法律援助',
  'to-mediation': '转人民调解',
  'to-notary': '转公证',
  'to-other': '转其他部门',
}

/** What makes a matter pressing for the county and the government (A62). */
export const risks = ['mass', 'petition', 'sensitive'] as const
export type Risk = (typeof risks)[number]

export const riskLabels: Record<Risk, string> = {
  mass: '群体性',
  petition: '涉访',
  sensitive: '敏感',
}
