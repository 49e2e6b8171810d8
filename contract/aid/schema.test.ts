import { ApplicationForm, DraftForm, Strokes } from './schema'
import { completeForm, cross } from './testing/forms'

const wrong = (form: unknown) => {
  const { error } = ApplicationForm.safeParse(form)
  return Object.fromEntries((error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

test('ink beyond the pad is none: it would be a signature nobody sees', () => {
  const moved = (dx: number, dy: number) =>
    cross.map((stroke) => stroke.map(([x, y, at]) => [x + dx, y + dy, at]))
  expect(Strokes.safeParse(moved(0, 0)).success).toBe(true)
  for (const [dx, dy] of [
    [5000, 0],
    [0, 5000],
    [-700, 0],
    [0, -400],
    [9e12, 9e12],
  ] as const)
    expect(Strokes.safeParse(moved(dx, dy)).success).toBe(false)
})

test('a complete form passes, cleaned: spaces, dashes, a small x, an empty answer', () => {
  const form = ApplicationForm.parse({
    ...completeForm(),
    name: ' 王秀英 ',
    phone: '138-3456 7890',
    idNumber: '11010519491231002x',
    opponent: '  ',
  })
  expect(form).toMatchObject({ name: '王秀英', phone: '13834567890', idNumber: '11010519491231002X' })
  expect(form.opponent).toBeUndefined()
})

test('an empty form is told everything at once, means and ID number included', () => {
  const fields = wrong({ groups: [], circumstance: null, household: [], idKind: 'resident-id' })
  expect(Object.keys(fields).sort()).toEqual(
    [
      'address',
      'aidForm',
      'countyCode',
      'facts',
      'idNumber',
      'matterType',
      'meansChoice',
      'name',
      'ownMonthlyIncomeYuan',
      'phone',
    ].sort(),
  )
})

test('nobody is asked about means whom the law spares', () => {
  const form = completeForm({ circumstance: 'social-relief', meansChoice: undefined })
  expect(wrong({ ...form, ownMonthlyIncomeYuan: undefined })).toEqual({})
  expect(wrong({ ...form, circumstance: null, ownMonthlyIncomeYuan: undefined })).toEqual({
    meansChoice: '请选择签承诺书还是提供证明',
    ownMonthlyIncomeYuan: '请填写您每月的收入，没有就填0',
  })
})

test('a resident ID is checked, another paper is not', () => {
  expect(wrong(completeForm({ idNumber: '140406196611230024' }))).toHaveProperty('idNumber')
  expect(wrong(completeForm({ idKind: 'other', idNumber: '军字第0012号' }))).toEqual({})
})

test('the city takes no applications', () => {
  expect(wrong(completeForm({ countyCode: '140400' }))).toEqual({ countyCode: '请选择县区' })
  expect(wrong(completeForm({ countyCode: '140406100000' }))).toEqual({ countyCode: '请选择县区' })
})

test('a draft may say anything but not without end', () => {
  expect(DraftForm.safeParse({ name: 1, anything: [{}] }).success).toBe(true)
  expect(DraftForm.safeParse({ facts: '长'.repeat(20_001) }).success).toBe(false)
})

test('a signature has a most of points', () => {
  const stroke = (points: number) => Array.from({ length: points }, () => [1, 1, 1])
  expect(Strokes.safeParse(cross).success).toBe(true)
  expect(Strokes.safeParse([stroke(2000), stroke(2000), stroke(2000)]).success).toBe(true)
  expect(Strokes.safeParse([stroke(2000), stroke(2000), stroke(2000), stroke(1)]).success).toBe(false)
  expect(Strokes.safeParse([]).success).toBe(false)
})
