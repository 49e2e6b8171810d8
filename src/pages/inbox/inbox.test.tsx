import { cleanup, screen } from '@testing-library/react'
import type { Message } from '@contract/account/schema'
import { useInbox, useReadMessage, useWho } from '@/api/account'
import { openPage, signIn, signOut } from '@/features/site/testing/stage'
import Inbox from './index'

jest.mock('@/api/account')

const message: Message = {
  id: '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0f1',
  title: '您反映的事有了答复',
  body: '结果和理由请点开看。',
  link: null,
  neutral: false,
  createdAt: '2026-11-23T01:00:00.000Z',
  readAt: null,
}
const open = (messages: Message[]) => {
  cleanup()
  jest
    .mocked(useInbox)
    .mockReturnValue({ isPending: false, error: null, data: messages, refetch: jest.fn() } as never)
  return openPage(<Inbox />)
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(useReadMessage).mockReturnValue({ send: jest.fn() } as never)
  jest.mocked(useWho).mockReturnValue(undefined as never)
  signIn([])
})
afterEach(() => jest.useRealTimers())

test('one message about a matter in safe mode, and the page can be left at a tap', async () => {
  await open([message])
  expect(screen.getByText('您反映的事有了答复')).toBeInTheDocument()
  expect(screen.queryByText('马上离开')).toBeNull()
  await open([
    message,
    { ...message, id: `${message.id.slice(0, -1)}2`, title: '您有一条新消息', neutral: true },
  ])
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('nothing yet, and nobody signed in', async () => {
  await open([])
  expect(screen.getByText('还没有消息')).toBeInTheDocument()
  cleanup()
  signOut()
  await openPage(<Inbox />)
  expect(screen.getByText('登录后看消息')).toBeInTheDocument()
})
