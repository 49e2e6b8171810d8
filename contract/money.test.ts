import fc from 'fast-check'
import { fenOf, yuanOf, yuanText } from './money'

test.each([
  [0, '0元'],
  [12_000, '120元'],
  [12_050, '120.5元'],
  [12_005, '120.05元'],
  [5, '0.05元'],
  [-3000, '-30元'],
])('%i fen reads %s', (fen, text) => expect(yuanText(fen)).toBe(text))

test('what is shown in yuan and typed back is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (fen) => expect(fenOf(yuanOf(fen))).toBe(fen)),
  )
})
