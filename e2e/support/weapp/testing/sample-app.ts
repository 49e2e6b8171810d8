import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const files: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/home', 'pages/form/form'],
    subPackages: [{ root: 'staff', pages: ['desk/desk'] }],
  }),
  'app.js': `App({ onLaunch(options) { this.scene = options.scene } })`,

  'pages/home/home.json': '{"enablePullDownRefresh":true}',
  'pages/home/home.wxml': `
    <view class="title big">谁在<text>值班</text></view>
    <view id="count">{{count}}</view>
    <view wx:for="{{list}}" wx:key="*this" class="row"><text>{{item}}</text></view>
    <view bindtap="outer"><button id="add" bindtap="add">加一</button><button id="stop" catchtap="add">只加一</button></view>
    <button id="off" disabled="{{true}}" bindtap="add">不能点</button>
    <button id="call" bindtap="call">{{answer}}</button>`,
  'pages/home/home.js': `
    Page({
      data: { count: 0, outer: 0, list: [], answer: '问' },
      onLoad(query) { this.setData({ scene: getApp().scene, query }) },
      add() { this.setData({ count: this.data.count + 1, ['list[' + this.data.count + ']']: '第' + this.data.count }) },
      outer() { this.setData({ outer: this.data.outer + 1 }) },
      call() { this[this.next]() },
      throwNow() { throw new Error('now') },
      throwLater() { setTimeout(() => { throw new Error('later') }, 5) },
      async reject() { await wx.login(); throw new Error('rejected') },
      unknown() { wx.flyToTheMoon() },
      evaluate() { new Function('return 1')() },
      request() { wx.request({ url: this.url, method: 'POST', data: { a: 1 },
        success: (r) => this.setData({ answer: r.statusCode + r.data.got }), fail: (e) => this.setData({ answer: e.errMsg }) }) },
      async cloud() { const { result } = await wx.cloud.callFunction({ name: 'duty', data: { n: 1 } }); this.setData({ answer: result }) },
      save() { wx.setStorageSync('draft', { text: '草稿' }) },
      restore() { this.setData({ answer: wx.getStorageSync('draft').text || '没有' }) },
      go() { wx.navigateTo({ url: '/pages/form/form?id=' + encodeURIComponent('甲 乙') }) },
      goWrong() { wx.navigateTo({ url: '/pages/gone/gone', fail: (e) => this.setData({ answer: e.errMsg }) }) },
      staff() { wx.navigateTo({ url: '../../staff/desk/desk' }) },
      scan() { wx.scanCode({ success: (r) => this.setData({ answer: r.result }), fail: (e) => this.setData({ answer: e.errMsg }) }) },
      locate() { wx.getLocation({ success: (r) => this.setData({ answer: String(r.latitude) }), fail: (e) => this.setData({ answer: e.errMsg }) }) },
      modal() { wx.showModal({ title: '真的？', success: (r) => this.setData({ answer: r.confirm ? '真的' : '算了' }) }) },
      photo() { wx.chooseMedia({ count: 1, success: ({ tempFiles }) => wx.getFileSystemManager().readFile({
        filePath: tempFiles[0].tempFilePath, encoding: 'base64', success: (r) => this.setData({ answer: r.data }) }) }) },
      bytes() { wx.getRandomValues({ length: 4, success: (r) => this.setData({ answer: String(r.randomValues instanceof ArrayBuffer) + new Uint8Array(r.randomValues).length }) }) },
      files() { wx.chooseMessageFile({ success: ({ tempFiles: [f] }) => this.setData({ answer: f.name + wx.getFileSystemManager().readFileSync(f.path, 'utf8') }) }) },
      size() { wx.chooseMedia({ success: ({ tempFiles: [f] }) => wx.getImageInfo({ src: f.tempFilePath, success: (r) => this.setData({ answer: [r.width, r.height].join() }) }) }) },
      where() { wx.createSelectorQuery().select('#count').boundingClientRect().exec(([box]) => this.setData({ answer: [box.top, box.bottom, box.width].join() })) },
      listen() { wx.onNetworkStatusChange((n) => this.setData({ answer: n.networkType })); wx.onAppShow(() => this.setData({ answer: '回来了' })) },
      onPullDownRefresh() { this.setData({ answer: '新的' }) },
      onShow() { this.shown = (this.shown || 0) + 1; this.setData({ shown: this.shown }) },
      next: 'throwNow', url: '',
    })`,

  'pages/form/form.json': '{}',
  'pages/form/form.wxml': `
    <form bindsubmit="submit">
      <input id="name" name="name" maxlength="4" value="{{name}}" bindinput="typed" bindblur="left" />
      <radio-group name="way" bindchange="way"><label>电话<radio value="phone" /></label><label>当面<radio value="visit" /></label></radio-group>
      <checkbox-group id="groups" name="groups" bindchange="groups"><checkbox id="old" value="old" checked="{{true}}" /><checkbox id="minor" value="minor" /></checkbox-group>
      <switch id="agree" name="agree" bindchange="agree" />
      <picker id="matter" name="matter" mode="selector" range="{{matters}}" bindchange="matter"><view>选一项</view></picker>
      <picker id="day" mode="date" start="2026-01-01" end="2026-12-31" bindchange="day"><view>选日期</view></picker>
      <button id="send" form-type="submit">交</button>
    </form>
    <view id="said">{{said}}</view>
    <view id="id">{{id}}</view>
    <canvas id="pad" type="2d" bindtouchstart="down" bindtouchmove="move" bindtouchend="up" />`,
  'pages/form/form.js': `
    const say = (page, value) => page.setData({ said: JSON.stringify(value) })
    Page({
      data: { matters: ['工资', '婚姻'], said: '', name: '' },
      onLoad({ id }) { this.setData({ id: id ? decodeURIComponent(id) : '' }) },
      onReady() {
        wx.createSelectorQuery().select('#pad').fields({ node: true, size: true }).select('#nothing').boundingClientRect().exec(([pad, nothing]) => {
          pad.node.width = pad.width; pad.node.height = pad.height
          this.pen = pad.node.getContext('2d'); this.missing = nothing
        })
      },
      typed(e) { say(this, e.detail.value) }, left() { this.wasLeft = true },
      way(e) { say(this, e.detail.value) }, groups(e) { say(this, e.detail.value) }, agree(e) { say(this, e.detail.value) },
      matter(e) { say(this, e.detail.value) }, day(e) { say(this, e.detail.value) },
      submit(e) { say(this, e.detail.value) },
      down(e) { this.pen.beginPath(); this.pen.moveTo(e.touches[0].x, e.touches[0].y) },
      move(e) { this.pen.lineTo(e.touches[0].x, e.touches[0].y); this.pen.stroke() },
      up(e) { say(this, [e.touches.length, e.changedTouches.length]) },
    })`,

  'staff/desk/desk.json': '{}',
  'staff/desk/desk.wxml': '<view>工作台</view>',
  'staff/desk/desk.js': `Page({})`,
}

/** Writes a small mini-program by hand, as Taro's output is laid out; `changes` replaces files of it. Returns its folder. */
export function writeSampleApp(changes: Record<string, string> = {}): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-weapp-'))
  for (const [name, text] of Object.entries({ ...files, ...changes })) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), text)
  }
  return root
}
