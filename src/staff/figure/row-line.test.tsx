import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { FigureRow } from '@contract/report/schema'
import { FigureRowLine } from './row-line'

const row = {
  kind: 'consultation',
  id: '00000000-0000-4000-8000-0000000000cc',
  at: '2026-11-23T01:30:00.000Z',
  siteName: '店上镇公共法律服务站',
  practitionerName: '李律师',
  channel: 'phone',
  matterType: 'wages',
  satisfaction: 'dissatisfied',
  way: 'return-call',
  setAside: false,
} satisfies FigureRow

test('a rating says how it came and what was said', () => {
  render(<FigureRowLine row={row} />)
  expect(screen.getByText('不满意')).toBeInTheDocument()
  expect(screen.getByText(/11月23日 9:30.电话回访评价/)).toBeInTheDocument()
})

test('one set aside does not show as a mark that counts', () => {
  render(<FigureRowLine row={{ ...row, setAside: true }} />)
  expect(screen.getByText('已排除')).toBeInTheDocument()
  expect(screen.queryByText('不满意')).toBeNull()
})

test('none at all', () => {
  render(<FigureRowLine row={{ ...row, satisfaction: null, way: null }} />)
  expect(screen.getByText('没评价')).toBeInTheDocument()
})

test('opens the record it counts, and a duty opens to what proves it', () => {
  const { unmount } = render(<FigureRowLine row={row} />)
  fireEvent.click(screen.getByText('不满意'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/record/index?id=${row.id}` })
  unmount()
  const duty = { kind: 'duty', endsAt: row.at, checkedInAt: null, arrival: null } as const
  render(
    <FigureRowLine row={{ ...duty, id: row.id, at: row.at, siteName: '', practitionerName: '李律师' }} />,
  )
  fireEvent.click(screen.getByText('李律师'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/duty/index?id=${row.id}` })
})
