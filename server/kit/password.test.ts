import { scryptSync } from 'node:crypto'
import { hashPassword, passwordWeakness, verifyPassword } from './password'

test('a password opens its own hash only', async () => {
  const encoded = await hashPassword('上党-2025-门')
  expect(encoded).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(await verifyPassword('上党-2025-门', encoded)).toBe(true)
  expect(await verifyPassword('上党-2025-窗', encoded)).toBe(false)
  expect(await verifyPassword('', encoded)).toBe(false)
})

test('the hash is scrypt with N = 2^15, r = 8, p = 1', async () => {
  const [, , , , salt = '', hash] = (await hashPassword('correct horse')).split('$')
  const expected = scryptSync('correct horse', Buffer.from(salt, 'base64url'), 32, {
    N: 32768,
    r: 8,
    p: 1,
    maxmem: 2 ** 26,
  })
  expect(hash).toBe(expected.toString('base64url'))
})

test('the same password never hashes twice to the same', async () => {
  expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'))
})

test('a hash of another cost is still read', async () => {
  const salt = Buffer.alloc(16, 3)
  const hash = scryptSync('correct horse', salt, 32, { N: 4096, r: 4, p: 2 })
  const encoded = `scrypt$12$4$2$${salt.toString('base64url')}$${hash.toString('base64url')}`
  expect(await verifyPassword('correct horse', encoded)).toBe(true)
  expect(await verifyPassword('correct horse', encoded.replace('$12$', '$13$'))).toBe(false)
})

test('full-width digits of a Chinese keyboard are the same digits', async () => {
  expect(await verifyPassword('abcdef１２３４', await hashPassword('abcdef1234'))).toBe(true)
})

test('an unknown account is refused after the same work', async () => {
  const encoded = await hashPassword('correct horse')
  const quickest = async (stored: string | undefined) => {
    const times: number[] = []
    for (let round = 0; round < 3; round++) {
      const start = performance.now()
      expect(await verifyPassword('wrong', stored)).toBe(false)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
  expect(await quickest(undefined)).toBeGreaterThan((await quickest(encoded)) / 3)
})

test.each([
  '',
  'correct horse',
  'scrypt$15$8$1$$',
  `scrypt$30$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  `scrypt$15$99$1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  `bcrypt$15$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
])('what is stored as %j is a defect, not a wrong password', async (stored) => {
  await expect(verifyPassword('correct horse', stored)).rejects.toThrow('malformed')
})

test.each([
  ['', /10 个字符/],
  ['Abcdefg12', /10 个字符/],
  ['1234567890', /一种字符/],
  ['abcdefghij', /一种字符/],
  ['一二三四五六七八九十', /一种字符/],
  ['😀😀😀😀😀', /10 个字符/],
])('%j is too weak', (password, sentence) => expect(passwordWeakness(password)).toMatch(sentence))

test.each(['abcdefghi1', 'Abcdefghij', '上党门前2025年8月初', '1234567890-'])('%j will do', (password) =>
  expect(passwordWeakness(password)).toBeUndefined(),
)
