import type { CaseDocuments, DocumentFile, Template, TemplateItem } from '@contract/document/schema'
import { paperRule } from '@contract/document/papers'
import { paperCodes } from '@contract/document/titles'
import { sampleValues } from '@contract/document/placeholders'
import { Blocks, fillTemplate, templateFaults, type Block } from '@contract/document/template'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { documentRouter } from './router'
import { getTemplate } from './queries'

let stage: Stage
let county: Person
let other: Person
let city: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  other = await stage.staff('county', '140403')
  city = await stage.staff('city', '140400')
})
beforeEach(() => stage.at('2026-11-24T09:00:00+08:00'))
afterAll(async () => {
  expect(stage.logged).toEqual([])
  await stage.close()
})

const call = <T>(person: Person, procedure: string, input: object) =>
  stage.call<T>(documentRouter, person, procedure, input)
const template = async (code = 'receipt', areaCode = '140406', person = county) =>
  (await call<Template>(person, 'template', { code, areaCode })).data
const wording = (text: string): Block[] => [
  { kind: 'heading', text: '材料接收凭证' },
  { kind: 'number' },
  { kind: 'paragraph', text },
  { kind: 'date' },
]
const publish = (person: Person, change = {}) =>
  call<Template>(person, 'publish', {
    code: 'receipt',
    areaCode: '140406',
    blocks: wording('今收到{{name}}的材料。'),
    effectiveFrom: '2026-11-25',
    ...change,
  })

test('every paper is shipped with a sound wording that shows all that is typed for it, and prints', async () => {
  for (const code of paperCodes) {
    const { body, title } = await getTemplate(stage.service.db, code, '140406', '2026-11-24')
    expect([code, templateFaults(code, Blocks.parse(body))]).toEqual([code, {}])
    const text = JSON.stringify(body)
    const typed = paperRule(code).asks.filter((name) => !text.includes(`{{${name}}}`))
    expect([code, typed]).toEqual([code, []])
    const shown = JSON.stringify(fillTemplate(body, sampleValues(code)))
    expect(shown).not.toMatch(/[{]{2}|[}]{2}|undefined/)
    const { data } = await call<DocumentFile>(county, 'preview', { code, blocks: body })
    expect([code, data.content.slice(0, 36)]).toEqual([code, 'data:application/pdf;base64,JVBERi0x'])
    expect(title.length).toBeGreaterThan(2)
  }
  const { data } = await call<TemplateItem[]>(county, 'templates', { areaCode: '140406' })
  expect(data.map(({ code }) => code)).toEqual(paperCodes)
  expect(new Set(data.map(({ source }) => source))).toEqual(new Set(['shipped']))
})

test('a county’s wording holds from its day on and for itself alone; papers made before stay', async () => {
  expect((await publish(county)).data).toMatchObject({ source: 'shipped', nextFrom: '2026-11-25' })
  expect((await publish(county)).code).toBe('setting-taken')
  stage.at('2026-11-25T09:00:00+08:00')
  expect(await template()).toMatchObject({ source: 'county', effectiveFrom: '2026-11-25', nextFrom: null })
  expect(await template('receipt', '140403', other)).toMatchObject({ source: 'shipped' })
  const applicant = await stage.resident()
  const id = await caseIn(stage, 'granted', { applicant })
  const made = await call<CaseDocuments>(county, 'make', { applicationId: id, code: 'receipt', extra: {} })
  const row = await stage.service.db
    .selectFrom('issued_document')
    .innerJoin('document_template', 'document_template.id', 'template_id')
    .select(['county_code', 'version'])
    .where('issued_document.id', '=', made.data.documents[0]!.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ county_code: '140406', version: 1 })
})

test('the city’s wording holds where a county has none of its own', async () => {
  const change = { code: 'cooperation', areaCode: '140400', blocks: wording('请协助{{cooperation}}。') }
  expect((await publish(city, change)).code).toBeUndefined()
  stage.at('2026-11-26T09:00:00+08:00')
  expect(await template('cooperation', '140403', other)).toMatchObject({ source: 'city' })
})

test('an unknown placeholder, an open brace, a paper without a heading: refused where it stands', async () => {
  const change = (text: string) => ({ effectiveFrom: '2026-12-01', blocks: wording(text) })
  // income is nothing a receipt may tell
  expect((await publish(county, change('月收入{{ownIncome}}'))).fields).toHaveProperty(['blocks.2'])
  expect((await publish(county, change('{{password}}'))).fields).toHaveProperty(['blocks.2'])
  expect((await publish(county, change('{{name}'))).fields).toHaveProperty(['blocks.2'])
  const headless = { effectiveFrom: '2026-12-01', blocks: wording('无').slice(1) }
  expect((await publish(county, headless)).fields).toHaveProperty(['blocks.0'])
  expect((await call(county, 'preview', { code: 'receipt', blocks: wording('{{x}}') })).code).toBe(
    'bad-input',
  )
})

test('not from today, not for another county, not by a county for the city', async () => {
  expect((await publish(county, { effectiveFrom: '2026-11-24' })).code).toBe('setting-too-early')
  expect((await publish(other)).code).toBe('not-found')
  expect((await publish(county, { areaCode: '140400' })).code).toBe('not-found')
  expect((await publish(city, { effectiveFrom: '2027-03-01' })).code).toBe('not-found')
  expect((await call(other, 'template', { code: 'receipt', areaCode: '140406' })).code).toBe('not-found')
  expect((await call(other, 'templates', { areaCode: '140406' })).code).toBe('not-found')
  expect(await template('receipt', '140406', city)).toMatchObject({ mayChange: false })
})

test('two published at once for one day: one holds', async () => {
  const change = { code: 'grant', effectiveFrom: '2027-01-01' }
  const both = await Promise.all([publish(county, change), publish(county, change)])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'setting-taken'])
})

test('papers made at once are numbered one after the other', async () => {
  const applicant = await stage.resident()
  const ids = await Promise.all(
    Array.from({ length: 12 }, () => caseIn(stage, 'granted', { applicant, set: { county_code: '140403' } })),
  )
  const made = await Promise.all(
    ids.map((applicationId) =>
      call<CaseDocuments>(other, 'make', { applicationId, code: 'receipt', extra: {} }),
    ),
  )
  const counts = made.map(({ data }) => Number(/第(\d+)号/.exec(data.documents[0]!.number!)![1]))
  expect(counts.sort((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1))
})
