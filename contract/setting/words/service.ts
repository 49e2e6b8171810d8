import { exportColumns, namesOf } from '../../consultation/column-names'
import { number, yesNo, type Words } from '../field'

export const serviceWords = {
  'consultation.correction': {
    topic: 'service',
    name: '更正咨询记录',
    explanation: '自己写的咨询记录，写好后几天内可以自己更正，原来的内容都留着。填0就是不能自己改。',
    fields: [number('ownWithinDays', '写好后几天内', '天')],
  },
  'consultation.access': {
    topic: 'service',
    name: '查看未成年人的记录',
    explanation: '同意查看未成年人的记录后，几小时内有效，过了要重新申请。',
    fields: [number('openHours', '有效', '小时')],
  },
  'ledger.export': {
    topic: 'service',
    name: '导出咨询台账',
    explanation: '导出的表有哪些列、按什么顺序，写列名，用顿号隔开。做好的文件过几小时就删。',
    fields: [
      {
        kind: 'text',
        path: 'columns',
        label: '列名和顺序',
        max: 200,
        hint: `可以用：${namesOf(exportColumns)}`,
      },
      number('rowsMost', '一次最多导出', '条'),
      number('keepHours', '文件保留', '小时'),
    ],
  },
  'rating.ways': {
    topic: 'service',
    name: '评价方式',
    explanation:
      '来访人用自己手机扫码评价总是可以。另外两种方式都单独标明；递手机的评价另算，不进总的满意率。',
    fields: [
      yesNo('handedOver', '可以把工作人员的手机递给来访人评价'),
      number('handedOverHours', '递手机评价，咨询后几小时内', '小时'),
      yesNo('returnCall', '可以电话回访评价（不能由解答的人登记）'),
    ],
  },
  'rating.appeal': {
    topic: 'service',
    name: '对评价申诉',
    explanation: '值班人员对一条评价不服，几天内可以申诉一次，由没参与过的县区同事来定。',
    fields: [number('withinDays', '评价后几天内', '天')],
  },
  'rating.radar': {
    topic: 'service',
    name: '评价异常提示',
    explanation: '达到这些数就列出来，请人看一看。只是提示，不算问题。',
    fields: [
      number('raterRatings', '一个账号或号码评了几次', '次', { group: '一人多评' }),
      number('raterDays', '在几天里', '天', { group: '一人多评' }),
      number('guestRatings', '一个网页访客给同一个人评了几次', '次', { group: '一人多评' }),
      number('burstRatings', '连着几次满意', '次', { group: '短时间连续满意' }),
      number('burstSeconds', '在几秒里', '秒', { group: '短时间连续满意' }),
      number('instantSeconds', '评价码出来不到几秒就评完', '秒', { group: '时间' }),
      number('slackMinutes', '一班前后几分钟以内还算在班上', '分钟', { group: '时间' }),
      number('minutesPerRecord', '一次咨询最少几分钟', '分钟', { group: '时间' }),
    ],
  },
  'complaint.terms': {
    topic: 'service',
    name: '投诉办理期限',
    explanation: '按自然日算，当天不算，碰上休息日顺延到下一个工作日。过期没办，会报给市里。',
    fields: [
      number('acceptDays', '收到后几天内决定受理', '天'),
      number('investigateDays', '受理后几天内查清', '天'),
      number('tellDays', '有结果后几天内答复投诉人', '天'),
      number('perDayMost', '同一个人一天最多投诉', '件'),
    ],
  },
  'followup.sample': {
    topic: 'service',
    name: '回访抽样',
    explanation: '每个站点每个月随机抽几条咨询回访。打了几次都没人接，就记作没联系上。',
    fields: [number('perSite', '每个站点每月抽', '条'), number('tries', '最多打几次', '次')],
  },
  'booking.policy': {
    topic: 'service',
    name: '预约',
    explanation: '约的时间从已经发布的班里切出来；没约的人随到随问，每班开头留几段时间给他们。',
    fields: [
      number('slotMinutes', '一段多长', '分钟', { group: '时间段' }),
      number('perSlot', '一段约几个人（一个值班的人）', '人', { group: '时间段' }),
      number('firstFreeSlots', '每班开头留给没约的人', '段', { group: '时间段' }),
      number('aheadDays', '最多提前', '天', { group: '时间段' }),
      number('latestHoursBefore', '最晚提前', '小时', { group: '时间段' }),
      number('openPerPerson', '一个人同时最多约', '次', { group: '约多少' }),
      number('openPerHelper', '辅助人员帮人约，同时最多', '次', { group: '约多少' }),
      number('graceMinutes', '过了几分钟可以说对方没来', '分钟', { group: '没来' }),
      number('sayDays', '几天内可以说来没来', '天', { group: '没来' }),
      number('noShowsMost', '没来几次，暂时不能再约', '次', { group: '没来' }),
      number('noShowDays', '在几天里', '天', { group: '没来' }),
      number('visitAnswerDays', '几天内安排', '天', { group: '上门' }),
      number('visitMinutes', '一次上门留多长时间', '分钟', { group: '上门' }),
    ],
  },
} as const satisfies Words
