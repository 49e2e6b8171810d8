import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { promiseText } from '@contract/aid/promise'
import type { MyCase, Paper, PromiseNotice } from '@contract/aid/schema'
import { cross } from '@contract/aid/testing/forms'
import { refuse, type RefusalCode } from '@contract/refusal'
import * as aid from '@/api/aid'
import * as intake from '@/api/intake'
import * as supplement from '@/api/supplement'
import { enterQuietly } from '@/api/account'
import { Failure } from '@/api/failure'
import { useSession } from '@/state/session'
import Form from './index'

jest.mock('@/api/aid')
jest.mock('@/api/account')
jest.mock('@/api/intake')
jest.mock('@/api/site')
jest.mock('@/api/supplement')
jest.mock('@/components/signature/pad', () => ({
  SignaturePad: ({ onChange, error }: { onChange: (strokes: unknown) => void; error?: string }) => (
    <>
      <button onClick={() => onChange(cross)}>画十字</button>
      {error}
    </>
  ),
}))

const notice: PromiseNotice = {
  version: 1,
  effectiveFrom: '2023-07-01',
  title: '法律援助申请告知承诺书',
  items: Array.from({ length: 7 }, (_, index) => ({ heading: `第${index + 1}项`, text: '内容' })),
  authorisation: '授权核查',
}
const counties = [
  { code: '140406', name: '潞城区' },
  { code: '140430', name: '沁县' },
]
const identity = { id: 'p1', kind: 'identity', type: 'image/jpeg', bytes: 1, uploadedAt: '' } as Paper
const asked = (data: unknown, error: unknown = null) =>
  ({ data, error, isPending: data === undefined && !error, refetch: jest.fn() }) as never

const submitted = {
  id: 'a',
  number: '潞城援申字〔2026〕第1号',
  status: 'submitted',
  countyName: '潞城区',
  clock: { what: 'review', dueOn: '2026-11-30', law: '' },
} as MyCase

/** Where the end of the notice lies, and the lower edge of its box. */
let endOfNotice = 100
const boxOfNotice = 300

beforeEach(() => {
  jest.clearAllMocks()
  Taro.clearStorageSync()
  jest.useFakeTimers({ now: new Date('2026-11-23T08:30:00+08:00') })
  endOfNotice = 100
  Object.assign(Taro, {
    pageScrollTo: jest.fn(),
    createSelectorQuery: () => ({
      select: () => ({ boundingClientRect: () => undefined }),
      exec: (tell: (rects: unknown[]) => void) =>
        tell([
          { bottom: boxOfNotice, height: 300 },
          { bottom: endOfNotice, height: 20 },
        ]),
    }),
  })
  jest.mocked(useRouter).mockReturnValue({ params: {} } as never)
  useSession.setState({ token: 't', who: { accountId: 'me', name: '群众' } as never })
  jest.mocked(intake.useFiling).mockReturnValue(asked(undefined))
  jest.mocked(aid.usePromiseNotice).mockReturnValue(asked(notice))
  jest.mocked(aid.useReceivingCounties).mockReturnValue(asked(counties))
  jest.mocked(aid.useDraftCopy).mockReturnValue(asked({ papers: [identity] }))
  jest.mocked(aid.useOwnPictures).mockReturnValue([])
  jest.mocked(supplement.useMayFollow).mockReturnValue(asked(undefined))
  jest.mocked(aid.saveDraft).mockResolvedValue({ savedAt: '' })
  jest
    .mocked(aid.usePromisePaper)
    .mockImplementation((form) =>
      asked({ noticeVersion: 1, text: promiseText(notice, form, '潞城区'), hash: 'f'.repeat(64) }),
    )
})
afterEach(() => jest.useRealTimers())

const refusing = (code: RefusalCode, fields?: Record<string, string>) =>
  Failure.refused(refuse(code, fields).toRefusal())
/** Lets promises and the half second a button is deaf go by. */
const rest = () => act(async () => void (await jest.advanceTimersByTimeAsync(700)))
const tap = async (name: string | RegExp, role = 'button') => {
  fireEvent.click(screen.getByRole(role, { name }))
  await rest()
}
const type = (label: string, value: string) => {
  const fields = Array.from(document.querySelectorAll('.c-field'))
  const field = fields.find((one) => one.querySelector('.c-field__label span')?.textContent === label)!
  fireEvent.change(field.querySelector('input, textarea')!, { target: { value } })
}
const heading = () => document.querySelector('.apply__heading')!.textContent

