import { dotAt, draw, pathOf, signatureSvg, type Stroke } from './strokes'

test('a dot says the same place on every screen', () => {
  expect(dotAt(150, 75, { width: 300, height: 200 }, 12.6)).toEqual([500, 250, 13])
  expect(dotAt(200, 100, { width: 400, height: 200 }, 12.6)).toEqual([500, 250, 13])
})

test('a finger that leaves the box stays at its edge', () => {
  const box = { width: 300, height: 200 }
  expect(dotAt(-5, -3, box, 0)).toEqual([0, 0, 0])
  expect(dotAt(310, 230, box, 0)).toEqual([1000, 667, 0])
})

test('dots go to the last stroke, and those too near to matter are left out', () => {
  const strokes: Stroke[] = [[[0, 0, 0]], [[100, 100, 50]]]
  expect(draw(strokes, [102, 101, 60])).toBe(strokes)
  expect(draw(strokes, [110, 100, 60])).toEqual([
    [[0, 0, 0]],
    [
      [100, 100, 50],
      [110, 100, 60],
    ],
  ])
  expect(draw([], [1, 1, 1])).toEqual([])
})

test('a tap is a dot, a stroke a smooth line from its first to its last point', () => {
  expect(pathOf([[5, 6, 0]])).toBe('M5 6h0')
  expect(
    pathOf([
      [0, 0, 0],
      [10, 20, 8],
      [30, 40, 16],
    ]),
  ).toBe('M0 0Q10 20 20 30L30 40')
})

test('the picture is cut to the ink', () => {
  const svg = signatureSvg([
    [
      [100, 200, 0],
      [300, 260, 9],
    ],
  ])
  expect(svg).toContain('viewBox="76 176 248 108"')
  expect(svg.match(/<path /g)).toHaveLength(1)
})
