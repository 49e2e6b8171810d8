import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import ApplyRecipients from '../recipients'
import ApplyForOther from './index'

jest.mock('@/api/client', () => {
  const write = () => ({ mutate: jest.fn() })
  return {
    api: {
      intake: {
        setAgent: write(),
        recipients: { query: jest.fn() },
        addRecipient: write(),
        removeRecipient: write(),
      },
    },
  }
})
const server = jest.mocked(api.intake, { shallow: false })

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const person = {
  id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11',
  name: '李老汉',
  idNumber: '110105********002X',
  phone: null,
  groups: ['elderly' as const],
  signed: true,
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([])
  server.setAgent.mutate.mockResolvedValue({} as never)
  server.recipients.query.mockResolvedValue({ rows: [person], mayChange: true })
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const box = (label: string) =>
  screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })

test('family says who they are, then fills the other’s form', async () => {
  await openPage(<ApplyForOther />)
  expect(screen.queryByText('我是帮办员、网格员，帮他填')).toBeNull()
  await tap(/我是近亲属/, 'radio')
  type('您的姓名', '张大山')
  type('您是他的什么人', '儿子')
  type('您的电话', '13934561234')
  type('您的身份证号', '140406196611230023')
  await tap('下一步，填他的情况')
  expect(server.setAgent.mutate).toHaveBeenCalledWith({
    id: expect.any(String),
    requestId: expect.any(String),
    filedAs: 'relative',
    agent: { name: '张大山', relation: '儿子', phone: '13934561234', idNumber: '140406196611230023' },
  })
  const { id } = server.setAgent.mutate.mock.calls[0]![0]
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/apply/form/index?id=${id}` })
})

test('a neighbour is told who may fill it for them; a helper needs no telling', async () => {
  const { unmount } = await openPage(<ApplyForOther />)
  await tap('看附近的服务站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/sites/index' })
  unmount()
  signIn([], ['helper'])
  await openPage(<ApplyForOther />)
  expect(screen.queryByText('是邻居、朋友？')).toBeNull()
})

test('a helper of the register is asked nothing more; a wrong number is said at its field', async () => {
  signIn([], ['helper'])
  await openPage(<ApplyForOther />)
  await tap(/我是帮办员/, 'radio')
  await tap('下一步，填他的情况')
  expect(server.setAgent.mutate).toHaveBeenCalledWith({
    id: expect.any(String),
    requestId: expect.any(String),
    filedAs: 'helper',
  })
  server.setAgent.mutate.mockRejectedValue(
    Failure.refused(refuse('bad-input', { 'agent.idNumber': '身份证号不对，请核对18位号码' }).toRefusal()),
  )
  await tap(/我是法定代理人/, 'radio')
  await tap('下一步，填他的情况')
  expect(screen.getByText('身份证号不对，请核对18位号码')).toBeInTheDocument()
})

test('who is not signed in is asked to', async () => {
  signOut()
  await openPage(<ApplyForOther />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

test('people are added one by one, and taken off after asking', async () => {
  server.addRecipient.mutate.mockResolvedValue({
    rows: [person, { ...person, id: ID, name: '赵婶' }],
    mayChange: true,
  })
  await openPage(<ApplyRecipients />, { id: ID })
  expect(screen.getByText('除了申请人，还有1个人')).toBeInTheDocument()
  type('姓名', '赵婶')
  type('身份证号', '110105194912310038')
  await tap('加上')
  const said = server.addRecipient.mutate.mock.calls[0]![0]
  expect(said).toEqual({
    id: said.requestId,
    requestId: expect.any(String),
    applicationId: ID,
    name: '赵婶',
    idNumber: '110105194912310038',
    groups: [],
    signed: false,
  })
  expect(screen.getByText('除了申请人，还有2个人')).toBeInTheDocument()
  expect(box('姓名')).toHaveValue('')
  server.removeRecipient.mutate.mockResolvedValue({ rows: [person], mayChange: true })
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('去掉赵婶')
  expect(server.removeRecipient.mutate).not.toHaveBeenCalled()
  await tap('去掉赵婶')
  expect(server.removeRecipient.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    applicationId: ID,
    recipientId: ID,
  })
})

test('once it is submitted the list is read only', async () => {
  server.recipients.query.mockResolvedValue({ rows: [person], mayChange: false })
  await openPage(<ApplyRecipients />, { id: ID })
  expect(screen.getByText('已签名')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加上' })).toBeNull()
})
