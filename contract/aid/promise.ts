import { maskIdNumber } from '../identity'
import { countyOf } from '../area'
import { aidFormLabels } from './labels'
import type { ApplicationForm, PromiseNotice } from './schema'

/**
 * The promise paper in full, the same characters on the phone that shows it and on the server that hashes it:
 * notice as read, what the applicant declares, and the authorisation to check it. The ID number is masked, since
 * the hash binds the signer through the account and the sealed form already.
 */
export function promiseText(notice: PromiseNotice, form: ApplicationForm, countyName: string): string {
  const household = form.household.map(
    (member, index) =>
      `${index + 1}. ${member.name}（${member.relation}）每月收入${member.monthlyIncomeYuan}元${member.isOpponent ? '，是这件事的对方' : ''}`,
  )
  return [
    notice.title,
    `（第${notice.version}版）`,
    '一、告知事项',
    ...notice.items.map((item, index) => `${index + 1}. ${item.heading}：${item.text}`),
    '二、申请人情况',
    `姓名：${form.name}　证件号码：${maskIdNumber(form.idNumber)}`,
    `申请地：${countyName}（${countyOf(form.countyCode)}）　申请事项：${aidFormLabels[form.aidForm]}`,
    '三、经济困难状况说明',
    `本人每月收入：${form.ownMonthlyIncomeYuan ?? 0}元`,
    household.length ? '共同生活的家庭成员：' : '没有共同生活的家庭成员。',
    ...household,
    `财产情况：${form.propertyNote?.replace(/\n+/g, '；') ?? '没有填写'}`,
    '四、承诺与授权',
    '我已看清并明白以上告知事项；我说明的情况真实、准确、完整，愿意承担不实承诺的责任。',
    notice.authorisation,
  ].join('\n')
}
