import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import zlib from 'node:zlib'
import { launchMiniProgram, type LaunchOptions, type MiniProgram } from './mini-program'
import { writeSampleApp } from './testing/sample-app'

const root = writeSampleApp()
const open: MiniProgram[] = []
afterEach(() => open.splice(0).forEach((mp) => mp.close()))
afterAll(() => fs.rmSync(root, { recursive: true }))

async function launch(options?: LaunchOptions, from = root) {
  const mp = await launchMiniProgram(from, options)
  open.push(mp)
  return mp
}

/** Has the home page run one of its own methods, by its one button. */
async function act(mp: MiniProgram, method: string) {
  Object.assign(mp.find('#call').page.instance, { next: method })
  await mp.tap('#call')
}

/** The same, for what the page then writes on the button. */
async function ask(mp: MiniProgram, method: string) {
  await act(mp, method)
  return mp.text('#call')
}

test('draws the first page and finds nodes on it', async () => {
  const mp = await launch({ scene: 1047, path: '/pages/home/home?scene=a%3D1' })
  expect(mp.route).toBe('pages/home/home')
  expect(mp.text()).toBe('谁在值班\n0\n加一\n只加一\n不能点\n问')
  expect(mp.find('view.title.big text').text).toBe('值班')
  expect(mp.find('[disabled]').id).toBe('off')
  expect(mp.byText('加一').id).toBe('add')
  expect(mp.tree().page.instance.data).toMatchObject({ scene: 1047, query: { scene: 'a%3D1' } })
  expect(() => mp.find('#gone')).toThrow(/no node matches #gone[^]*谁在值班/)
  expect(() => mp.byText('没有的字')).toThrow('no text 没有的字')
  expect(() => mp.find('view > text')).toThrow('cannot read selector')
})

test('a tap bubbles unless it is caught, and setData reaches the view', async () => {
  const mp = await launch()
  await mp.tap('#add')
  await mp.tap('#stop')
  expect(mp.text('#count')).toBe('2')
  expect(mp.tree().page.instance.data).toMatchObject({ outer: 1 })
  expect(mp.all('.row').map((row) => row.text)).toEqual(['第0', '第1'])
  expect(mp.setData.count).toBeGreaterThanOrEqual(4)
  expect(mp.setData.largest).toBeLessThan(mp.setData.bytes)
})

test('a tap that reaches nobody fails the test', async () => {
  const mp = await launch()
  await expect(mp.tap('.title')).rejects.toThrow('nothing listens to tap')
  await expect(mp.tap('#off')).rejects.toThrow('disabled')
})

test.each([
  ['throwNow', 'now'],
  ['throwLater', 'later'],
  ['unknown', 'wx.flyToTheMoon is not a function'],
  ['evaluate', 'Code generation from strings disallowed'],
])('what the app does not catch fails the act: %s', async (method, message) => {
  const mp = await launch()
  await expect(act(mp, method).then(() => mp.waitFor(() => false))).rejects.toThrow(message)
  expect(mp.errors).toHaveLength(1)
  expect(mp.unmocked.has('flyToTheMoon')).toBe(method === 'unknown')
})

test('a page is drawn in no other package before its own is loaded', async () => {
  const broken = writeSampleApp({ 'pages/home/home.js': `require('../../staff/desk/desk.js'); Page({})` })
  await expect(launch({}, broken)).rejects.toThrow('package staff')
  fs.rmSync(broken, { recursive: true })
})

test('typing is cut at the maxlength, and the field keeps what was typed', async () => {
  const mp = await launch({ path: '/pages/form/form' })
  await mp.input('#name', '欧阳司马上官')
  expect(mp.text('#said')).toBe('"欧阳司马"')
  expect(mp.find('#name').value).toBe('欧阳司马')
  expect(mp.tree().page.instance.wasLeft).toBe(true)
})

test('radios, checkboxes, switches and pickers act as the native ones, and the form sends them all', async () => {
  const mp = await launch({ path: '/pages/form/form' })
  const said = () => JSON.parse(mp.text('#said')) as unknown
  await mp.tap(mp.byText('当面'))
  expect(said()).toBe('visit')
  await mp.tap('#minor')
  expect(said()).toEqual(['old', 'minor'])
  await mp.tap('#old')
  expect(said()).toEqual(['minor'])
  await mp.tap('#agree')
  expect(said()).toBe(true)
  await mp.change('#matter', 1)
  expect(said()).toBe(1)
  await expect(mp.change('#matter', 2)).rejects.toThrow('does not offer')
  await mp.change('#day', '2026-05-01')
  await expect(mp.change('#day', '2027-01-01')).rejects.toThrow('does not offer')
  await mp.input('#name', '张三')
  await mp.tap('#send')
  expect(said()).toEqual({ name: '张三', way: 'visit', groups: ['minor'], agree: true, matter: 1 })
})

test('a signature drawn on a canvas becomes pixels', async () => {
  const mp = await launch({ path: '/pages/form/form' })
  expect(mp.tree().page.instance.missing).toBe(null)
  await mp.touch('#pad', 'touchstart', [{ x: 10, y: 20 }])
  await mp.touch('#pad', 'touchmove', [{ x: 12, y: 20 }])
  await mp.touch('#pad', 'touchend', [{ x: 12, y: 20 }])
  expect(mp.text('#said')).toBe('[0,1]')
  const canvas = mp.canvas('#pad')
  expect(canvas.drawn).toEqual([['beginPath'], ['moveTo', 10, 20], ['lineTo', 12, 20], ['stroke']])
  const png = Buffer.from(canvas.png())
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([358, 180])
  const pixels = zlib.inflateSync(png.subarray(41, png.length - 16))
  const dark = [...pixels.keys()].filter((index) => index % 359 !== 0 && pixels[index] === 0)
  expect(dark).toEqual([10, 11, 12].map((x) => 20 * 359 + 1 + x))
})

test('pages are stacked, with the refusals of WeChat', async () => {
  const mp = await launch()
  await act(mp, 'go')
  expect(mp.routes).toEqual(['pages/home/home', 'pages/form/form'])
  expect(mp.text('#id')).toBe('甲 乙')
  await mp.back()
  expect(mp.tree().page.instance.data).toMatchObject({ shown: 2 })
  expect(await ask(mp, 'goWrong')).toBe('navigateTo:fail page "pages/gone/gone" is not found')
  await act(mp, 'staff')
  expect(mp.text()).toBe('工作台')
  await mp.back()
  await expect(mp.back()).rejects.toThrow('first page')
})

test('the storage lives through a restart, and only there', async () => {
  const first = await launch()
  await act(first, 'save')
  const restarted = await launch({ storage: first.storage })
  const other = await launch()
  expect(await ask(restarted, 'restore')).toBe('草稿')
  expect(await ask(other, 'restore')).toBe('没有')
})

test('asks the real network, or what the test answers in its place', async () => {
  const server = http.createServer((request, response) => {
    request
      .setEncoding('utf8')
      .on('data', (body: string) => response.writeHead(409).end(`{"got":${JSON.stringify(body)}}`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const mp = await launch()
  mp.tree().page.instance.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/call`
  expect(await ask(mp, 'request')).toBe('409{"a":1}')
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await ask(mp, 'request')).toMatch(/^request:fail/)
  mp.override('request', ({ data }: { data: unknown }) => ({ statusCode: 200, data: { got: data } }))
  expect(await ask(mp, 'request')).toBe('200[object Object]')
  expect(mp.calls.filter(({ name }) => name === 'request')).toHaveLength(3)
})

test('tools of the phone answer by default and as the test says', async () => {
  const mp = await launch({
    wx: { cloud: { callFunction: ({ name }: { name: string }) => ({ result: `云${name}` }) } },
  })
  expect(await ask(mp, 'cloud')).toBe('云duty')
  expect(await ask(mp, 'scan')).toBe('scanCode:fail cancel')
  mp.override('scanCode', () => ({ result: 'L-1' }))
  expect(await ask(mp, 'scan')).toBe('L-1')
  expect(await ask(mp, 'locate')).toBe('getLocation:fail auth deny')
  mp.override('getLocation', () => ({ latitude: 36.2, longitude: 113.1 }))
  expect(await ask(mp, 'locate')).toBe('36.2')
  expect(await ask(mp, 'modal')).toBe('真的')
  mp.override('showModal', () => ({ confirm: false, cancel: true }))
  expect(await ask(mp, 'modal')).toBe('算了')
  mp.photos.splice(0, 1, Buffer.from('jpeg'))
  expect(await ask(mp, 'photo')).toBe(Buffer.from('jpeg').toString('base64'))
  expect(await ask(mp, 'bytes')).toBe('true4')
  await mp.pullDown()
  expect(mp.text('#call')).toBe('新的')
  expect([...mp.unmocked]).toEqual([])
})

test('files, pictures, the network and the way to the background and back', async () => {
  const mp = await launch()
  expect(await ask(mp, 'size')).toBe('8,8')
  mp.documents.push({ name: '村室.csv', bytes: Buffer.from('一,二') })
  expect(await ask(mp, 'files')).toBe('村室.csv一,二')
  await act(mp, 'listen')
  await mp.network(false)
  expect(mp.text('#call')).toBe('none')
  expect(await ask(mp, 'request')).toBe('request:fail net::ERR_INTERNET_DISCONNECTED')
  await mp.network(true)
  expect(mp.text('#call')).toBe('wifi')
  await mp.awayAndBack()
  expect(mp.text('#call')).toBe('回来了')
})

test('a node lies where the test says it does', async () => {
  const mp = await launch()
  expect(await ask(mp, 'where')).toBe('100,280,358')
  mp.measure('#count', { top: 700, bottom: 760 })
  expect(await ask(mp, 'where')).toBe('700,760,358')
})

test('several run at once, each with a world of its own', async () => {
  const [resident, lawyer] = await Promise.all([launch(), launch()])
  await Promise.all([resident.tap('#add'), act(lawyer, 'go')])
  expect([resident.text('#count'), lawyer.route]).toEqual(['1', 'pages/form/form'])
})
