import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Failure } from '@/api/failure'
import { Ask, type Asked } from './ask'

const question = (over: Partial<Asked<string[]>>): Asked<string[]> => ({
  isPending: false,
  error: null,
  data: undefined,
  refetch: jest.fn(async () => {}),
  ...over,
})
const draw = (over: Partial<Asked<string[]>>) => {
  const of = question(over)
  render(<Ask of={of}>{(names) => <span>{names.join('、')}</span>}</Ask>)
  return of
}

test('not known yet is neither empty nor an answer', () => {
  draw({ isPending: true })
  expect(screen.getByLabelText('正在加载')).toBeInTheDocument()
  expect(screen.queryByText('这里还没有内容')).toBeNull()
})

test('an answer, and an empty one', () => {
  draw({ data: ['王律师', '李律师'] })
  expect(screen.getByText('王律师、李律师')).toBeInTheDocument()
  draw({ data: [] })
  expect(screen.getByText('这里还没有内容')).toBeInTheDocument()
})

test('no network: says so and asks again on a tap', async () => {
  const { refetch } = draw({ error: Failure.offline() })
  await act(async () => void fireEvent.click(screen.getByText('再试一次')))
  expect(refetch).toHaveBeenCalledTimes(1)
})

test('refused for want of signing in: the way there; refused otherwise: the way back', () => {
  draw({ error: Failure.refused({ code: 'signed-out', message: '登录已过期，请重新登录' }) })
  expect(screen.getByText('去登录')).toBeInTheDocument()
  draw({ error: Failure.refused({ code: 'not-found', message: '没有找到' }) })
  expect(screen.getByText('返回')).toBeInTheDocument()
})

test('too busy is worth another try, so it offers one', () => {
  draw({ error: Failure.refused({ code: 'busy', message: '现在办理的人较多，请稍后再试' }) })
  expect(screen.getByText('再试一次')).toBeInTheDocument()
})

test('an answer once had stays when a later try fails, with a word about it', () => {
  draw({ data: ['王律师'], error: Failure.offline() })
  expect(screen.getByText('王律师')).toBeInTheDocument()
  expect(screen.getByText(/下面是上次看到的内容/)).toBeInTheDocument()
})

test('asks again when the page comes back, not when it first appears', () => {
  const shown: (() => void)[] = []
  jest.mocked(Taro.useDidShow).mockImplementation((listener) => void shown.push(listener))
  const { refetch } = draw({ data: ['王律师'] })
  shown.at(-1)!()
  expect(refetch).not.toHaveBeenCalled()
  shown.at(-1)!()
  expect(refetch).toHaveBeenCalledTimes(1)
})
