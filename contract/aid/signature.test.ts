import { hasInk } from './signature'
import { cross } from './testing/forms'
import type { Strokes } from './schema'

const line = (points: number, dx: number, dy: number): Strokes => [
  Array.from({ length: points }, (_, index) => [100 + index * dx, 100 + index * dy, index * 16]),
]

test('a cross counts', () => expect(hasInk(cross)).toBe(true))

test.each<[string, Strokes]>([
  ['nothing', []],
  ['empty strokes', [[], []]],
  ['one tap', [[[300, 200, 0]]]],
  ['twenty taps on one spot', Array.from({ length: 20 }, (_, index) => [[300, 200, index * 300]])],
  ['a swipe from side to side', line(40, 15, 0)],
  ['a swipe downwards', line(40, 0, 15)],
  ['a small slip', line(20, 2, 2)],
  [
    'three points far apart',
    [
      [
        [0, 0, 0],
        [1000, 300, 10],
        [0, 300, 20],
      ],
    ],
  ],
])('%s is no signature', (_, strokes) => expect(hasInk(strokes)).toBe(false))

test('taps apart from each other draw no line', () => {
  expect(hasInk(cross.flat().map((point) => [point]))).toBe(false)
})
