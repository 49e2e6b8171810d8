import { createCipheriv } from 'node:crypto'
import { hmacSm3, sm3Hex } from './sm3'

test('SM3 gives the digests of GB/T 32905-2016, appendix A', () => {
  expect(sm3Hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3Hex('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

test('SM3 reads text as UTF-8', () => {
  expect(sm3Hex('惠民法援')).toBe(sm3Hex(Buffer.from('惠民法援', 'utf8')))
})

test('the SM4 of this Node gives the block of GB/T 32907-2016, appendix A', () => {
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
  expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})

test('parts of an HMAC do not run into each other', () => {
  const key = Buffer.alloc(32, 7)
  expect(hmacSm3(key, 'a', 'bc')).not.toEqual(hmacSm3(key, 'ab', 'c'))
  expect(hmacSm3(key, 'abc')).not.toEqual(hmacSm3(key, 'abc', ''))
})