async function fillUpTo(step: string) {
  const steps: [string, () => void | Promise<void>][] = [
    ['向哪个县区申请？', () => tap('潞城区', 'radio')],
    [
      '是谁要申请？',
      () => {
        type('姓名', '王秀英')
        type('身份证号', '140406196611230023')
        type('电话', '13834567890')
        type('现在住在哪里', '潞城区店上镇东村12号')
      },
    ],
    ['有没有下面的情况？', () => tap('以上都不是', 'radio')],
    [
      '想解决什么事？',
      async () => {
        await tap('婚姻家庭', 'radio')
        await tap('民事案件请律师', 'radio')
      },
    ],
    ['是什么事？', () => type('事情经过', '儿子三年没有给过赡养费，也不来看望')],
    ['怎么说明家里困难？', () => tap(/签承诺书/, 'radio')],
    ['家里收入多少？', () => type('您自己每月收入', '180')],
    ['把材料拍照传上来', () => undefined],
    ['签名前，请看清这份告知', () => undefined],
    ['看一遍，签上名字', () => tap('画十字')],
  ]
  for (const [title, fill] of steps) {
    if (title === step) return
    if (heading() !== title) continue
    await fill()
    const last = Array.from(document.querySelectorAll('.c-page__footer button')).at(-1)!
    fireEvent.click(last)
    await rest()
  }
}
const open = async () => {
  const page = render(<Form />)
  await rest()
  return page
}
const begin = async () => {
  const page = await open()
  await tap('开始填写')
  return page
}
const toTheEnd = async () => {
  await begin()
  await fillUpTo('最后核对一遍')
}
const sent = () => jest.mocked(aid.submitApplication).mock.calls.map(([input]) => input)

test('with a promise: every step once, and one application with its signature', async () => {
  jest.mocked(aid.submitApplication).mockResolvedValue(submitted)
  await toTheEnd()
  expect(heading()).toBe('最后核对一遍')
  await tap('提交申请')
  expect(sent()).toHaveLength(1)
  expect(sent()[0]).toMatchObject({
    requestId: expect.any(String),
    form: {
      countyCode: '140406',
      name: '王秀英',
      circumstance: null,
      groups: ['elderly', 'woman'],
      meansChoice: 'promise',
      ownMonthlyIncomeYuan: 180,
    },
    promise: { noticeVersion: 1, documentHash: 'f'.repeat(64), strokes: cross },
  })
  expect(screen.getByText('申请已提交')).toBeInTheDocument()
  expect(screen.getByText('潞城援申字〔2026〕第1号')).toBeInTheDocument()
  expect(Taro.getStorageInfoSync().keys.filter((key) => key.includes('application'))).toEqual([])
})

test('each step is saved on the server, with the latest answers', async () => {
  await begin()
  await fillUpTo('有没有下面的情况？')
  const saves = jest.mocked(aid.saveDraft).mock.calls.map(([input]) => input)
  expect(saves).toHaveLength(2)
  expect(saves[1]!.form).toMatchObject({ name: '王秀英', groups: ['elderly', 'woman'] })
  expect(new Set(saves.map(({ id }) => id)).size).toBe(1)
  expect(new Set(saves.map(({ requestId }) => requestId)).size).toBe(2)
})

test('nothing is lost by a server that is away', async () => {
  jest.mocked(aid.saveDraft).mockRejectedValue(Failure.offline())
  await begin()
  await fillUpTo('有没有下面的情况？')
  expect(heading()).toBe('有没有下面的情况？')
  expect(screen.getByText('现在连不上网，先存在手机里，不会丢')).toBeInTheDocument()
})

test('a step that is not whole is not left, and says what is missing', async () => {
  await begin()
  await tap('下一步')
  expect(heading()).toBe('向哪个县区申请？')
  expect(screen.getByRole('alert')).toBeInTheDocument()
  await tap('沁县', 'radio')
  expect(screen.queryByRole('alert')).toBeNull()
  await tap('下一步')
  type('身份证号', '140406196611230024')
  await tap('下一步')
  expect(screen.getByText('身份证号不对，请核对18位号码')).toBeInTheDocument()
  expect(screen.getByText('请填写姓名')).toBeInTheDocument()
})

