import { promiseText } from './promise'
import type { PromiseNotice } from './schema'
import { completeForm } from './testing/forms'

const notice: PromiseNotice = {
  version: 3,
  effectiveFrom: '2026-01-01',
  title: '法律援助申请告知承诺书',
  items: Array.from({ length: 7 }, (_, index) => ({ heading: `第${index + 1}项`, text: `内容${index + 1}` })),
  authorisation: '本人授权核查。',
}

test('holds the seven items, what was declared, and the authorisation, and no ID number in full', () => {
  const text = promiseText(notice, completeForm(), '潞城区')
  for (const { heading, text: item } of notice.items) expect(text).toContain(`${heading}：${item}`)
  expect(text).toContain('李老汉（丈夫）每月收入160元')
  expect(text).toContain('本人每月收入：180元')
  expect(text).toContain('三间土房，没有存款')
  expect(text.endsWith('本人授权核查。')).toBe(true)
  expect(text).toContain('140406********0023')
  expect(text).not.toContain('19661123')
})

test('three papers, each by its name and with whose it is', () => {
  const papers = promiseText(notice, completeForm(), '潞城区').split('\n\n')
  expect(papers.map((paper) => paper.split('\n')[0])).toEqual([
    '第一份　法律援助申请告知承诺书',
    '第二份　经济困难状况说明表',
    '第三份　核查授权书',
  ])
  for (const paper of papers) expect(paper).toContain('姓名：王秀英')
  expect(papers[1]).toContain('本人每月收入：180元')
  expect(papers[2]!.endsWith('本人授权核查。')).toBe(true)
})

test.each([
  ['name', { name: '王秀芳' }],
  ['ID number', { idNumber: '140406196611230015' }],
  ['county', { countyCode: '140403' }],
  ['form of aid', { aidForm: 'drafting' }],
  ['own income', { ownMonthlyIncomeYuan: 181 }],
  ['household', { household: [] }],
  ['property', { propertyNote: undefined }],
] as const)('another %s makes another text', (_, change) => {
  const other = completeForm(change as Parameters<typeof completeForm>[0])
  expect(promiseText(notice, other, '潞城区')).not.toBe(promiseText(notice, completeForm(), '潞城区'))
})

test('another version of the notice makes another text', () => {
  const newer = { ...notice, version: 4 }
  expect(promiseText(newer, completeForm(), '潞城区')).not.toBe(promiseText(notice, completeForm(), '潞城区'))
})
