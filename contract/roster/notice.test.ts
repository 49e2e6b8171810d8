import fc from 'fast-check'
import { practitionerKindLabels } from '../account/roles'
import { addDays, atShanghai } from '../time'
import { boardDays } from './board'
import { noticeParts, noticeText } from './notice'
import type { PublicShift, WeekNotice } from './public-schema'

const MONDAY = '2026-11-23'
const week = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, index))

const shiftOf = (day: string, over: Partial<PublicShift> = {}): PublicShift => ({
  id: '7b8f3f5e-5a3f-4f57-9a7b-0d1c2b3a4f50',
  practitionerName: '李明',
  practitionerKind: 'lawyer',
  unit: null,
  dutyKind: 'at-site',
  day,
  startsAt: atShanghai(day, '08:30'),
  endsAt: atShanghai(day, '12:00'),
  status: 'published',
  note: null,
  ...over,
})

const noticeOf = (shifts: PublicShift[], over: Partial<WeekNotice> = {}): WeekNotice => ({
  name: '店上镇公共法律服务站',
  from: MONDAY,
  to: addDays(MONDAY, 6),
  sites: [
    {
      code: '2ble1g',
      name: '店上镇公共法律服务站',
      address: '店上镇政府院内一楼',
      phone: '0355-6812348',
      days: boardDays(week, shifts, () => false),
    },
  ],
  matters: '婚姻家庭、劳动工资、土地征收等法律问题',
  code: { siteCode: '2ble1g', image: 'data:image/png;base64,AA' },
  asOf: '2026-11-22T00:00:00.000Z',
  ...over,
})

test('the text of one site says when, what, where, who and the telephone', () => {
  const market = shiftOf('2026-11-28', { dutyKind: 'market', note: '店上村文化广场' })
  const text = noticeText(noticeOf([shiftOf('2026-11-24'), shiftOf('2026-11-26'), market]))
  expect(text).toBe(
    [
      '【店上镇公共法律服务站免费法律咨询值班公告】',
      '时间：11月23日至11月29日（28日周六、29日周日调休上班）',
      '· 24日周二、26日周四 8:30–12:00 李明（律师）',
      '· 28日周六 8:30–12:00 李明（律师） 集市：店上村文化广场',
      '地点：店上镇政府院内一楼',
      '电话：0355-6812348',
      '',
      '可以问：婚姻家庭、劳动工资、土地征收等法律问题',
      '咨询不收一分钱。临时有变动，来之前可以先打电话问一声。',
    ].join('\n'),
  )
})

test('a week of nobody says so and where to turn; holidays are said', () => {
  const days = boardDays(week, [], (day) => day === '2026-11-25' || day > '2026-11-27')
  const text = noticeText(noticeOf([], { sites: [{ ...noticeOf([]).sites[0]!, days }] }))
  expect(text).toContain('这一周没有安排值班，有法律问题请打12348热线。')
  expect(text).toContain('（25日周三放假）')
  expect(text).not.toContain('电话：')
})

test('a county names each place with a duty, and no other', () => {
  const [site] = noticeOf([shiftOf('2026-11-24')]).sites
  const empty = { ...site!, code: '2', name: '微子镇公共法律服务站', days: boardDays(week, [], () => false) }
  const noPhone = { ...site!, code: '3', name: '潞华街道公共法律服务站', phone: null, address: null }
  const parts = noticeParts(noticeOf([], { name: '潞城区', sites: [site!, empty, noPhone] }))
  expect(parts.places.map(({ name, phone, where }) => [name, phone, where])).toEqual([
    ['店上镇公共法律服务站', '0355-6812348', '店上镇政府院内一楼'],
    ['潞华街道公共法律服务站', '12348', ''],
  ])
  expect(noticeText(noticeOf([], { name: '潞城区', sites: [site!, empty, noPhone] }))).toContain(
    '\n\n潞华街道公共法律服务站\n· 24日周二 8:30–12:00 李明（律师）\n电话：12348\n',
  )
})

const duty = fc.record({
  at: fc.nat(6),
  hour: fc.constantFrom('08:30', '09:00', '14:00'),
  name: fc.constantFrom('李明', '王芳'),
  kind: fc.constantFrom('lawyer' as const, 'volunteer' as const),
})

test('whatever the roster, the text names every duty exactly once and no telephone but the site’s', () => {
  fc.assert(
    fc.property(fc.uniqueArray(duty, { selector: (one) => JSON.stringify(one) }), (duties) => {
      const shifts = duties.map(({ at, hour, name, kind }) =>
        shiftOf(week[at]!, {
          practitionerName: name,
          practitionerKind: kind,
          startsAt: atShanghai(week[at]!, hour),
          endsAt: atShanghai(week[at]!, '17:00'),
        }),
      )
      const lines = noticeText(noticeOf(shifts))
        .split('\n')
        .filter((line) => line.startsWith('· '))
      const told = lines.flatMap((line) => {
        const [, days, rest] = /^· (\S+) (.+)$/.exec(line)!
        return days!.split('、').map((day) => `${day} ${rest}`)
      })
      const expected = duties.map(({ at, hour, name, kind }) => {
        const day = `${Number(week[at]!.slice(8))}日周${'一二三四五六日'[at]}`
        return `${day} ${hour.replace(/^0/, '')}–17:00 ${name}（${practitionerKindLabels[kind]}）`
      })
      expect(told.sort()).toEqual(expected.sort())
    }),
  )
})
