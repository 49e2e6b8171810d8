import fc from 'fast-check'
import { noticeParts } from '@contract/roster/notice'
import { noticeOf, publicShiftOf } from '@contract/roster/testing/board-of'
import { layOut, wrap, WIDTH } from './layout'

/** Every character as wide as its letters are high: the widest Chinese text can be. */
const heights = { title: 23, week: 17, place: 19, line: 17, small: 15 }
const measure = (text: string, letters: keyof typeof heights) => text.length * heights[letters]

test('a long line breaks at the edge, loses nothing, and begins no line with a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('法', '律', '1', ' '), maxLength: 80 }), (text) => {
      const lines = wrap(text, 'line', 170, measure)
      expect(lines.every((line) => line.length <= 10 && !line.startsWith(' '))).toBe(true)
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
    }),
  )
})

test('everything of the notice stands on the picture, inside its edges, and the code below it', () => {
  const notice = noticeOf([
    publicShiftOf(),
    publicShiftOf({
      day: '2026-11-28',
      dutyKind: 'market',
      note: '店上村文化广场东边的咨询台，下雨改到村委会一楼',
    }),
  ])
  const { words, code, height, head } = layOut(noticeParts(notice), measure)
  for (const { text, letters, x, y } of words) {
    expect(x + measure(text, letters)).toBeLessThanOrEqual(WIDTH)
    expect(y).toBeLessThanOrEqual(height)
  }
  const all = words.map(({ text }) => text).join('')
  for (const part of [
    '店上镇公共法律服务站',
    '24日周二',
    '李明（律师）',
    '下雨改到村委会一楼',
    '0355-6812348',
    '婚姻家庭',
  ])
    expect(all.replace(/\s/g, '')).toContain(part)
  expect(words.filter(({ y }) => y < head).map(({ letters }) => letters)).not.toContain('line')
  expect(code.y + code.side).toBeLessThanOrEqual(height)
  expect(code.x + code.side).toBeLessThanOrEqual(WIDTH)
  // no text under the code
  for (const { text, letters, x } of words.filter((word) => word.y > code.y))
    expect(x + measure(text, letters)).toBeLessThanOrEqual(code.x)
  expect(words.map(({ y }) => y)).toEqual(words.map(({ y }) => y).sort((a, b) => a - b))
})

test('the more there is to say, the taller it is', () => {
  const short = layOut(noticeParts(noticeOf([])), measure)
  const long = layOut(
    noticeParts(noticeOf([publicShiftOf(), publicShiftOf({ day: '2026-11-25', practitionerName: '王芳' })])),
    measure,
  )
  expect(short.words.map(({ text }) => text).join('')).toContain('12348')
  expect(long.height).toBeGreaterThan(short.height)
})
