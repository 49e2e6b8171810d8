import { act, fireEvent, screen } from '@testing-library/react'
import type { ScoreSheets } from '@contract/quality/schema'
import { api } from '@/api/client'
import { openPage, settle, signIn } from '@/features/site/testing/stage'
import StaffScoreSheets from './index'

jest.mock('@/api/client', () => ({
  api: { quality: { sheets: { query: jest.fn() }, changeSheet: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.quality.sheets.query)
const change = jest.mocked(api.quality.changeSheet.mutate)
const items = [
  { code: 'contact', text: '及时联系', points: 60 },
  { code: 'manner', text: '服务态度', points: 40 },
]
const known: ScoreSheets = {
  sheets: [{ kind: 'phone', version: 1, effectiveFrom: '2023-01-01', items, next: null }],
  mayChange: true,
}
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  ask.mockResolvedValue(known)
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await settle()
}

const type = (label: HTMLElement, value: string) =>
  act(
    async () =>
      void fireEvent.change(label.closest('.c-field')!.querySelector('input')!, { target: { value } }),
  )

test('the city takes a line away and adds one, from tomorrow on', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffScoreSheets />)
  await tap('改这张表')
  await tap('去掉第2项')
  await tap('加一项')
  await type(screen.getByText('第2项'), '讲得明白')
  await type(screen.getAllByText('最多几分')[1]!, '40')
  change.mockResolvedValue({
    ...known,
    sheets: [
      {
        ...known.sheets[0]!,
        next: { kind: 'phone', version: 2, effectiveFrom: '2026-11-24', items: [items[0]!] },
      },
    ],
  })
  await tap('从明天起用这张表')
  expect(change).toHaveBeenCalledWith(
    expect.objectContaining({
      kind: 'phone',
      version: 1,
      items: [items[0], { text: '讲得明白', points: 40 }],
    }),
  )
  expect(screen.getByText('从2026年11月24日起换成')).toBeInTheDocument()
})

test('a county looks and does not change', async () => {
  ask.mockResolvedValue({ ...known, mayChange: false })
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffScoreSheets />)
  expect(screen.getByText('电话监督')).toBeInTheDocument()
  expect(screen.queryByText('改这张表')).toBeNull()
})
