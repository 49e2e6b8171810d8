import { keepKnown, missingIn } from './checklist'
import { isOverdue, rectificationActs, rectificationArrow, rectificationStatuses } from './rectification'

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
