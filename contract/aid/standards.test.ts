import { standardsText } from './standards'

const at = (countyName: string, perHeadYuan: number) => ({ countyName, perHeadYuan })

test('none is set: nothing is said', () => {
  expect(standardsText({ counties: 12, standards: [] })).toBeUndefined()
})

test('the same in every county is one sum', () => {
  expect(standardsText({ counties: 2, standards: [at('潞城区', 1200), at('沁源县', 1200)] })).toBe(
    '全家平均每人每月收入不超过1200元，就算经济困难',
  )
})

test('different ones, or some counties without, are told by county', () => {
  expect(standardsText({ counties: 2, standards: [at('潞城区', 1200), at('沁源县', 1100.5)] })).toBe(
    '全家平均每人每月收入不超过这个数，就算经济困难：潞城区1200元，沁源县1100.5元',
  )
  expect(standardsText({ counties: 2, standards: [at('潞城区', 1200)] })).toContain('：潞城区1200元')
})
