import { act, fireEvent, screen } from '@testing-library/react'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffLinkCode from './index'

jest.mock('@/api/client', () => ({ api: { counter: { makeLinkCode: { mutate: jest.fn() } } } }))
jest.mock('@/platform/keep-awake', () => ({ useKeepAwake: jest.fn() }))
const make = jest.mocked(api.counter.makeLinkCode.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const code = {
  code: '7KQ2M-X9WPA',
  image: 'data:image/png;base64,QQ==',
  expiresAt: '2026-11-23T01:00:00.000Z',
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  make.mockResolvedValue(code)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}

test('only after the person or their paper was seen; the code is shown to be scanned and typed, and renewed', async () => {
  await openPage(<StaffLinkCode />, { id: ID })
  await tap('给他一个绑定码')
  expect(make).not.toHaveBeenCalled()
  await tap('看过他的身份证件', 'radio')
  await tap('给他一个绑定码')
  expect(make).toHaveBeenCalledWith({ id: ID, seen: 'id-paper', requestId: expect.any(String) })
  expect(screen.getByText('7KQ2M-X9WPA')).toBeInTheDocument()
  expect(screen.getByText('9:00前有效，只能用一次')).toBeInTheDocument()
  make.mockResolvedValue({ ...code, code: 'AAAAA-BBBBB' })
  await tap('换一个新码')
  expect(screen.getByText('AAAAA-BBBBB')).toBeInTheDocument()
})

test('who follows it already needs none', async () => {
  make.mockRejectedValue(Failure.refused(refuse('has-own-phone').toRefusal()))
  await openPage(<StaffLinkCode />, { id: ID })
  await tap('本人在这里，认得他', 'radio')
  await tap('给他一个绑定码')
  expect(screen.getByText('申请人自己在手机上能办，请让本人来办')).toBeInTheDocument()
})
