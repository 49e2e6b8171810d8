import fc from 'fast-check'
import { matchNames, nearKeys, partySpelling } from './names'

test.each([
  ['王大强', ' 王 大强　', 'exact'],
  ['买买提·艾力', '买买提•艾力', 'exact'],
  ['买买提·艾力', '买买提.艾力', 'exact'],
  ['买买提·艾力', '买买提－艾力', 'exact'],
  ['王大强', '王\u200b大\u00ad强\u200e', 'exact'],
  ['ABC商贸有限公司', 'ａｂｃ商贸有限公司', 'exact'],
  ['ABC商贸有限公司', 'АВС商贸有限公司', 'exact'],
  ['长治某某（集团） 公司', '长治某某(集团)公司', 'exact'],
  ['长治市某某商贸有限公司', '某某商贸有限责任公司', 'near'],
  ['山西省长治市潞城区宏远建材股份有限公司', '宏远建材公司', 'near'],
  ['长治市宏远建材公司', '长治宏远建材有限公司', 'near'],
  ['宏远建材（长治）有限公司', '宏远建材有限公司', 'near'],
  ['王大强（小名强子）', '王大强', 'near'],
  ['王大强', '王大壮', undefined],
  ['宏远建材公司', '宏达建材公司', undefined],
  ['长治市公司', '晋城市公司', undefined],
  ['', '', undefined],
])('%s and %s: %s', (one, other, match) => {
  expect([matchNames(one, other), matchNames(other, one)]).toEqual([match, match])
})

const letter = fc.constantFrom(...'王李张赵大小强红云山水宏远建材商贸ABcdＥ')
const word = fc.string({ unit: letter, minLength: 2, maxLength: 6 })
const noise = fc.constantFrom('', ' ', '　', '·', '•', '.', '-', '，', '\u200b', '\ufeff')
const noisy = fc.tuple(word, fc.array(noise, { minLength: 6, maxLength: 6 })).map(([name, between]) => ({
  name,
  typed: [...name].map((one, at) => one + (between[at] ?? '')).join(''),
}))

test('however it is typed, it is the same name', () => {
  fc.assert(
    fc.property(noisy, ({ name, typed }) => {
      expect(matchNames(name, typed)).toBe('exact')
      expect(matchNames(name, typed.toLowerCase())).toBe('exact')
      expect(partySpelling(partySpelling(typed))).toBe(partySpelling(typed))
    }),
  )
})

test('being alike goes both ways, and what is the same is near as well', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(matchNames(one, other)).toBe(matchNames(other, one))
      if (matchNames(one, other) === 'exact') expect(nearKeys(one)).toEqual(nearKeys(other))
    }),
  )
})

test('an organisation is near itself without its legal form, and with any places before it', () => {
  const form = fc.constantFrom('有限公司', '有限责任公司', '股份有限公司', '公司')
  const places = fc.constantFrom('', '长治市', '山西省长治市', '长治市潞城区', '平顺县')
  fc.assert(
    fc.property(word, form, form, places, places, (core, oneForm, otherForm, onePlace, otherPlace) => {
      const match = matchNames(`${onePlace}${core}商贸${oneForm}`, `${otherPlace}${core}商贸${otherForm}`)
      expect(match).toBe(oneForm === otherForm && onePlace === otherPlace ? 'exact' : 'near')
    }),
  )
})

test('two people are alike only by one name: no letter of it is dropped', () => {
  const person = fc.string({ unit: fc.constantFrom(...'王李张赵大小强红云'), minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(person, person, (one, other) => {
      expect(matchNames(one, other)).toBe(one === other ? 'exact' : undefined)
    }),
  )
})

test('a name made to be near very many is near few', () => {
  const places = Array.from({ length: 19 }, (_, at) => `${String.fromCharCode(0x4e10 + at)}乙省`).join('')
  expect(nearKeys(`${places}厂厂`).length).toBeLessThan(40)
})
