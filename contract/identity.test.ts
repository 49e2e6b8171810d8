import fc from 'fast-check'
import { ageOf, bornOn, isIdNumber, maskAddress, maskIdNumber, maskName, maskPhone, sexOf } from './identity'

/** The check character by the other form of the rule: Σ digit × 2^(18-i) ≡ 1 (mod 11), ISO 7064 MOD 11-2. */
function withCheck(body: string): string {
  let remainder = 0
  for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11
  const value = (12 - remainder) % 11
  return body + (value === 10 ? 'X' : String(value))
}

const body = fc
  .tuple(
    fc.constantFrom('140406', '140402', '140411', '140421', '140424', '140481', '110101'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, born, serial]) => {
    const date = born.toISOString().slice(0, 10).replaceAll('-', '')
    return `${region}${date}${String(serial).padStart(3, '0')}`
  })

describe('ID number', () => {
  test('the example of GB 11643', () => expect(isIdNumber('11010519491231002X')).toBe(true))

  test('every body with its check character is one, in either case of x', () => {
    fc.assert(
      fc.property(body, (text) => {
        const id = withCheck(text)
        expect(isIdNumber(id)).toBe(true)
        expect(isIdNumber(id.toLowerCase())).toBe(true)
      }),
    )
  })

  test('one wrong digit or two neighbours swapped are found out', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (text, at, add) => {
        const id = withCheck(text)
        const changed = id.slice(0, at) + ((Number(id[at]) + add) % 10) + id.slice(at + 1)
        expect(isIdNumber(changed)).toBe(false)
        if (at < 16 && id[at] !== id[at + 1])
          expect(isIdNumber(id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2))).toBe(false)
      }),
    )
  })

  test.each([
    '',
    '14040619491231002',
    '140406194912310021X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '1101051949123100 2',
  ])('%s is none', (text) => expect(isIdNumber(text)).toBe(false))

  test('the date has to be one', () => {
    expect(isIdNumber(withCheck('14040619900230001'))).toBe(false)
    expect(isIdNumber(withCheck('14040619891301001'))).toBe(false)
    expect(isIdNumber(withCheck('14040618991231001'))).toBe(false)
    expect(isIdNumber(withCheck('14040620000229001'))).toBe(true)
  })

  test('date of birth and sex', () => {
    expect(bornOn('11010519491231002X')).toBe('1949-12-31')
    expect(sexOf('11010519491231002X')).toBe('female')
    expect(sexOf(withCheck('14040619900101001'))).toBe('male')
  })

  test('a year older from midnight in Shanghai on the birthday', () => {
    expect(ageOf('11010519491231002X', new Date('2026-12-30T15:59:59Z'))).toBe(76)
    expect(ageOf('11010519491231002X', new Date('2026-12-30T16:00:00Z'))).toBe(77)
  })
})

describe('masks', () => {
  test('an ID number keeps region and last four, never the birthday', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105********002X')
    expect(maskIdNumber('军字123')).toBe('*****')
  })

  test('a phone keeps its ends', () => {
    expect(maskPhone('13834567890')).toBe('138****7890')
    expect(maskPhone('03556781234')).toBe('035****1234')
    expect(maskPhone('6781234')).toBe('****34')
  })

  test('a name keeps the family name, also one written with a surrogate pair', () => {
    expect(maskName('王秀英')).toBe('王**')
    expect(maskName('𠮷田')).toBe('𠮷*')
    expect(maskName('')).toBe('')
  })

  test.each([
    ['山西省长治市潞城区店上镇东村12号', '山西省长治市潞城区店上镇****'],
    ['长治市武乡县丰州镇五里铺村', '长治市武乡县丰州镇****'],
    ['武乡县大有乡峪口村3号', '武乡县大有乡****'],
    ['沁县故县镇西街', '沁县故县镇****'],
    ['潞州区东街街道解放西街8号楼', '潞州区东街街道****'],
    ['西沟乡西沟村', '西沟乡****'],
    ['潞州区英雄中路12号镇政府家属院', '潞州区****'],
    ['阳光小区3号楼2单元', '****'],
    ['12号', '****'],
    ['潞城区店上镇', '潞城区店上镇'],
  ])('%s is shown as %s', (text, shown) => expect(maskAddress(text)).toBe(shown))

  test('no mask lets a street number through', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'潞城区县镇乡街道村号路小0123456789') }), (text) => {
        expect(maskAddress(text)).not.toMatch(/\d/)
      }),
    )
  })
})
