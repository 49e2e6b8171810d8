import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { noticeText } from '@contract/roster/notice'
import { noticeOf, publicShiftOf } from '@contract/roster/testing/board-of'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import * as canvas from '@/platform/canvas'
import { savePicture } from '@/platform/save-picture'
import NoticePage from './index'

jest.mock('@/api/client', () => ({
  api: { board: { weekNotice: { query: jest.fn() } }, site: { list: { query: jest.fn(async () => []) } } },
}))
jest.mock('@/platform/canvas')
jest.mock('@/platform/save-picture')
const ask = jest.mocked(api.board.weekNotice.query)
const notice = noticeOf([publicShiftOf()])

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  ask.mockReset().mockResolvedValue(notice)
  signIn([{ role: 'station', areaCode: '140406100000' }])
})
afterEach(() => jest.useRealTimers())

const open = (params: Record<string, string> = { site: '2ble1g' }) => openPage(<NoticePage />, params)
const tap = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await pass(700)
}

/** A canvas that notes what is written on it. */
const paper = () => {
  const written: string[] = []
  const pen = {
    scale: jest.fn(),
    fillRect: jest.fn(),
    drawImage: jest.fn(),
    fillText: (text: string) => void written.push(text),
    measureText: (text: string) => ({ width: text.length * 17 }),
  }
  const sheet = { width: 0, height: 0, getContext: () => pen, toDataURL: () => 'data:image/png;base64,BB' }
  jest.mocked(canvas.canvasOf).mockResolvedValue(sheet as never)
  return { written, pen, sheet }
}

test('the week’s text goes to the clipboard as it is read', async () => {
  await open()
  expect(ask).toHaveBeenCalledWith({ siteCode: '2ble1g' })
  await tap('复制文字')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: noticeText(notice) })
})

test('the next week is a tap away', async () => {
  await open()
  await tap('下周')
  expect(ask).toHaveBeenLastCalledWith({ siteCode: '2ble1g', from: '2026-11-30' })
})

test('the picture says what the text says, carries the code, and is kept', async () => {
  const { written, pen, sheet } = paper()
  const image = {} as CanvasImageSource
  jest.mocked(canvas.imageFor).mockResolvedValue(image)
  jest.mocked(savePicture).mockResolvedValue('saved')
  await open()
  await tap('做成图片')
  const said = written.join('').replace(/\s/g, '')
  for (const part of ['店上镇公共法律服务站', '24日周二8:30–12:00李明（律师）', '0355-6812348'])
    expect(said).toContain(part)
  expect(pen.drawImage).toHaveBeenCalledWith(image, expect.any(Number), expect.any(Number), 132, 132)
  expect(sheet.width).toBe(375 * 3)
  expect(Math.max(sheet.width, sheet.height)).toBeLessThanOrEqual(4096)
  await tap('存到手机')
  expect(savePicture).toHaveBeenCalledWith('data:image/png;base64,BB', 'notice-2026-11-23')
})

test('a phone that cannot draw the code says so; one that cannot draw at all still has the text', async () => {
  paper()
  jest.mocked(canvas.imageFor).mockResolvedValue(undefined)
  const { unmount } = await open()
  await tap('做成图片')
  expect(screen.getByText(/画不了二维码/)).toBeInTheDocument()
  unmount()
  jest.mocked(canvas.canvasOf).mockResolvedValue(undefined)
  await open()
  await tap('做成图片')
  expect(screen.getByText(/图片没有做成/)).toBeInTheDocument()
})

test('a county without a site named speaks for all of it', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await open({})
  expect(ask).toHaveBeenCalledWith({ countyCode: '140406' })
})

test('a helper without a site is shown the way; nobody is asked to sign in first', async () => {
  signIn([], ['helper'])
  const { unmount } = await open({})
  expect(screen.getByText('先选一个站点')).toBeInTheDocument()
  unmount()
  signOut()
  await open()
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
})
