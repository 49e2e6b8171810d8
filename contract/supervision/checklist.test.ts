import { keepKnown, missingIn } from './checklist'
import { isOverdue, rectificationActs, rectificationArrow, rectificationStatuses } from './rectification'
import { circularText } from './circular'

const items = [
  { code: 'board-shown', text: '值班公示贴在看得见的地方' },
  { code: 'person-present', text: '排班上的人在岗' },
]
const answers = { 'board-shown': 'yes', 'person-present': 'no' } as const

test('on the spot every line and a photo', () => {
  const onSite = { kind: 'on-site' as const, callResult: null }
  expect(missingIn({ ...onSite, answers, photos: 1 }, items)).toEqual({})
  expect(missingIn({ ...onSite, answers: { 'board-shown': 'yes' }, photos: 0 }, items)).toEqual({
    photos: '实地检查至少要拍一张照片',
    'answers.person-present': '请选是、否或不涉及',
  })
})

test('on the telephone a result, and the lines only where somebody on duty answered', () => {
  const phone = { kind: 'phone' as const, answers: {}, photos: 0 }
  expect(Object.keys(missingIn({ ...phone, callResult: null }, items))).toEqual(['callResult'])
  expect(missingIn({ ...phone, callResult: 'no-answer' }, items)).toEqual({})
  expect(Object.keys(missingIn({ ...phone, callResult: 'on-duty' }, items))).toEqual([
    'answers.board-shown',
    'answers.person-present',
  ])
})

test('answers to lines that are none are not kept', () => {
  expect(keepKnown({ ...answers, other: 'yes' }, items)).toEqual(answers)
})

test('putting right: every status × act × actor', () => {
  const open: string[] = []
  for (const actor of ['site', 'overseer'] as const)
    for (const status of rectificationStatuses)
      for (const act of rectificationActs) {
        const arrow = rectificationArrow(status, act, actor)
        if (arrow) open.push(`${actor} ${status} ${act} ${arrow.to}`)
      }
  expect(open).toEqual([
    'site open hand-in handed-in',
    'site returned hand-in handed-in',
    'overseer handed-in accept accepted',
    'overseer handed-in return returned',
  ])
})

test('late begins the day after, and not once it was handed in', () => {
  expect(isOverdue('open', '2026-11-30', '2026-11-30')).toBe(false)
  expect(isOverdue('returned', '2026-11-30', '2026-12-01')).toBe(true)
  expect(isOverdue('handed-in', '2026-11-30', '2026-12-01')).toBe(false)
})

test('a circular names person, day, place, breach and reasons', () => {
  const { title, body } = circularText(
    {
      countyName: '潞城区',
      personName: '李律师',
      unit: '长治某律师事务所',
      siteName: '店上镇公共法律服务站',
      day: '2026-11-23',
      violation: 'late',
      reasons: '迟到一小时，有签到记录',
    },
    new Date('2026-12-08T01:00:00Z'),
  )
  expect(title).toBe('潞城区关于李律师迟到的通报')
  expect(body).toContain('2026年11月23日 周一，长治某律师事务所李律师在店上镇公共法律服务站值班，迟到。')
  expect(body).toContain('理由：迟到一小时，有签到记录')
  expect(body).toContain('2026-12-08')
})
