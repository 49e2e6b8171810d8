import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffDepartments from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn() } },
    referral: { departments: { query: jest.fn() }, saveDepartment: { mutate: jest.fn() } },
  },
}))
const server = jest.mocked(api.referral, { shallow: false })
const known = {
  county: { code: '140406', name: '潞城区' },
  rows: [
    {
      code: '140406-notary',
      countyCode: '140406',
      kind: 'notary' as const,
      name: '潞城区公证处',
      phone: null,
      address: null,
      active: true,
    },
  ],
}
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByText(label).closest('.c-field')!.querySelector('input')!, {
    target: { value },
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(api.site.areas.query).mockResolvedValue([
    { code: '140406', name: '潞城区', towns: 9 },
    { code: '140431', name: '沁源县', towns: 9 },
  ])
  server.departments.query.mockReset().mockResolvedValue(known)
  server.saveDepartment.mutate.mockReset().mockResolvedValue(known)
})
afterEach(() => jest.useRealTimers())

test('a county fills in a telephone, and switches one off', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffDepartments />)
  await tap('潞城区公证处')
  type('电话', '12')
  await tap('保存')
  expect(server.saveDepartment.mutate).not.toHaveBeenCalled()
  expect(screen.getByText('请填写正确的电话号码')).toBeInTheDocument()
  type('电话', '0355-6770001')
  await tap('可以往这里转')
  await tap('保存')
  expect(server.saveDepartment.mutate.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        code: '140406-notary',
        countyCode: '140406',
        kind: 'notary',
        name: '潞城区公证处',
        phone: '03556770001',
        active: false,
      },
    ],
  ])
})

test('another is added under its county', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffDepartments />)
  await tap('加一个部门')
  await tap('其他部门')
  type('名称', '潞城区妇联')
  await tap('保存')
  expect(server.saveDepartment.mutate.mock.calls[0]![0]).toMatchObject({
    countyCode: '140406',
    kind: 'other',
    name: '潞城区妇联',
    active: true,
  })
})

test('the city reads each county’s and changes none', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffDepartments />)
  expect(screen.queryByText('加一个部门')).toBeNull()
  fireEvent.change(screen.getByText('县区').closest('.c-field')!.querySelector('select')!, {
    target: { value: '140431' },
  })
  await pass(100)
  expect(server.departments.query).toHaveBeenLastCalledWith({ countyCode: '140431' })
})
