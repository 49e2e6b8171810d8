/** Who may notify a centre to send a defender (法援法 36). */
export const authorities = ['court', 'procuratorate', 'police'] as const
export type Authority = (typeof authorities)[number]
export const authorityLabels: Record<Authority, string> = {
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
}

/** Where the criminal case stands, by the words a letter bears. */
export const stages = [
  'investigation',
  'prosecution-review',
  'first-instance',
  'second-instance',
  'death-review',
  'retrial',
] as const
export type Stage = (typeof stages)[number]
export const stageLabels: Record<Stage, string> = {
  investigation: '侦查',
  'prosecution-review': '审查起诉',
  'first-instance': '一审',
  'second-instance': '二审',
  'death-review': '死刑复核',
  retrial: '再审',
}

/** Why a defender must, or may, be sent for (法援法 25, 28). */
export const defenceGrounds = {
  minor: { label: '未成年人', law: '法律援助法第二十五条第一款第一项' },
  'disabled-senses': { label: '视力、听力、言语残疾人', law: '法律援助法第二十五条第一款第二项' },
  'limited-capacity': { label: '不能完全辨认自己行为的成年人', law: '法律援助法第二十五条第一款第三项' },
  'life-or-death': { label: '可能被判处无期徒刑、死刑', law: '法律援助法第二十五条第一款第四项' },
  'death-review': { label: '申请法律援助的死刑复核案件被告人', law: '法律援助法第二十五条第一款第五项' },
  'in-absentia': { label: '缺席审判案件的被告人', law: '法律援助法第二十五条第一款第六项' },
  'by-law': { label: '法律法规规定的其他人员', law: '法律援助法第二十五条第一款第七项' },
  'ordinary-procedure': {
    label: '适用普通程序审理，被告人没有委托辩护人',
    law: '法律援助法第二十五条第二款',
  },
  'compulsory-treatment': { label: '强制医疗案件的被申请人或者被告人', law: '法律援助法第二十八条' },
} as const satisfies Record<string, { label: string; law: string }>
export type DefenceGround = keyof typeof defenceGrounds
export const defenceGroundCodes = Object.keys(defenceGrounds) as [DefenceGround, ...DefenceGround[]]

/** How far a notice has come: a lawyer is to be assigned, the authority is to be told, both done, or ended. */
export const noticeStates = ['waiting', 'letter', 'done', 'ended'] as const
export type NoticeState = (typeof noticeStates)[number]
export const noticeStateLabels: Record<NoticeState, string> = {
  waiting: '待指派',
  letter: '待回函',
  done: '已回函',
  ended: '已终止',
}

/** How the three days of a notice went (法援法 36); `ended`: it was ended before they were over. */
export const noticeOutcomes = ['in-time', 'late', 'waiting', 'overdue', 'ended'] as const
export type NoticeOutcome = (typeof noticeOutcomes)[number]
export const noticeOutcomeLabels: Record<NoticeOutcome, string> = {
  'in-time': '按期指派',
  late: '逾期指派',
  waiting: '期限内，待指派',
  overdue: '超期未指派',
  ended: '期限内终止',
}

/** Who takes a detained person's application and has to pass it on (法援法 39). */
export const detaineeSources = [
  'detention-centre',
  'duty-lawyer',
  'police',
  'procuratorate',
  'court',
  'prison',
  'drug-rehabilitation',
] as const
export type DetaineeSource = (typeof detaineeSources)[number]
export const detaineeSourceLabels: Record<DetaineeSource, string> = {
  'detention-centre': '看守所',
  'duty-lawyer': '值班律师',
  police: '公安机关',
  procuratorate: '人民检察院',
  court: '人民法院',
  prison: '监狱',
  'drug-rehabilitation': '强制隔离戒毒所',
}

export const detaineeStates = ['running', 'near', 'over', 'in-time', 'late'] as const
export type DetaineeState = (typeof detaineeStates)[number]
export const detaineeStateLabels: Record<DetaineeState, string> = {
  running: '等转交',
  near: '快到24小时',
  over: '超时未转交',
  'in-time': '按时转交',
  late: '超时转交',
}
