import { maskIdNumber } from '../identity'
import { countyOf } from '../area'
import { aidFormLabels } from './labels'
import type { ApplicationForm, PromiseNotice } from './schema'

/**
 * The three promise papers in full (山西告知承诺制意见), the same characters on the phone that shows them and on the
 * server that hashes them, so that one signature covers all three: notice as read and promise, the statement of means,
 * the authorisation to check it. The ID number is masked, since the hash binds the signer through the account and the
 * sealed form already.
 */
export function promiseText(notice: PromiseNotice, form: ApplicationForm, countyName: string): string {
  const household = form.household.map(
    (member, index) =>
      `${index + 1}. ${member.name}（${member.relation}）每月收入${member.monthlyIncomeYuan}元${member.isOpponent ? '，是这件事的对方' : ''}`,
  )
  const who = `姓名：${form.name}　证件号码：${maskIdNumber(form.idNumber)}`
  return [
    `第一份　${notice.title}`,
    `（第${notice.version}版）`,
    '一、告知事项',
    ...notice.items.map((item, index) => `${index + 1}. ${item.heading}：${item.text}`),
    '二、申请人情况',
    who,
    `申请地：${countyName}（${countyOf(form.countyCode)}）　申请事项：${aidFormLabels[form.aidForm]}`,
    '三、承诺',
    '我已看清并明白以上告知事项；我说明的情况真实、准确、完整，愿意承担不实承诺的责任。',
    '',
    '第二份　经济困难状况说明表',
    who,
    `本人每月收入：${form.ownMonthlyIncomeYuan ?? 0}元`,
    household.length ? '共同生活的家庭成员：' : '没有共同生活的家庭成员。',
    ...household,
    `财产情况：${form.propertyNote?.replace(/\n+/g, '；') ?? '没有填写'}`,
    '',
    '第三份　核查授权书',
    who,
    notice.authorisation,
  ].join('\n')
}

/** Whether a line of the text is the title of one of its papers. Nothing typed begins a line, so none can be forged. */
export const isPaperTitle = (line: string): boolean => /^第[一二三]份　/.test(line)
