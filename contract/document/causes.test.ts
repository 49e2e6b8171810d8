import { aidForms } from '../aid/labels'
import { matterTypes } from '../consultation/labels'
import { civilCause } from './causes'

test('a cause is given for civil cases and arbitration alone, and never a guess at a matter of several', () => {
  expect(civilCause('arbitration', 'wages')).toBe('追索劳动报酬纠纷')
  expect(civilCause('civil', 'traffic')).toBe('机动车交通事故责任纠纷')
  for (const form of aidForms.filter((one) => one !== 'civil' && one !== 'arbitration'))
    for (const matter of matterTypes) expect(civilCause(form, matter)).toBeUndefined()
  for (const matter of ['criminal', 'administrative', 'school-medical', 'consumer', 'other'] as const)
    expect(civilCause('civil', matter)).toBeUndefined()
  expect(civilCause(null, 'wages')).toBeUndefined()
})
