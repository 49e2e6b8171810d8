import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OwnDocuments } from '@contract/document/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { saveWord } from '@/platform/save-file'
import HandledDocuments from './index'

jest.mock('@/platform/paper-picture')
jest.mock('@/platform/save-file')
jest.mock('@/api/client', () => ({
  api: {
    document: {
      handled: { query: jest.fn() },
      openHandled: { mutate: jest.fn() },
    },
  },
}))
const { handled, openHandled } = api.document

const CASE = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const paper: OwnDocuments[number] = {
  id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
  code: 'grant',
  title: '给予法律援助决定书',
  number: '潞城援决字〔2026〕第6号',
  issuedAt: '2026-11-24T01:00:00.000Z',
  ended: null,
}
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  signIn([])
})
afterEach(() => jest.useRealTimers())

test('a lawyer takes a letter along as Word', async () => {
  jest.mocked(handled.query).mockResolvedValue([{ ...paper, code: 'civil-letter', title: '法律援助公函' }])
  jest.mocked(openHandled.mutate).mockResolvedValue({ name: '公函.docx', content: 'data:x;base64,UEs=' })
  await openPage(<HandledDocuments />, { id: CASE })
  await tap('法律援助公函的Word文件')
  expect(openHandled.mutate).toHaveBeenCalledWith(expect.objectContaining({ as: 'word' }))
  expect(saveWord).toHaveBeenCalledWith('公函.docx', 'UEs=')
})