test('back and forth without loss, and again after the app was closed', async () => {
  const { unmount } = await begin()
  await fillUpTo('想解决什么事？')
  await tap('上一步')
  await tap('上一步')
  expect(screen.getByDisplayValue('王秀英')).toBeInTheDocument()
  unmount()
  await open()
  expect(screen.getByText('接着填上次没填完的')).toBeInTheDocument()
  expect(heading()).toBe('是谁要申请？')
  expect(screen.getByDisplayValue('140406196611230023')).toBeInTheDocument()
})

test('who the law spares is asked neither means nor promise', async () => {
  jest.mocked(aid.submitApplication).mockResolvedValue(submitted)
  await begin()
  await fillUpTo('有没有下面的情况？')
  expect(screen.queryByText('马上离开')).toBeNull()
  await tap(/遭受虐待/, 'radio')
  expect(screen.getByText('马上离开')).toBeInTheDocument()
  await tap('下一步')
  expect(screen.getByText('第4步，共7步')).toBeInTheDocument()
  await fillUpTo('最后核对一遍')
  await tap('提交申请')
  expect(sent()[0]).not.toHaveProperty('promise')
  expect(sent()[0]!.form.circumstance).toBe('abuse-victim')
})

test('papers the way asks for have to be there', async () => {
  jest.mocked(aid.useDraftCopy).mockReturnValue(asked({ papers: [] }))
  await begin()
  await fillUpTo('把材料拍照传上来')
  await tap('下一步')
  expect(heading()).toBe('把材料拍照传上来')
  expect(screen.getByText('这一样还没有传')).toBeInTheDocument()
})

describe('a paper that is not at hand', () => {
  const items = [
    {
      code: 'means-proof',
      name: '经济困难证明',
      kind: 'hardship' as const,
      help: '有一样就行',
      until: '2026-11-30',
    },
    {
      code: 'kinship-proof',
      name: '亲属关系证明',
      kind: 'case' as const,
      help: '户口本也行',
      until: '2026-11-26',
    },
  ]
  const byProof = async () => {
    jest.mocked(supplement.useMayFollow).mockReturnValue(asked({ items, asOf: '2026-11-23T00:30:00.000Z' }))
    await begin()
    await fillUpTo('怎么说明家里困难？')
    await tap(/自己提供经济困难证明/, 'radio')
    await tap('下一步')
    await fillUpTo('把材料拍照传上来')
  }

  test('is asked to follow by a day of its own, and the application goes on without it', async () => {
    await byProof()
    await tap('下一步')
    expect(screen.getByText('这一样还没有传')).toBeInTheDocument()
    await tap('有的材料手边没有，想以后补')
    await tap('经济困难证明', 'checkbox')
    type('经济困难证明，哪天补来', '2026-11-27')
    await tap('下一步')
    expect(heading()).toBe('最后核对一遍')
    expect(screen.getByText('经济困难证明，2026年11月27日前')).toBeInTheDocument()
    jest.mocked(aid.submitApplication).mockResolvedValue(submitted)
    await tap('提交申请')
    expect(jest.mocked(aid.submitApplication).mock.calls[0]![0].form.later).toEqual([
      { code: 'means-proof', dueOn: '2026-11-27' },
    ])
  })

  test('of another kind does not stand for what is lacking', async () => {
    await byProof()
    await tap('有的材料手边没有，想以后补')
    await tap('亲属关系证明', 'checkbox')
    await tap('下一步')
    expect(heading()).toBe('把材料拍照传上来')
    expect(screen.getByText('这一样还没有传')).toBeInTheDocument()
  })

  test('a day the server does not take is marked at its own field', async () => {
    jest
      .mocked(aid.submitApplication)
      .mockRejectedValue(refusing('follows-when', { 'later.means-proof': '请重新选哪天补来' }))
    await byProof()
    await tap('有的材料手边没有，想以后补')
    await tap('经济困难证明', 'checkbox')
    await tap('下一步')
    await tap('提交申请')
    expect(heading()).toBe('把材料拍照传上来')
    expect(screen.getByText('请重新选哪天补来')).toBeInTheDocument()
  })
})

test('the notice has to be seen to its end', async () => {
  endOfNotice = 900
  await begin()
  await fillUpTo('签名前，请看清这份告知')
  const button = screen.getByRole('button', { name: '请先看到最后' })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(button)
  await rest()
  expect(heading()).toBe('签名前，请看清这份告知')
})

test('without a signature there is no going on', async () => {
  await begin()
  await fillUpTo('看一遍，签上名字')
  await tap('签好了')
  expect(heading()).toBe('看一遍，签上名字')
  expect(screen.getByText('请在框内签上您的名字')).toBeInTheDocument()
})

