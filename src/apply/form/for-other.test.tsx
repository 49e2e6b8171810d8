import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { FiledAs, PaperKind } from '@contract/aid/labels'
import type { MyCase } from '@contract/aid/schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import type { Filing } from '@contract/intake/schema'
import * as aid from '@/api/aid'
import * as intake from '@/api/intake'
import * as supplement from '@/api/supplement'
import { useSession } from '@/state/session'
import Form from './index'

jest.mock('@/api/aid')
jest.mock('@/api/intake')
jest.mock('@/api/account')
jest.mock('@/api/site')
jest.mock('@/api/supplement')
jest.mock('@/components/signature/pad', () => ({
  SignaturePad: ({ onChange }: { onChange: (strokes: unknown) => void }) => (
    <button onClick={() => onChange(cross)}>画十字</button>
  ),
}))

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const form = completeForm({ circumstance: 'abuse-victim', meansChoice: undefined })
const asked = (data: unknown) => ({ data, error: null, isPending: false, refetch: jest.fn() }) as never
const paper = (kind: PaperKind) => ({ id: kind, kind, type: 'image/jpeg', bytes: 1, uploadedAt: '' })

const rest = () => act(async () => void (await jest.advanceTimersByTimeAsync(700)))
const tap = async (name: string | RegExp, role = 'button') => {
  fireEvent.click(screen.getByRole(role, { name }))
  await rest()
}
/** Opens a draft filled for somebody, whole but for what the hand it is in asks for. */
async function open(filedAs: FiledAs, kinds: PaperKind[] = ['identity'], passedOn = false) {
  const filing: Filing = {
    filedAs,
    channel: 'online',
    agentName: '张大山',
    relation: '儿子',
    recipients: 2,
    passedOn,
  }
  jest.mocked(intake.useFiling).mockReturnValue(asked(filing))
  jest
    .mocked(aid.useDraftCopy)
    .mockReturnValue(asked({ id: ID, form, papers: kinds.map(paper), savedAt: '' }))
  render(<Form />)
  await rest()
}

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  jest.useFakeTimers({ now: new Date('2026-11-23T08:30:00+08:00') })
  Object.assign(Taro, { pageScrollTo: jest.fn() })
  jest.mocked(useRouter).mockReturnValue({ params: { id: ID } } as never)
  useSession.setState({ token: 't', who: { accountId: 'me', name: '群众' } as never })
  jest.mocked(aid.usePromiseNotice).mockReturnValue(asked(undefined))
  jest.mocked(aid.useReceivingCounties).mockReturnValue(asked([{ code: '140406', name: '潞城区' }]))
  jest.mocked(aid.useOwnPictures).mockReturnValue([])
  jest.mocked(supplement.useMayFollow).mockReturnValue(asked(undefined))
  jest.mocked(aid.saveDraft).mockResolvedValue({ savedAt: '' })
})
afterEach(() => jest.useRealTimers())

