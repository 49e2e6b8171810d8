import type { LawyerQuestion, MyQuestion, QuestionItem, StaffQuestion } from '@contract/question/schema'

export const QUESTION = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d20'
const asOf = '2026-11-23T00:00:00.000Z'
const words = '邻居盖房占了我家的地，怎么办？'

const shown = {
  id: QUESTION,
  siteCode: 'a1',
  siteName: '店上镇公共法律服务站',
  status: 'waiting' as const,
  relation: 'self' as const,
  urgent: false,
  safeMode: false,
  matterType: null,
  groups: [],
  askedAt: asOf,
  promisedBy: '2026-11-25T01:00:00.000Z',
  ownerName: null,
}
const opened = {
  ...shown,
  turns: [
    {
      id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d21',
      kind: 'question' as const,
      text: words,
      byName: null,
      at: asOf,
    },
  ],
  photoIds: [],
  urgentReason: null,
  steps: [{ act: 'ask' as const, at: asOf, byName: null }],
  offer: null,
  asOf,
}
const answer = {
  id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d22',
  kind: 'answer' as const,
  text: '先请村委会调解。',
  byName: '李律师',
  at: '2026-11-23T02:00:00.000Z',
}

/** A question waiting at 店上镇 since Monday morning, promised for Wednesday. */
export const itemOf = (change: Partial<QuestionItem> = {}): QuestionItem => ({
  ...shown,
  excerpt: words,
  bundleId: null,
  ...change,
})

export const myQuestionOf = (change: Partial<MyQuestion> = {}): MyQuestion => ({
  ...opened,
  acts: ['withdraw'],
  name: '王**',
  phone: '138****0001',
  sitePhone: '0355-5850148',
  mayRate: false,
  closesAt: null,
  ...change,
})

/** The same once it is answered. */
export const answeredOf = (change: Partial<MyQuestion> = {}): MyQuestion =>
  myQuestionOf({
    status: 'answered',
    promisedBy: null,
    ownerName: '李律师',
    turns: [...opened.turns, answer],
    acts: ['follow-up', 'close'],
    mayRate: true,
    closesAt: '2026-11-30T02:00:00.000Z',
    ...change,
  })

export const lawyerQuestionOf = (change: Partial<LawyerQuestion> = {}): LawyerQuestion => ({
  ...opened,
  acts: ['take'],
  own: false,
  name: null,
  phone: null,
  recordIds: [],
  ...change,
})

export const staffQuestionOf = (change: Partial<StaffQuestion> = {}): StaffQuestion => ({
  ...opened,
  status: 'taken',
  ownerName: '李律师',
  acts: ['offer'],
  locked: false,
  ...change,
})
