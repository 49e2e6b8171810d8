import fc from 'fast-check'
import { chosenType, maySay, recentFirst, searchTypes, type SearchedType } from './type-search'

const type = (
  code: string,
  name: string,
  initials: string,
  aliases: string[] = [],
  sort = 0,
): SearchedType => ({
  code,
  name,
  initials,
  aliases,
  sort,
})
const tree = [
  type('wages', '劳动报酬', 'ldbc', ['工资', '欠薪'], 60),
  type('wages.arrears', '拖欠工资', 'tqgz', ['欠薪', '讨薪'], 61),
  type('social-security.subsistence', '低保', 'db', ['最低生活保障'], 52),
  type('debt.guarantee', '担保', 'db', [], 93),
  type('traffic', '交通事故', 'jtsg', ['车祸'], 80),
]
const codes = (types: SearchedType[]) => types.map(({ code }) => code)

test('letters, names and other words find a type; a better fit comes first', () => {
  expect(codes(searchTypes(tree, 'db'))).toEqual(['social-security.subsistence', 'debt.guarantee'])
  expect(codes(searchTypes(tree, ' DB '))).toEqual(['social-security.subsistence', 'debt.guarantee'])
  expect(codes(searchTypes(tree, '车祸'))).toEqual(['traffic'])
  expect(codes(searchTypes(tree, '工资'))).toEqual(['wages', 'wages.arrears'])
  expect(codes(searchTypes(tree, '天文'))).toEqual([])
})

test('a short form finds what it was made of, after what begins so', () => {
  const family = [
    type('family.violence', '家庭暴力', 'jtbl', [], 40),
    type('wages.overtime', '加班费', 'jbf', [], 63),
  ]
  expect(codes(searchTypes(family, 'jb'))).toEqual(['wages.overtime', 'family.violence'])
  expect(codes(searchTypes(family, '家暴'))).toEqual(['family.violence'])
  expect(codes(searchTypes(family, '暴家'))).toEqual([])
  expect(codes(searchTypes(family, 'l'))).toEqual([])
})

const word = fc
  .array(fc.constantFrom(...'土地承包劳动工资婚姻继承保险赔偿事故'), { minLength: 2, maxLength: 8 })
  .map((letters) => letters.join(''))
const letters = fc
  .array(fc.constantFrom(...'abcdjlqtz'), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(''))
const anyType = fc.record({
  code: fc.uuid(),
  name: word,
  initials: letters,
  aliases: fc.array(word, { maxLength: 3 }),
  sort: fc.nat(200),
})
const anyTree = fc.uniqueArray(anyType, { selector: ({ code }) => code, minLength: 1, maxLength: 30 })

test('a type is found by every beginning of its letters and every part of its name and other words', () => {
  fc.assert(
    fc.property(anyTree, fc.nat(), fc.nat(), fc.nat(), (types, at, from, length) => {
      const wanted = types[at % types.length]!
      const part = (text: string) => {
        const start = from % text.length
        return text.slice(start, start + 1 + (length % (text.length - start)))
      }
      const found = (typed: string) => codes(searchTypes(types, typed))
      expect(found(wanted.initials.slice(0, 1 + (length % wanted.initials.length)))).toContain(wanted.code)
      expect(found(part(wanted.name))).toContain(wanted.code)
      for (const alias of wanted.aliases) expect(found(part(alias))).toContain(wanted.code)
      // and nothing twice
      expect(new Set(found(part(wanted.name))).size).toBe(found(part(wanted.name)).length)
    }),
  )
})

test('recent choices come first and no type is lost or doubled', () => {
  expect(codes(recentFirst(tree, ['traffic', 'gone', 'wages.arrears', 'traffic']))).toEqual([
    'traffic',
    'wages.arrears',
    'social-security.subsistence',
    'wages',
    'debt.guarantee',
  ])
  fc.assert(
    fc.property(anyTree, fc.array(fc.nat(40)), (types, picks) => {
      const recent = picks.map((at) => types[at]?.code ?? 'gone')
      expect(codes(recentFirst(types, recent)).sort()).toEqual(codes(types).sort())
    }),
  )
})

test('a choice of the second level says both', () => {
  expect(chosenType('wages.arrears')).toEqual({ matterType: 'wages', subtype: 'wages.arrears' })
  expect(chosenType('wages')).toEqual({ matterType: 'wages', subtype: undefined })
})

test('an ended type may still be said of the days before', () => {
  expect(maySay({ endedOn: null }, '2026-11-23')).toBe(true)
  expect(maySay({ endedOn: '2026-11-23' }, '2026-11-22')).toBe(true)
  expect(maySay({ endedOn: '2026-11-23' }, '2026-11-23')).toBe(false)
})
