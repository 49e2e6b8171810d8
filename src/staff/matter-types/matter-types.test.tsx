import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { addType, endType, useTypes } from '@/api/consultation'
import { signIn } from '@/features/consultation/testing/someone'
import MatterTypes from './index'

jest.mock('@/api/consultation')

const type = (code: string, name: string, initials: string, parentCode: string | null = null) => ({
  code,
  name,
  initials,
  aliases: [],
  sort: 1,
  parentCode,
  validFrom: '2023-01-01',
})
const TREE = [type('wages', '劳动报酬', 'ldbc'), type('wages.arrears', '拖欠工资', 'tqgz', 'wages')]
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input')!
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(useTypes).mockReturnValue({ data: TREE, error: null, isPending: false } as never)
  jest.mocked(addType).mockReset().mockResolvedValue(TREE)
  jest.mocked(endType).mockReset().mockResolvedValue(TREE)
})
afterEach(() => jest.useRealTimers())

test('the city adds a finer type with its letters and other words, and ends one after asking', async () => {
  signIn(undefined, ['resident', 'city'])
  render(<MatterTypes />)
  await tap(screen.getByText('劳动报酬'))
  fireEvent.change(box('新的细类'), { target: { value: '试用期' } })
  fireEvent.change(box('拼音首字母'), { target: { value: 'syq' } })
  fireEvent.change(box('别的叫法'), { target: { value: '试工、 试用' } })
  await tap(screen.getByRole('button', { name: '加上' }))
  expect(jest.mocked(addType).mock.calls[0]![0]).toMatchObject({
    parentCode: 'wages',
    name: '试用期',
    initials: 'syq',
    aliases: ['试工', '试用'],
  })
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap(screen.getByRole('button', { name: '停用拖欠工资' }))
  expect(endType).not.toHaveBeenCalled()
  await tap(screen.getByRole('button', { name: '停用拖欠工资' }))
  expect(jest.mocked(endType).mock.calls[0]![0]).toMatchObject({ code: 'wages.arrears' })
})

test('a county looks and changes nothing', async () => {
  signIn(undefined, ['resident', 'county'])
  render(<MatterTypes />)
  await tap(screen.getByText('劳动报酬'))
  expect(screen.getByText('tqgz')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加上' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '停用拖欠工资' })).not.toBeInTheDocument()
})
