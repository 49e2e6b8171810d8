import { fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyCase } from '@contract/aid/schema'
import { aidStatuses } from '@contract/aid/statuses'
import { applicantActs } from '@contract/aid/workflow'
import { LawyerEntry } from './lawyer-entry'

const at = (status: MyCase['status']) => ({ id: 'a', status, acts: applicantActs(status) }) as MyCase

test('who was granted aid may choose; who has a lawyer sees them and may ask for another; before that there is nothing', () => {
  const { unmount } = render(<LawyerEntry it={at('granted')} />)
  expect(screen.getByText('还没有派，派了在这里看')).toBeInTheDocument()
  fireEvent.click(screen.getByText('自己选律师'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/apply/choose/index?id=a' })
  unmount()
  render(<LawyerEntry it={at('accepted')} />)
  expect(screen.queryByText('自己选律师')).toBeNull()
  expect(screen.getByText('是谁、怎么联系、想换律师')).toBeInTheDocument()
  fireEvent.click(screen.getByText('我的律师'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/apply/lawyer/index?id=a' })
})

test('it stands where there is, or may be, a lawyer', () => {
  const shown = aidStatuses.filter((status) => {
    const { container, unmount } = render(<LawyerEntry it={at(status)} />)
    const drawn = container.textContent !== ''
    unmount()
    return drawn
  })
  expect(shown).toEqual(['granted', 'assigned', 'accepted', 'engaged', 'closed', 'filed', 'returned'])
})
