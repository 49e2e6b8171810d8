import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { publishDiscipline, useDisciplines } from '@/api/duty'
import { signIn } from '@/features/site/testing/stage'
import StaffDiscipline from './index'

jest.mock('@/api/duty')

const first = {
  version: 1,
  effectiveFrom: '2026-01-01',
  title: '值班工作纪律',
  items: ['咨询不收费。', '不招揽案件。'],
  confirmed: 137,
}
const tap = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(publishDiscipline).mockReset()
  signIn([{ role: 'city', areaCode: '140400' }])
  jest.mocked(useDisciplines).mockReturnValue({
    isPending: false,
    error: null,
    data: { versions: [first], practitioners: 140, asOf: '2026-11-24T02:00:00.000Z' },
    refetch: jest.fn(),
  } as never)
})
afterEach(() => jest.useRealTimers())

test('says how many have confirmed, out of how many', () => {
  render(<StaffDiscipline />)
  expect(screen.getByText('137人，在册值班人员140人')).toBeInTheDocument()
})

test('the next version begins as the last, one sentence a line, and is published after asking', async () => {
  const { confirmed: _, ...text } = first
  jest.mocked(publishDiscipline).mockResolvedValue({ ...text, version: 2 })
  render(<StaffDiscipline />)
  await tap('写新的一版')
  const field = screen.getAllByRole('textbox')[1]!
  expect(field).toHaveValue('咨询不收费。\n不招揽案件。')
  fireEvent.change(field, { target: { value: '咨询不收费。\n\n 不招揽案件。 \n按时到岗。' } })
  await tap('发布')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '发布新的值班纪律？' }))
  expect(jest.mocked(publishDiscipline).mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        title: '值班工作纪律',
        items: ['咨询不收费。', '不招揽案件。', '按时到岗。'],
        effectiveFrom: '2026-11-24',
      },
    ],
  ])
})

test('without a line there is nothing to publish', async () => {
  render(<StaffDiscipline />)
  await tap('写新的一版')
  fireEvent.change(screen.getAllByRole('textbox')[1]!, { target: { value: ' \n ' } })
  await tap('发布')
  expect(screen.getByText('至少写一条')).toBeInTheDocument()
  expect(publishDiscipline).not.toHaveBeenCalled()
})
