import { circumstanceCodes } from './labels'
import { ApplicationForm } from './schema'
import { formStepCodes, formSteps, stepFields, stepToMend } from './steps'

test('every field of the form is asked in exactly one step', () => {
  const asked = Object.values(stepFields).flat()
  expect([...asked].sort()).toEqual(Object.keys(ApplicationForm.shape).sort())
})

test('a promise is read and signed before the last look; a proof needs neither', () => {
  expect(formSteps(null, 'promise')).toEqual(formStepCodes)
  expect(formSteps(null, 'proof')).not.toEqual(expect.arrayContaining(['notice', 'sign']))
  expect(formSteps(null, undefined)).toEqual(formStepCodes)
})

test('who is spared the test is asked nothing about means, whatever was chosen before', () => {
  for (const circumstance of circumstanceCodes)
    for (const choice of [undefined, 'promise', 'proof'] as const)
      expect(formSteps(circumstance, choice)).toEqual([
        'place',
        'person',
        'situation',
        'matter',
        'facts',
        'papers',
        'check',
      ])
})

test.each<[string | undefined, Record<string, string>, string | undefined]>([
  ['bad-input', { 'form.household.0.name': '请填写姓名', 'form.idNumber': '身份证号不对' }, 'person'],
  ['bad-input', { 'form.household.0.name': '请填写姓名' }, 'household'],
  ['bad-input', { 'form.countyCode': '请选择县区' }, 'place'],
  ['form-incomplete', { 'papers.identity': '请上传身份证件' }, 'papers'],
  ['notice-outdated', {}, 'notice'],
  ['document-changed', {}, 'sign'],
  ['signature-missing', {}, 'sign'],
  ['bad-input', { 'promise.strokes': '请在框内签上您的名字' }, 'sign'],
  ['busy', {}, undefined],
  [undefined, {}, undefined],
])('%s with %j is mended in %s', (code, fields, step) => expect(stepToMend(code, fields)).toBe(step))
