import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyCase } from '@contract/aid/schema'
import type { MySupplement } from '@contract/supplement/schema'
import { useMySupplement } from '@/api/supplement'
import { Supplement } from './supplement'

jest.mock('@/api/supplement', () => ({ useMySupplement: jest.fn() }))
const know = (data: Partial<MySupplement> | undefined) =>
  jest.mocked(useMySupplement).mockReturnValue({
    data: data && { ask: null, following: [], asOf: '2026-11-25T01:00:00.000Z', ...data },
  } as never)
const caseOf = (status: MyCase['status'], acts: MyCase['history'][number]['act'][] = []) =>
  ({
    id: 'a',
    number: '潞城援申字〔2026〕第1号',
    status,
    history: acts.map((one) => ({ act: one })),
  }) as MyCase
const item = { code: 'means-proof', name: '经济困难证明', help: '', note: null, papers: [] }

beforeEach(() => jest.clearAllMocks())

test('what is missing, by when, and the way there', async () => {
  know({
    ask: { askedAt: 'x', dueOn: '2026-12-03', reasons: 'x', newCircumstance: null, items: [item] },
  })
  render(<Supplement it={caseOf('supplement')} />)
  expect(screen.getByText('请补1样材料')).toBeInTheDocument()
  expect(screen.getByText('最晚12月3日 周四，还剩8天。')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '去拍照补材料' })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/supplement/index?id=a' })
})

test('the promise of what follows, until a photo came', () => {
  know({ following: [{ ...item, dueOn: '2026-11-27', state: 'waiting' }] })
  const { unmount } = render(<Supplement it={caseOf('submitted')} />)
  expect(screen.getByText('还有1样说好后补的材料')).toBeInTheDocument()
  unmount()
  know({ following: [{ ...item, dueOn: '2026-11-27', state: 'sent' }] })
  const { container } = render(<Supplement it={caseOf('submitted')} />)
  expect(container).toBeEmptyDOMElement()
})

test('nothing is asked of the server once it is decided', () => {
  know(undefined)
  const { container } = render(<Supplement it={caseOf('granted')} />)
  expect(container).toBeEmptyDOMElement()
  expect(useMySupplement).toHaveBeenCalledWith('a', false)
})

test('aid given first: its papers are asked for until they are complete', () => {
  know({ following: [{ ...item, dueOn: '2026-11-27', state: 'waiting' }] })
  const { unmount } = render(<Supplement it={caseOf('accepted', ['grant-provisionally'])} />)
  expect(screen.getByText(/还有1样.*后补的材料/)).toBeInTheDocument()
  unmount()
  const { container } = render(
    <Supplement it={caseOf('accepted', ['grant-provisionally', 'complete-papers'])} />,
  )
  expect(container).toBeEmptyDOMElement()
})
