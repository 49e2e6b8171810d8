import { fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { addDays, weekday } from '@contract/time'
import { MonthGrid, weeksOf } from './month-grid'

const month = fc
  .tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)

test('every day of a month once, in order, each under its weekday', () => {
  fc.assert(
    fc.property(month, (month) => {
      const weeks = weeksOf(month)
      const days = weeks.flat().filter((day) => day !== null)
      expect(days[0]).toBe(`${month}-01`)
      days.slice(1).forEach((day, place) => expect(day).toBe(addDays(days[place]!, 1)))
      expect(addDays(days[days.length - 1]!, 1).slice(8)).toBe('01')
      weeks.forEach((week) => week.forEach((day, place) => day && expect(weekday(day)).toBe(place + 1)))
      for (const week of weeks) expect(week.some((day) => day !== null)).toBe(true)
    }),
  )
})

test('a day says what it holds, is chosen by a tap, and the months turn over the year', () => {
  const onDay = jest.fn()
  const onMonth = jest.fn()
  const marks = { '2026-12-01': { text: '值班', tone: 'info' as const, label: '8:30—12:30值班，待签到' } }
  render(
    <MonthGrid
      month="2026-12"
      onMonth={onMonth}
      marks={marks}
      today="2026-12-02"
      chosen="2026-12-02"
      onDay={onDay}
    />,
  )
  expect(screen.getByText('2026年12月')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '12月1日 周二，8:30—12:30值班，待签到' }))
  expect(onDay).toHaveBeenCalledWith('2026-12-01')
  expect(screen.getByRole('radio', { name: '12月2日 周三，今天' })).toHaveAttribute('aria-checked', 'true')
  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  expect(onMonth).toHaveBeenCalledWith('2027-01')
  fireEvent.click(screen.getByRole('button', { name: '上个月' }))
  expect(onMonth).toHaveBeenLastCalledWith('2026-11')
})
