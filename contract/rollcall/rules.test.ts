import { atShanghai } from '../time'
import { replyStatuses, type ReplyStatus } from './labels'
import * as rules from './rules'
import { replyActs, replyArrow, type ReplyActor } from './workflow'

const at = (time: string, day = '2026-11-24') => new Date(atShanghai(day, time))

describe('workflow', () => {
  const actors: ReplyActor[] = ['person', 'staff', 'system']

  test('has these arrows and no other', () => {
    const arrows = replyStatuses.flatMap((status) =>
      replyActs.flatMap((act) =>
        actors.flatMap((actor) => {
          const arrow = replyArrow(status, act, actor)
          return arrow ? [`${status} ${act} ${actor} → ${arrow.to}`] : []
        }),
      ),
    )
    expect(arrows).toEqual([
      'waiting reply person → replied',
      'waiting close system → missed',
      'missed explain person → explained',
      'missed accept staff → accepted',
      'missed find staff → finding',
      'explained accept staff → accepted',
      'explained find staff → finding',
    ])
  })

  test('nothing leads on from what was answered or judged, and nothing back to waiting', () => {
    for (const status of ['replied', 'accepted', 'finding'] as const)
      for (const act of replyActs)
        for (const actor of actors) expect(replyArrow(status, act, actor)).toBeUndefined()
  })
})

describe('whyNotReply', () => {
  const asked = {
    status: 'waiting' as ReplyStatus,
    asksCode: false,
    closesAt: atShanghai('2026-11-24', '09:10'),
  }

  test('until the end, and not at it', () => {
    expect(rules.whyNotReply(asked, at('09:09:59'), false)).toBeUndefined()
    expect(rules.whyNotReply(asked, at('09:10:00'), false)).toBe('roll-call-closed')
  })

  test('once', () => {
    expect(rules.whyNotReply({ ...asked, status: 'replied' }, at('09:05'), false)).toBe('roll-call-replied')
  })

  test.each(['missed', 'explained', 'accepted', 'finding'] as const)('%s is closed', (status) => {
    expect(rules.whyNotReply({ ...asked, status }, at('09:05'), false)).toBe('roll-call-closed')
  })

  test('with the code where one is asked for', () => {
    expect(rules.whyNotReply({ ...asked, asksCode: true }, at('09:05'), false)).toBe('roll-call-code')
    expect(rules.whyNotReply({ ...asked, asksCode: true }, at('09:05'), true)).toBeUndefined()
  })
})

describe('explaining and judging', () => {
  const missed = { status: 'missed' as ReplyStatus, explainBy: '2026-11-27' }
  const lastMoment = at('23:59:59', '2026-11-27')
  const dayAfter = at('00:00:00', '2026-11-28')

  test('the last day of the term counts in full', () => {
    expect(rules.whyNotExplain(missed, lastMoment)).toBeUndefined()
    expect(rules.whyNotExplain(missed, dayAfter)).toBe('roll-call-explain-late')
  })

  test('once, and never a call that was answered', () => {
    for (const status of ['explained', 'accepted', 'finding', 'replied', 'waiting'] as const)
      expect(rules.whyNotExplain({ ...missed, status }, lastMoment)).toBe('roll-call-settled')
  })

  test('nobody is found at fault unheard', () => {
    expect(rules.whyNotJudge(missed, 'find', lastMoment)).toBe('roll-call-unheard')
    expect(rules.whyNotJudge(missed, 'find', dayAfter)).toBeUndefined()
    expect(rules.whyNotJudge({ ...missed, status: 'explained' }, 'find', lastMoment)).toBeUndefined()
  })

  test('what speaks for them may be said at once', () => {
    expect(rules.whyNotJudge(missed, 'accept', lastMoment)).toBeUndefined()
  })

  test.each(['waiting', 'replied', 'accepted', 'finding'] as const)('%s is not judged', (status) => {
    for (const verdict of rules.verdicts)
      expect(rules.whyNotJudge({ ...missed, status }, verdict, dayAfter)).toBe('roll-call-settled')
  })
})

describe('windowFault', () => {
  const now = at('08:00')
  const fault = (from: string, to: string, day = '2026-11-24') =>
    rules.windowFault({ from: atShanghai(day, from), to: atShanghai(day, to) }, now)

  test.each([
    ['09:00', '11:30', undefined],
    ['11:30', '09:00', '结束要晚于开始'],
    ['09:00', '09:00', '结束要晚于开始'],
    ['07:00', '08:00', '这段时间已经过去了，请重新选'],
    ['09:00', '09:09', '这段时间至少要有10分钟，时刻才猜不出来'],
    ['07:00', '08:09', '这段时间至少要有10分钟，时刻才猜不出来'],
    ['07:00', '08:10', undefined],
  ])('%s to %s: %s', (from, to, expected) => expect(fault(from, to)).toBe(expected))

  test('on one day, not too far ahead', () => {
    const overnight = { from: atShanghai('2026-11-24', '23:00'), to: atShanghai('2026-11-25', '01:00') }
    expect(rules.windowFault(overnight, now)).toBe('开始和结束要在同一天')
    expect(fault('09:00', '10:00', '2026-12-08')).toBeUndefined()
    expect(fault('09:00', '10:00', '2026-12-09')).toBe('最多提前14天安排')
  })
})
