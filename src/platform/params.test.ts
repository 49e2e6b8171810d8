import { readParams, sceneIn } from './params'

jest.mock('@tarojs/taro', () => ({ useRouter: jest.fn() }))

test('a scanned mini-program code and an H5 link read the same', () => {
  const scanned = readParams({ scene: 's%3Dab12%26k%3D12345678' }, true)
  const followed = readParams({ s: 'ab12', k: '12345678' }, false)
  expect(scanned).toEqual({ s: 'ab12', k: '12345678' })
  expect(followed).toEqual(scanned)
})

test('WeChat leaves values encoded, H5 does not: neither is decoded twice', () => {
  expect(readParams({ title: '%E8%AF%84%E4%BB%B7' }, true)).toEqual({ title: '评价' })
  expect(readParams({ title: '100%25' }, false)).toEqual({ title: '100%25' })
})

test('a broken percent sign is read as it stands', () => {
  expect(readParams({ q: '50%' }, true)).toEqual({ q: '50%' })
})

test.each([
  ['pages/point/index?scene=s%3Dab12%26k%3D12345678'],
  ['https://fy.example.cn/#/pages/point/index?s=ab12&k=12345678'],
  ['s=ab12&k=12345678'],
])('the scene in %s', (text) => expect(sceneIn(text)).toEqual({ s: 'ab12', k: '12345678' }))

test('a code of somebody else is empty', () => expect(sceneIn('https://example.com/pay?id=9')).toEqual({}))
