import path from 'node:path'
import { functionNames, permissionsOf } from './build-functions'

test('a function is permitted what its code asks of WeChat, and no more', () => {
  expect(permissionsOf(['const a = 1'])).toEqual([])
  expect(permissionsOf(['await wechat.sendSubscribeMessage({})', 'await codeImages.image(scene)'])).toEqual([
    'wxacode.getUnlimited',
    'subscribeMessage.send',
  ])
  expect(permissionsOf(['wechat.phoneNumber(code)'])).toEqual(['phonenumber.getPhoneNumber'])
})

test('every function of the house is built', () => {
  const names = ['account', 'aid', 'consultation', 'duty', 'jobs', 'rating', 'report', 'site']
  expect(functionNames(path.join(__dirname, '..'))).toEqual(names)
})