test('changed after signing, it has to be signed again; changed elsewhere, it need not', async () => {
  await toTheEnd()
  await tap('修改事情经过')
  type('事情经过', '儿子三年没有给过赡养费，也不来看望，我年纪大了')
  await tap('改好了')
  expect(heading()).toBe('最后核对一遍')
  await tap('修改家里收入')
  type('您自己每月收入', '190')
  await tap('改好了')
  expect(heading()).toBe('看一遍，签上名字')
})

describe('the server says no', () => {
  test('a wrong field opens its step, in words', async () => {
    jest
      .mocked(aid.submitApplication)
      .mockRejectedValue(refusing('bad-input', { 'form.phone': '请填写正确的电话号码' }))
    await toTheEnd()
    await tap('提交申请')
    expect(heading()).toBe('是谁要申请？')
    expect(screen.getByText('请填写正确的电话号码')).toBeInTheDocument()
  })

  test('a missing paper opens the papers', async () => {
    jest
      .mocked(aid.submitApplication)
      .mockRejectedValue(refusing('form-incomplete', { 'papers.identity': '请上传身份证件' }))
    await toTheEnd()
    await tap('提交申请')
    expect(heading()).toBe('把材料拍照传上来')
    expect(screen.getByText('请上传身份证件')).toBeInTheDocument()
  })

  test('a notice replaced meanwhile is asked for anew and read again', async () => {
    jest.mocked(aid.submitApplication).mockRejectedValue(refusing('notice-outdated'))
    jest.mocked(aid.refreshPromiseNotice).mockImplementation(async () => {
      jest.mocked(aid.usePromiseNotice).mockReturnValue(asked({ ...notice, version: 2 }))
    })
    await toTheEnd()
    await tap('提交申请')
    expect(heading()).toBe('签名前，请看清这份告知')
    expect(screen.getByText('告知书已更新，请重新阅读后再签名')).toBeInTheDocument()
  })

  test.each<RefusalCode>(['request-reused', 'not-in-this-state'])(
    'because it had said yes before (%s): that is shown',
    async (code) => {
      jest.mocked(aid.submitApplication).mockRejectedValue(refusing(code))
      jest.mocked(aid.findMyCase).mockResolvedValue(submitted)
      await toTheEnd()
      await tap('提交申请')
      expect(screen.getByText('申请已提交')).toBeInTheDocument()
    },
  )
})

test('an answer that got lost is asked for again under the same id', async () => {
  jest.mocked(aid.submitApplication).mockRejectedValueOnce(Failure.offline())
  jest.mocked(aid.submitApplication).mockResolvedValueOnce(submitted)
  await toTheEnd()
  await tap('提交申请')
  expect(screen.getByText('网络不好，正在再试，请不要关掉')).toBeInTheDocument()
  await act(async () => void (await jest.advanceTimersByTimeAsync(1500)))
  expect(sent()).toHaveLength(2)
  expect(sent()[1]).toEqual(sent()[0])
  expect(screen.getByText('申请已提交')).toBeInTheDocument()
})

test('a draft begun on another phone comes from the server, at its first open step', async () => {
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'a' } } as never)
  jest
    .mocked(aid.useDraftCopy)
    .mockReturnValue(
      asked({ id: 'a', form: { countyCode: '140430', name: '申保田' }, papers: [], savedAt: '' }),
    )
  await open()
  expect(heading()).toBe('是谁要申请？')
  expect(screen.getByDisplayValue('申保田')).toBeInTheDocument()
})

test('a draft that is not theirs is not found', async () => {
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'a' } } as never)
  jest.mocked(aid.useDraftCopy).mockReturnValue(asked(undefined, refusing('not-found')))
  await open()
  expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
})

describe('signed in nowhere', () => {
  beforeEach(() => useSession.setState({ token: undefined, who: undefined }))

  test('the person is let in quietly at the first tap', async () => {
    jest.mocked(enterQuietly).mockImplementation(async () => {
      useSession.setState({ token: 't', who: { accountId: 'new' } as never })
    })
    await begin()
    expect(heading()).toBe('向哪个县区申请？')
  })

  test('or told to sign in, where guests are not let in', async () => {
    jest.mocked(enterQuietly).mockRejectedValue(refusing('sign-in-needed'))
    await begin()
    const alert = screen.getByRole('alert')
    expect(within(alert).getByRole('button', { name: '去登录' })).toBeInTheDocument()
  })
})
