import { screenState } from './screen-state'

const at = (time: string) => new Date(`2026-11-23T00:30:${time}Z`)
const shown = { validUntil: '2026-11-23T00:30:30.000Z' }

test.each([
  ['00.000', 'current', 30, 1],
  ['15.000', 'current', 15, 0.5],
  ['29.999', 'current', 1, 0],
  ['30.000', 'making-way', 0, 0],
  ['59.999', 'making-way', 0, 0],
])('at %s the code is %s', (time, state, left, share) => {
  const seen = screenState(shown, at(time))
  expect({ state: seen.state, left: seen.left }).toEqual({ state, left })
  expect(seen.share).toBeCloseTo(share, 3)
})

test('one step after its time a code counts for nothing, as the server has it', () => {
  expect(screenState(shown, new Date('2026-11-23T00:31:00.000Z')).state).toBe('dead')
})

test('a clock that is a little behind shows a full bar, not more', () => {
  expect(screenState(shown, new Date('2026-11-23T00:29:50.000Z'))).toEqual({
    state: 'current',
    left: 30,
    share: 1,
  })
})
