import fc from 'fast-check'
import { practitionerKinds } from '../account/roles'
import { aidForms, circumstanceCodes, filedAs } from '../aid/labels'
import { completeForm } from '../aid/testing/forms'
import { filingPapersMissing, isTakenIn, mayFileAsHelper, needsReadBack, takesInAs } from './filing'
import { firstReceiver, tieOf, tieWords } from './jurisdiction'
import { readBackText } from './read-back'

describe('in whose hand', () => {
  test.each([
    ['self', false, false, false],
    ['representative', false, true, false],
    ['relative', false, true, false],
    ['helper', true, false, false],
    ['station', true, false, true],
    ['centre', true, false, true],
  ] as const)('%s: read back %s, proof %s, taken in %s', (as, readBack, proof, taken) => {
    expect(needsReadBack(as)).toBe(readBack)
    expect(filingPapersMissing(as, ['identity'])).toEqual(proof ? ['agency'] : [])
    expect(filingPapersMissing(as, ['identity', 'agency'])).toEqual([])
    expect(needsReadBack(as, true)).toBe(false)
    expect(filingPapersMissing(as, ['identity', 'agency'], true)).toEqual(['other'])
    expect(filingPapersMissing(as, ['identity', 'agency', 'other'], true)).toEqual([])
    expect(isTakenIn(as)).toBe(taken)
  })

  test('nobody who needs both a confirmation and a proof, nor neither but the person', () => {
    for (const as of filedAs.filter((one) => one !== 'self'))
      expect(needsReadBack(as)).toBe(filingPapersMissing(as, []).length === 0)
  })

  test('who takes in: the centre’s staff, the station’s, the justice office’s; a grid worker helps only', () => {
    const who = { isCounty: false, isStation: false, kind: undefined }
    expect(takesInAs(who)).toBeUndefined()
    expect(takesInAs({ ...who, isCounty: true, isStation: true })).toBe('centre')
    expect(takesInAs({ ...who, isStation: true })).toBe('station')
    const taking = practitionerKinds.filter((kind) => takesInAs({ ...who, kind }))
    expect(taking).toEqual(['justice-staff'])
    expect(practitionerKinds.every(mayFileAsHelper)).toBe(true)
    expect(mayFileAsHelper(undefined)).toBe(false)
  })
})

describe('where it belongs (法援法 38)', () => {
  test.each([
    ['civil', null, 'organ'],
    ['administrative', 'social-relief', 'organ'],
    ['criminal-defence', null, 'organ'],
    ['criminal-agency', 'abuse-victim', 'organ'],
    ['arbitration', null, 'matter'],
    ['drafting', null, 'matter'],
    ['arbitration', 'migrant-wages', 'anywhere'],
    ['civil', 'migrant-wages', 'anywhere'],
  ] as const)('%s, %s: %s', (form, circumstance, tie) => expect(tieOf(form, circumstance)).toBe(tie))

  test('each way names its article; only a worker’s wages leave the choice to who asks', () => {
    for (const form of aidForms)
      for (const circumstance of [null, ...circumstanceCodes]) {
        const tie = tieOf(form, circumstance)
        expect(tieWords[tie].law).not.toBe('')
        expect(tie === 'anywhere').toBe(circumstance === 'migrant-wages')
      }
  })

  test('the first to receive it keeps it, whatever the order they are told in', () => {
    expect(firstReceiver([])).toBeNull()
    expect(firstReceiver([{ submittedAt: null }])).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 999 })), { minLength: 1 }), (times) => {
        const all = times.map((time) => ({
          submittedAt: time === null ? null : `2026-11-23T00:00:00.${String(time).padStart(3, '0')}Z`,
        }))
        const first = firstReceiver(all)
        const known = all.map(({ submittedAt }) => submittedAt).filter((at) => at !== null)
        expect(first?.submittedAt ?? null).toBe(known.sort()[0] ?? null)
      }),
    )
  })
})

test('what is read names the matter and the place, and leaves the numbers masked', () => {
  const text = readBackText(completeForm({ limitationOn: '2026-12-01' }), '潞城区')
  expect(text).toMatchInlineSnapshot(`
   "向潞城区法律援助中心申请法律援助
   申请人：王秀英　证件号码：140406********0023　电话：138****7890
   想要的帮助：民事案件请律师　事情：婚姻家庭
   对方：王大强
   事情经过：儿子三年没有给过赡养费，也不来看望，村里调解过两次都没有用。
   最后期限：2026-12-01
   经济困难：签承诺书，不用开证明，本人每月收入180元
   家里人：李老汉（丈夫）每月160元
   以上念给本人听过，本人确认属实，自愿申请法律援助。"
  `)
  const exempt = readBackText(completeForm({ circumstance: 'migrant-wages', household: [] }), '沁县')
  expect(exempt).toContain('进城打工')
  expect(exempt).not.toContain('收入')
})
