import { openingHoursLines, weekdaysText } from './hours'
import { OpeningHours, SiteChange } from './schema'

test.each([
  [[1, 2, 3, 4, 5], '周一至周五'],
  [[2, 4], '周二、周四'],
  [[3, 2], '周二、周三'],
  [[5, 3, 2], '周二、周三、周五'],
  [[7, 1, 2, 3, 4, 5, 6], '每天'],
  [[2, 2], '周二'],
])('%j reads %s', (weekdays, text) => expect(weekdaysText(weekdays)).toBe(text))

test('morning and afternoon of the same days make one line', () => {
  const weekdays = [1, 2, 3, 4, 5]
  const hours = [
    { weekdays, opens: '14:00', closes: '17:30' },
    { weekdays, opens: '08:30', closes: '12:00' },
    { weekdays: [6], opens: '09:00', closes: '11:00' },
  ]
  expect(openingHoursLines(hours)).toEqual(['周一至周五 8:30–12:00、14:00–17:30', '周六 9:00–11:00'])
})

test('nothing known is no line', () => expect(openingHoursLines([])).toEqual([]))

test.each(['24:00', '8:30', '12:60', ''])('%j is no clock time', (opens) => {
  expect(OpeningHours.safeParse([{ weekdays: [1], opens, closes: '17:30' }]).success).toBe(false)
})

test('a day stands once in a rule', () => {
  const accepted = (weekdays: number[]) =>
    OpeningHours.safeParse([{ weekdays, opens: '08:30', closes: '12:00' }]).success
  expect(accepted([1, 2, 3, 4, 5, 6, 7])).toBe(true)
  expect(accepted([1, 1])).toBe(false)
  expect(accepted([1, 2, 3, 4, 5, 6, 7, 1])).toBe(false)
  expect(accepted([])).toBe(false)
})

test('a site that closes before it opens is not accepted', () => {
  const change = (opens: string, closes: string) =>
    SiteChange.safeParse({
      requestId: '6f0d0c5e-8f0e-4a7e-9b1f-2c3d4e5f6a7b',
      siteCode: '1a',
      address: '人民路1号',
      phone: '0355-6772148',
      position: null,
      openingHours: [{ weekdays: [1], opens, closes }],
    }).success
  expect(change('08:30', '12:00')).toBe(true)
  expect(change('12:00', '08:30')).toBe(false)
})
