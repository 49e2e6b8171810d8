import { aidFormLabels, circumstances, meansChoiceLabels } from '../aid/labels'
import type { ApplicationForm } from '../aid/schema'
import { matterTypeLabels } from '../consultation/labels'
import { maskIdNumber, maskPhone } from '../identity'

/** What the person says with their signature, whichever way they came to know the form. */
export const READ_BACK_CONFIRMATION = '以上念给本人听过，本人确认属实，自愿申请法律援助。'

/**
 * The form as it is read to the person before they sign (148号令 11), the same characters on the screen and in the
 * paper that is kept. Numbers are masked: others stand by while it is read.
 */
export function readBackText(form: ApplicationForm, countyName: string): string {
  const household = form.household.map(
    ({ name, relation, monthlyIncomeYuan }) => `${name}（${relation}）每月${monthlyIncomeYuan}元`,
  )
  return [
    `向${countyName}法律援助中心申请法律援助`,
    `申请人：${form.name}　证件号码：${maskIdNumber(form.idNumber)}　电话：${maskPhone(form.phone)}`,
    `想要的帮助：${aidFormLabels[form.aidForm]}　事情：${matterTypeLabels[form.matterType]}`,
    ...(form.opponent ? [`对方：${form.opponent}`] : []),
    `事情经过：${form.facts.replace(/\n+/g, '；')}`,
    ...(form.limitationOn ? [`最后期限：${form.limitationOn}`] : []),
    form.circumstance
      ? `特殊情况：${circumstances[form.circumstance].label}`
      : `经济困难：${meansChoiceLabels[form.meansChoice!]}，本人每月收入${form.ownMonthlyIncomeYuan ?? 0}元`,
    ...(household.length ? [`家里人：${household.join('；')}`] : []),
    READ_BACK_CONFIRMATION,
  ].join('\n')
}
