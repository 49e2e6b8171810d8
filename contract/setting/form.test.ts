import { rateNames } from '../closing/rates'
import { settingWords } from '../settings-words'
import { settings, type SettingKey } from '../settings'
import { ratesOf } from '../subsidy/testing/duties'
import { settingKeys } from './schema'
import { changedFields, formOf, partText, valueOf } from './form'
import { earliestFrom, isLeftOpen, whyNotFrom } from './rules'

const caseRates = {
  ...Object.fromEntries(rateNames.map((name) => [name, 120_000])),
  terminatedPercent: 50,
}

/** A full value of each rule: the shipped one, and rates as a bureau might set them. */
const valueFor = (key: SettingKey): unknown =>
  key === 'subsidy.dutyRates' ? ratesOf() : key === 'aid.caseRates' ? caseRates : settings[key].fallback

test.each(settingKeys)('%s: every part of it has words, and a form gives back what it was given', (key) => {
  const words = settingWords[key]
  const value = valueFor(key)
  const filled = formOf(words, value)
  expect(valueOf(words, filled)).toEqual(value)
  expect(settings[key].schema.safeParse(valueOf(words, filled)).success).toBe(true)
  expect(words.fields.map((field) => partText(field, value)).filter((text) => text === '')).toEqual([])
  const unknown = words.fields.filter(({ path }) => !(path in filled))
  expect(unknown).toEqual([])
})

test('no two rules have the same name, nor two fields of a rule', () => {
  const names = settingKeys.map((key) => settingWords[key].name)
  expect(new Set(names).size).toBe(names.length)
  for (const key of settingKeys) {
    const paths = settingWords[key].fields.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  }
})

describe('rates', () => {
  const words = settingWords['subsidy.dutyRates']

  test('begin without an amount, and are wrong until there is one', () => {
    const begun = formOf(words, null)
    expect(begun).not.toHaveProperty('halfDayFen')
    const judge = (form: ReturnType<typeof formOf>) =>
      settings['subsidy.dutyRates'].schema.safeParse(valueOf(words, form))
    expect(judge(begun).error!.issues.map(({ path }) => path.join('.'))).toEqual(['halfDayFen', 'dayFen'])
    expect(judge({ ...begun, halfDayFen: 120.5, dayFen: 200 }).data).toMatchObject({
      halfDayFen: 12_050,
      dayFen: 20_000,
    })
  })

  test('are told in words, and so is what changed', () => {
    const texts = words.fields.map((field) => partText(field, ratesOf({ onlyKinds: ['at-site', 'market'] })))
    expect(texts).toEqual([
      ...['120元', '200元', '240分钟', '420分钟', '80%', '90%', '100%', '110%', '120%'],
      ...['否', '是', '否', '坐班、集市'],
    ])
    const changed = changedFields(words, ratesOf(), ratesOf({ dayFen: 21_000, payShort: true }))
    expect(changed.map(({ path }) => path)).toEqual(['dayFen', 'payShort'])
    expect(changedFields(words, null, ratesOf())).toHaveLength(words.fields.length)
  })
})

test('an income limit may be left open again', () => {
  const words = settingWords['aid.meansStandard']
  expect(formOf(words, { monthlyPerHeadFen: null })).toEqual({ monthlyPerHeadFen: undefined })
  expect(valueOf(words, {})).toEqual({ monthlyPerHeadFen: null })
  expect(partText(words.fields[0]!, { monthlyPerHeadFen: null })).toBe('还没定')
})

describe('from when', () => {
  const today = '2026-12-01'

  test('tomorrow at the earliest, a year at the latest', () => {
    const why = (day: string) => whyNotFrom('duty.attendance', day, false, today)
    expect(why('2026-12-01')).toBe('setting-too-early')
    expect(why('2026-12-02')).toBeUndefined()
    expect(why('2027-12-02')).toBeUndefined()
    expect(why('2027-12-03')).toBe('bad-input')
  })

  test('what the product leaves open, any day until somebody has set it', () => {
    expect(settingKeys.filter(isLeftOpen)).toEqual(
      expect.arrayContaining(['aid.meansStandard', 'subsidy.dutyRates']),
    )
    expect(isLeftOpen('duty.attendance')).toBe(false)
    expect(earliestFrom('subsidy.dutyRates', false, today)).toBeUndefined()
    expect(earliestFrom('subsidy.dutyRates', true, today)).toBe('2026-12-02')
    expect(whyNotFrom('subsidy.dutyRates', '2026-01-01', false, today)).toBeUndefined()
  })
})