test('a helper reads it out and has it signed before it can go; the very words that were read', async () => {
  jest.mocked(intake.submitForOther).mockResolvedValue({ id: ID, status: 'submitted' } as MyCase)
  await open('helper')
  expect(screen.getByText('帮办员代填')).toBeInTheDocument()
  await tap('下一步')
  expect(screen.getByText('向潞城区法律援助中心申请法律援助')).toBeInTheDocument()
  expect(screen.getByText('请把上面的内容念给本人听，再请本人签名')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交申请' })).toBeNull()
  await tap('念给本人听过', 'radio')
  expect(screen.queryByRole('button', { name: '提交申请' })).toBeNull()
  await tap('画十字')
  await tap('提交申请')
  expect(intake.submitForOther).toHaveBeenCalledWith(
    expect.objectContaining({ id: ID, readBack: { way: 'aloud', strokes: cross } }),
  )
  expect(aid.submitApplication).not.toHaveBeenCalled()
  expect(screen.getByText('申请已提交')).toBeInTheDocument()
})

test('who takes up what is filled for another is not led into an application of their own', async () => {
  await open('station')
  expect(screen.getByText('站点代受理')).toBeInTheDocument()
  expect(screen.queryByText('接着填上次没填完的')).toBeNull()
  expect(screen.queryByRole('button', { name: '这份留着，另填一份' })).toBeNull()
})

test('a relative shows the kinship, and signs nothing for the other', async () => {
  await open('relative')
  await tap('下一步')
  expect(screen.getByText('代理权或者亲属关系的证明')).toBeInTheDocument()
  expect(screen.getByText('这一样还没有传')).toBeInTheDocument()
})

test('with the kinship shown it goes in the relative’s hand', async () => {
  jest.mocked(intake.submitForOther).mockResolvedValue({ id: ID, status: 'submitted' } as MyCase)
  await open('relative', ['identity', 'agency'])
  await tap('下一步')
  expect(screen.getByText('您（张大山，儿子）替他申请，下面请填他本人的情况。')).toBeInTheDocument()
  expect(screen.queryByText('念给本人听')).toBeNull()
  await tap('提交申请')
  expect(intake.submitForOther).toHaveBeenCalledTimes(1)
  expect(jest.mocked(intake.submitForOther).mock.calls[0]![0]).not.toHaveProperty('readBack')
})

test('an office takes it in with the person’s signature, and comes to the receipt', async () => {
  jest.mocked(intake.collectForm).mockResolvedValue({ id: ID } as never)
  await open('station')
  await tap('下一步')
  await tap('本人自己看过', 'radio')
  await tap('画十字')
  await tap('收下，出收件编号')
  expect(intake.collectForm).toHaveBeenCalledWith(
    expect.objectContaining({ id: ID, readBack: { way: 'shown', strokes: cross } }),
  )
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/staff/taken-in-one/index?id=${ID}` })
})

test('who is in detention signed there: what was passed on goes along, and no hand is asked', async () => {
  jest.mocked(intake.collectForm).mockResolvedValue({ id: ID } as never)
  await open('centre', ['identity'], true)
  expect(screen.getByText('申请人在押，请照转来的申请书填，拍下他签名的申请书。')).toBeInTheDocument()
  await tap('下一步')
  expect(screen.getByText('转来的申请书')).toBeInTheDocument()
  expect(screen.getByText('这一样还没有传')).toBeInTheDocument()
})

test('with it there the centre takes it in', async () => {
  jest.mocked(intake.collectForm).mockResolvedValue({ id: ID } as never)
  await open('centre', ['identity', 'other'], true)
  await tap('下一步')
  expect(screen.queryByText('念给本人听')).toBeNull()
  await tap('收下，出收件编号')
  expect(intake.collectForm).toHaveBeenCalledTimes(1)
  expect(jest.mocked(intake.collectForm).mock.calls[0]![0]).not.toHaveProperty('readBack')
})

test('what a person at the counter has not at hand may be asked to follow', async () => {
  const items = [
    { code: 'means-proof', name: '经济困难证明', kind: 'hardship' as const, help: '', until: '2026-11-30' },
  ]
  jest.mocked(supplement.useMayFollow).mockReturnValue(asked({ items, asOf: '2026-11-23T00:30:00.000Z' }))
  await open('station')
  expect(supplement.useMayFollow).toHaveBeenLastCalledWith({
    countyCode: form.countyCode,
    matterType: form.matterType,
    aidForm: form.aidForm,
  })
  await tap('有的材料手边没有，想以后补')
  await tap('经济困难证明', 'checkbox')
  await tap('下一步')
  expect(screen.getByText('经济困难证明，2026年11月30日前')).toBeInTheDocument()
})

test('what was signed under is nobody’s signature once the words are others', async () => {
  await open('helper')
  await tap('下一步')
  await tap('念给本人听过', 'radio')
  await tap('画十字')
  expect(screen.getByRole('button', { name: '提交申请' })).toBeInTheDocument()
  await tap('修改事情经过')
  const facts = document.querySelector('textarea')!
  fireEvent.change(facts, { target: { value: '后来又改成了另外一件完全不同的事情' } })
  await rest()
  const onward = Array.from(document.querySelectorAll('.c-page__footer button')).at(-1)!
  fireEvent.click(onward)
  await rest()
  expect(screen.getByText('请把上面的内容念给本人听，再请本人签名')).toBeInTheDocument()
})

test('others who apply together are a tap away', async () => {
  await open('relative', ['identity', 'agency'])
  await tap('下一步')
  fireEvent.click(screen.getByText('一起申请的还有2个人'))
  await rest()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/apply/recipients/index?id=${ID}` })
})
