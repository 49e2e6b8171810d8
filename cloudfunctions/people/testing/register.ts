import type * as z from 'zod'
import type { PersonFacts } from '@contract/people/schema'
import type { Person, Stage } from '@server/kit/testing/stage'
import { peopleRouter } from '../router'

type Typed = z.input<typeof PersonFacts>

export const COUNTY = '140406'

/** A lawyer of 潞城区 as a form sends one. */
export const facts = (change: Partial<Typed> = {}): Typed => ({
  name: '李明',
  kind: 'lawyer',
  unit: '长治某律师事务所',
  licenceNumber: '11404200010000001',
  phone: '138 0355 0001',
  fields: ['family', 'wages'],
  baseAreaCode: '140406100000',
  villages: [],
  practisingSince: '2010-07-01',
  criminalSince: '2015-03-01',
  knowsMinors: true,
  qualified: false,
  ...change,
})

/** A grid worker, known by name and number alone. */
export const helperFacts = (name: string, phone: string) =>
  facts({
    name,
    kind: 'grid-worker',
    unit: '',
    licenceNumber: '',
    phone,
    fields: [],
    criminalSince: null,
    practisingSince: null,
    knowsMinors: false,
  })

/** Three people of 潞城区's office and one of 沁源县's, and what they do in the register. */
export async function openOffice(stage: Stage) {
  const zhao = await stage.staff('county', COUNTY, '赵科长')
  const qian = await stage.staff('county', COUNTY, '钱科员')
  const elsewhere = await stage.staff('county', '140431', '孙科长')
  const call = <T = any>(person: Person | undefined, procedure: string, input?: unknown) =>
    stage.call<T>(peopleRouter, person, procedure, input)
  const propose = async (change: Partial<Typed> = {}, by = zhao): Promise<string> => {
    const { data, code, fields } = await call(by, 'propose', { countyCode: COUNTY, facts: facts(change) })
    if (!data) throw new Error(`${code} ${JSON.stringify(fields)}`)
    return data.id
  }
  const act = (person: Person, act: string, ids: string | string[], rest: object = {}) =>
    call(person, 'act', { ids: Array.isArray(ids) ? ids : [ids], act, ...rest })
  return { zhao, qian, elsewhere, call, propose, act }
}
export type Office = Awaited<ReturnType<typeof openOffice>>
