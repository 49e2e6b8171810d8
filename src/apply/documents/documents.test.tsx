import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { OwnDocuments } from '@contract/document/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { showPdf } from '@/platform/paper-picture'
import MyDocuments from './index'

jest.mock('@/platform/paper-picture')
jest.mock('@/api/client', () => ({
  api: {
    aid: { case: { query: jest.fn() } },
    document: {
      mine: { query: jest.fn() },
      openMine: { mutate: jest.fn() },
    },
  },
}))
const { mine, openMine } = api.document
const knowCase = (inDanger: boolean) =>
  jest.mocked(api.aid.case.query).mockResolvedValue({ inDanger } as never)

const CASE = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const paper: OwnDocuments[number] = {
  id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
  code: 'grant',
  title: '给予法律援助决定书',
  number: '潞城援决字〔2026〕第6号',
  issuedAt: '2026-11-24T01:00:00.000Z',
  ended: null,
}
const file = { name: '给予法律援助决定书.pdf', content: 'data:application/pdf;base64,JVBERi0=' }
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  signIn([])
  knowCase(false)
})
afterEach(() => jest.useRealTimers())

test('a recipient opens a decision in the phone’s reader; Word is not for them', async () => {
  jest.mocked(mine.query).mockResolvedValue([paper])
  jest.mocked(openMine.mutate).mockResolvedValue(file)
  await openPage(<MyDocuments />, { id: CASE })
  expect(screen.getByText('潞城援决字〔2026〕第6号')).toBeInTheDocument()
  expect(screen.queryByText('要Word文件')).toBeNull()
  await tap('看给予法律援助决定书')
  expect(openMine.mutate).toHaveBeenCalledWith({ requestId: expect.any(String), id: paper.id, as: 'pdf' })
  expect(showPdf).toHaveBeenCalledWith(paper.id, file.content, true)
})

test('a paper taken back says so; one that does not open tells why', async () => {
  const ended = { as: 'withdrawn' as const, because: '写错了' }
  jest.mocked(mine.query).mockResolvedValue([{ ...paper, ended }])
  jest.mocked(openMine.mutate).mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<MyDocuments />, { id: CASE })
  expect(screen.getByText('已收回')).toBeInTheDocument()
  await tap('看给予法律援助决定书')
  expect(showPdf).not.toHaveBeenCalled()
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: '没有找到，可能已被删除或不归您办理' }),
  )
})

test('none yet, no case named, nobody signed in', async () => {
  jest.mocked(mine.query).mockResolvedValue([])
  const { unmount } = await openPage(<MyDocuments />, { id: CASE })
  expect(screen.getByText('还没有文书')).toBeInTheDocument()
  unmount()
  const second = await openPage(<MyDocuments />)
  expect(screen.getByText('没有找到这件申请')).toBeInTheDocument()
  second.unmount()
  signOut()
  await openPage(<MyDocuments />, { id: CASE })
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

test('who flees violence can leave at a tap, also while that is not known; nobody else is shown how', async () => {
  jest.mocked(mine.query).mockResolvedValue([paper])
  const calm = await openPage(<MyDocuments />, { id: CASE })
  expect(screen.queryByText('马上离开')).toBeNull()
  calm.unmount()
  jest.mocked(api.aid.case.query).mockReturnValue(new Promise(() => undefined) as never)
  const unknown = await openPage(<MyDocuments />, { id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d19' })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  unknown.unmount()
  knowCase(true)
  await openPage(<MyDocuments />, { id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d18' })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})
