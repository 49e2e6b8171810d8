import { aidStatuses, type AidStatus } from '@contract/aid/statuses'
import type { AidClock } from '@contract/aid/schema'
import { journeyOf } from './journey'

const clock = (what: AidClock['what'], paused = false): AidClock => ({
  what,
  dueOn: '2026-11-30',
  law: '',
  paused,
})
const ahead = (status: AidStatus, running: AidClock | null, reader: 'applicant' | 'county' = 'applicant') =>
  journeyOf({ status, history: [], clock: running, office: '潞城区法律援助中心', reader }).map(
    ({ title, detail, state }) => [state, title, detail],
  )

test('a case that is not over says what it waits for, to both sides', () => {
  const over: readonly AidStatus[] = [
    'draft',
    'withdrawn',
    'lapsed',
    'refused',
    'terminated',
    'archived',
    'paid',
  ]
  for (const reader of ['applicant', 'county'] as const) {
    const silent = aidStatuses.filter((status) => ahead(status, null, reader).length === 0)
    const toldAs = reader === 'applicant' ? ['proposed-grant', 'proposed-refuse'] : []
    expect(silent.filter((status) => !(toldAs as readonly AidStatus[]).includes(status))).toEqual(over)
  }
})

test('the last day of the very step, and of no other', () => {
  expect(ahead('accepted', clock('engagement'))).toEqual([
    ['now', '律师和您签委托手续', '最晚11月30日 周一'],
    ['next', '开始办理', undefined],
  ])
  expect(ahead('granted', clock('provisional-papers'))[0]).toEqual(['now', '正在为您指派律师', undefined])
  expect(ahead('filed', clock('closing-review'), 'county')).toEqual([
    ['now', '等待审查卷宗', '最晚11月30日 周一'],
  ])
})

test('an objection that was made is what one waits for', () => {
  expect(ahead('refused', clock('objection'))).toEqual([])
  expect(ahead('refused', clock('objection-decision'))).toEqual([
    ['now', '司法局正在审查异议', '最晚11月30日 周一'],
  ])
})

test('a clock that stands still gives no last day', () => {
  expect(ahead('supplement', clock('review', true))[0]).toEqual(['now', '等您补材料', undefined])
})
