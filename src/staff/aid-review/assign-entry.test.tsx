import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aidStatuses } from '@contract/aid/statuses'
import { AssignEntry } from './assign-entry'

test('from a granted case to assigning it; not before, and not from a closed one', () => {
  const shown = aidStatuses.filter((status) => {
    const { container, unmount } = render(<AssignEntry id="a" status={status} />)
    const drawn = container.textContent !== ''
    unmount()
    return drawn
  })
  expect(shown).toEqual(['granted', 'assigned', 'accepted', 'engaged'])
  render(<AssignEntry id="a" status="granted" />)
  fireEvent.click(screen.getByText('指派律师'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/assign/index?id=a' })
})
