import { paperNumberText } from './numbers'

test.each([
  ['潞城区', '潞城援申字〔2026〕第1号'],
  ['襄垣县', '襄垣援申字〔2026〕第1号'],
  ['沁县', '沁县援申字〔2026〕第1号'],
  ['沁源县', '沁源援申字〔2026〕第1号'],
])('%s', (county, number) => expect(paperNumberText('aid-application', county, 2026, 1)).toBe(number))

test('a decision has a series of its own and no leading zeros', () => {
  expect(paperNumberText('aid-decision', '潞州区', 2027, 120)).toBe('潞州援决字〔2027〕第120号')
})
