import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aidStatuses } from '@contract/aid/statuses'
import { QualityEntry } from './quality'

test('from a case somebody works on, or worked on, to looking at it', () => {
  const shown = aidStatuses.filter((status) => {
    const { container, unmount } = render(<QualityEntry id="a" status={status} />)
    const drawn = container.textContent !== ''
    unmount()
    return drawn
  })
  expect(shown).toEqual([
    'accepted',
    'engaged',
    'terminated',
    'closed',
    'filed',
    'returned',
    'archived',
    'paid',
  ])
  render(<QualityEntry id="a" status="engaged" />)
  fireEvent.click(screen.getByText('质量监督'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/monitoring/index?id=a' })
})
