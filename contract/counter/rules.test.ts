import { tellingWays } from './labels'
import { aloudText, isTold, lastFourOf, linkEnd, standsAt, waysFor } from './rules'

test('a code stands half an hour; the instant it ends it is over, and an ended one stands no more', () => {
  const now = new Date('2026-11-23T01:00:00Z')
  const expiresAt = linkEnd(now)
  expect(expiresAt).toBe('2026-11-23T01:30:00.000Z')
  expect(standsAt({ expiresAt, endedAt: null }, new Date('2026-11-23T01:29:59Z'))).toBe(true)
  expect(standsAt({ expiresAt, endedAt: null }, new Date(expiresAt))).toBe(false)
  expect(standsAt({ expiresAt, endedAt: now.toISOString() }, now)).toBe(false)
})

test('the last four of any paper, in one spelling', () => {
  expect(lastFourOf('14040619661123002x')).toBe('002X')
  expect(lastFourOf(' P12 ')).toBe('P12')
  expect(lastFourOf('军字第００１２３４号')).toBe('1234')
  expect(lastFourOf('台胞证（12-34）')).toBe('1234')
})

test('who may be looked for is told by nobody else and by no letter', () => {
  expect(waysFor(false)).toEqual(tellingWays)
  expect(waysFor(true)).toEqual(['phone', 'met', 'no-answer'])
  expect(tellingWays.filter((way) => !isTold(way))).toEqual(['no-answer'])
})

test.each([
  [
    '测1号，最晚12月3日补齐，拍照传上来就行，不用跑。补齐前审查先停着。',
    '测1号，最晚12月3日补齐，拿到窗口来就行。补齐前审查先停着。',
  ],
  ['测1号，审查不停，请在12月3日前拍照传上来。', '测1号，审查不停，请在12月3日前拿到窗口来。'],
  [
    '测1号，这次没有同意，理由请点开看。不服的话，收到决定书起15天内可以提出异议。',
    '测1号，这次没有同意，理由可以问我们。不服的话，收到决定书起15天内可以提出异议。',
  ],
  [
    '测1号，请在12月3日前点开说明，也可以打电话、当面说。',
    '测1号，请在12月3日前来说明，也可以打电话、当面说。',
  ],
  ['测1号，点开看看，看完点一下“我看过了”。', '测1号，是什么进展可以问律师，或者问我们。'],
  ['点开查看，可以下载。', '请到窗口来取，或者我们寄给您。'],
  ['测1号，律师已经办完。点开看经过，也可以给律师打分。', '测1号，律师已经办完。想知道经过，可以问我们。'],
  [
    '测1号，今天（12月3日）是最后一天，拍照传上来就行。有难处也请写一句，或者给中心打个电话。',
    '测1号，今天（12月3日）是最后一天，拿到窗口来就行。有难处也请说一声，或者给中心打个电话。',
  ],
  // words nobody has thought of yet
  ['测1号，请打开小程序办理，也可以当面办。', '测1号，也可以当面办。'],
  ['测1号，最晚12月3日给您答复。', '测1号，最晚12月3日给您答复。'],
])('a message as it is said by voice: %s', (body, spoken) => expect(aloudText(body)).toBe(spoken))
