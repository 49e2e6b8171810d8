import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { AnswerTemplate } from '@contract/consultation/template-schema'
import { removeTemplate, saveTemplate, useTemplates } from '@/api/consultation'
import { signIn } from '@/features/consultation/testing/someone'
import Templates from './index'

jest.mock('@/api/consultation')

const mine: AnswerTemplate = {
  id: '00000000-0000-4000-8000-0000000000f1',
  of: 'own',
  matterType: 'wages',
  title: '讨薪三步',
  answer: '先向劳动监察投诉',
}
const theirs: AnswerTemplate = {
  ...mine,
  id: '00000000-0000-4000-8000-0000000000f2',
  of: 'county',
  title: '县里的',
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea, select')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn()
  jest.mocked(useTemplates).mockReturnValue({ data: [mine, theirs], error: null, isPending: false } as never)
  jest.mocked(saveTemplate).mockReset().mockResolvedValue(mine)
  jest.mocked(removeTemplate).mockReset().mockResolvedValue({ id: mine.id })
})
afterEach(() => jest.useRealTimers())

test('only one’s own can be changed and removed', async () => {
  render(<Templates />)
  expect(screen.getByText('县里的')).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: '修改' })).toHaveLength(1)
  await tap(screen.getByRole('button', { name: '修改' }))
  type('名称', '讨薪四步')
  await tap(screen.getByRole('button', { name: '保存' }))
  expect(jest.mocked(saveTemplate).mock.calls[0]![0]).toMatchObject({
    id: mine.id,
    title: '讨薪四步',
    answer: mine.answer,
  })
  await tap(screen.getByRole('button', { name: '删掉' }))
  expect(jest.mocked(removeTemplate).mock.calls[0]![0]).toMatchObject({ id: mine.id })
})

test('a new one says what it lacks, and is one however often it is sent', async () => {
  render(<Templates />)
  await tap(screen.getByRole('button', { name: '加一条' }))
  await tap(screen.getByRole('button', { name: '保存' }))
  expect(saveTemplate).not.toHaveBeenCalled()
  expect(screen.getByText('请选择事项类型')).toBeInTheDocument()
  type('用在哪类事项', 'debt')
  type('名称', '要账')
  type('解答意见', '可以申请支付令')
  await tap(screen.getByRole('button', { name: '保存' }))
  const sent = jest.mocked(saveTemplate).mock.calls[0]![0]
  expect(sent).toMatchObject({ matterType: 'debt', title: '要账', id: sent.requestId })
})
