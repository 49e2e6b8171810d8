import fc from 'fast-check'
import { matchRows, type Recognised } from './match'
import { bare, likeness, similarity } from './similar'

const row = (changes: Partial<Recognised> = {}): Recognised => ({
  day: '2026-11-03',
  adviser: '李律师',
  type: 'wages',
  phone: null,
  summary: '工地拖欠三个月工资，想知道怎么要回来',
  ...changes,
})

/** Few values, so that rows often look alike. */
const rows = fc.array(
  fc.record({
    day: fc.constantFrom('2026-11-03', '2026-11-04'),
    adviser: fc.constantFrom('李律师', '王 律师'),
    type: fc.constantFrom('wages', 'family'),
    phone: fc.constantFrom(null, 'a', 'b'),
    summary: fc.oneof(
      fc.constantFrom('工地拖欠三个月工资', '工地拖欠四个月工资', '离婚后孩子归谁', '离婚，后孩子归谁？'),
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 4, maxLength: 8 }),
    ),
  }),
  { maxLength: 12 },
)
const shuffled = <T>(list: readonly T[], order: readonly number[]): T[] =>
  list
    .map((item, index) => ({ item, at: order[index] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
const key = ({ day, adviser, type, phone, summary }: Recognised) =>
  [day, bare(adviser), type, phone, bare(summary ?? '')].join('|')
const keys = (list: readonly Recognised[]) => list.map(key).sort()

it('puts every row of both ledgers into exactly one place, and pairs only rows of one day and adviser', () => {
  fc.assert(
    fc.property(rows, rows, (here, there) => {
      const { pairs, onlyHere, onlyThere } = matchRows(here, there)
      const all = (list: readonly object[]) => new Set(list)
      expect(all([...pairs.map(([one]) => one), ...onlyHere])).toEqual(all(here))
      expect(pairs.length + onlyHere.length).toBe(here.length)
      expect(pairs.length + onlyThere.length).toBe(there.length)
      expect(new Set(pairs.map(([, other]) => other)).size).toBe(pairs.length)
      for (const [one, other] of pairs) {
        expect(one.day).toBe(other.day)
        expect(bare(one.adviser)).toBe(bare(other.adviser))
      }
    }),
  )
})

it('finds a ledger the same as itself in any order, and what was taken out of it, and nothing else', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { maxLength: 12 }), fc.array(fc.boolean()), (here, order, kept) => {
      const there = shuffled(
        here.map((one) => ({ ...one })).filter((_, index) => kept[index] ?? true),
        order,
      )
      const { pairs, onlyHere, onlyThere } = matchRows(here, there)
      expect(onlyThere).toEqual([])
      for (const [one, other] of pairs) expect(key(one)).toBe(key(other))
      expect(keys([...there, ...onlyHere])).toEqual(keys(here))
    }),
  )
})

it.each([
  ['the same phone, other words', row({ phone: 'a' }), row({ phone: 'a', summary: '要工资' }), true],
  [
    'the same phone, another type',
    row({ phone: 'a' }),
    row({ phone: 'a', type: 'debt', summary: null }),
    true,
  ],
  ['other phones, other words', row({ phone: 'a' }), row({ phone: 'b', summary: '工地受伤怎么赔' }), false],
  ['a digit of the phone put right', row({ phone: 'a' }), row({ phone: 'b' }), true],
  ['words nearly the same', row(), row({ summary: '工地拖欠三个月工资想知道怎么能要回来' }), true],
  ['the same words under another type', row(), row({ type: 'debt' }), true],
  ['other words', row(), row({ summary: '孩子上学要什么材料' }), false],
  ['another day', row(), row({ day: '2026-11-04' }), false],
  ['another adviser', row(), row({ adviser: '王律师' }), false],
  ['closed to the reader, same type', row({ summary: null }), row({ phone: 'b' }), true],
  ['closed to the reader, another type', row({ summary: null }), row({ type: 'debt' }), false],
])('%s', (_, here, there, same) => {
  expect(matchRows([here], [there]).pairs).toHaveLength(same ? 1 : 0)
})

it('gives the surest pair first: a phone decides between two of the same words', () => {
  const [one, other] = [row({ phone: 'a' }), row({ phone: 'b' })]
  const { pairs } = matchRows([one, other], [row({ phone: 'b' }), row({ phone: 'a' })])
  for (const [here, there] of pairs) expect(here.phone).toBe(there.phone)
})

describe('similarity', () => {
  it('is one for the same text alone, marks and spaces aside, the same both ways, and never beyond', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', ' ', 'A', 'a'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alike = similarity(likeness(one), likeness(other))
        expect(alike).toBe(similarity(likeness(other), likeness(one)))
        expect(alike >= 0 && alike <= 1).toBe(true)
        expect(alike === 1).toBe(bare(one) === bare(other))
      }),
    )
  })
})
