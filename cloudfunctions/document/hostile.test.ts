import { inflateRawSync } from 'node:zlib'
import type { CaseDocuments, DocumentFile, Template } from '@contract/document/schema'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { caseIn, hadInHand } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { documentRouter } from './router'

let stage: Stage
let county: Person
let lawyer: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
})
beforeEach(async () => {
  stage.at('2026-11-24T09:00:00+08:00')
  resident = await stage.resident()
})
afterAll(() => stage.close())

const call = <T = CaseDocuments>(person: Person, procedure: string, input: object) =>
  stage.call<T>(documentRouter, person, procedure, input)
const make = (applicationId: string, code: string, extra = {}, more = {}, person = county) =>
  call(person, 'make', { applicationId, code, extra, ...more })
const notice = { missing: '户口本复印件', supplyBy: '2026年12月5日' }
const visit = { metAt: '2026年11月24日', visitWay: '电话', answers: '受援人说没有见过律师', comments: '差' }

/** The parts of a Word file. */
function partsOf({ content }: DocumentFile): string[] {
  const zip = Buffer.from(content.split(',')[1]!, 'base64')
  const parts: string[] = []
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const start = at + 30 + zip.readUInt16LE(at + 26)
    at = start + zip.readUInt32LE(at + 18)
    parts.push(inflateRawSync(zip.subarray(start, at)).toString())
  }
  return parts
}
// eslint-disable-next-line no-control-regex -- what XML 1.0 has no way to write
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

test('marks that no Word file may hold are left out, and the paper opens', async () => {
  const id = await caseIn(stage, 'granted', { applicant: resident })
  const { data } = await make(id, 'one-time-notice', { ...notice, missing: '户口本\uffff复\ufffe印件' })
  const file = await call<DocumentFile>(county, 'open', { id: data.documents[0]!.id, as: 'word' })
  const parts = partsOf(file.data)
  expect(parts.join('')).toContain('户口本复印件')
  for (const part of parts) expect(part).not.toMatch(UNWRITABLE)
})

test('a wording holds no marks that show nothing or turn the writing round', async () => {
  const { data, fields } = await call<Template>(county, 'publish', {
    code: 'receipt',
    areaCode: '140406',
    blocks: [
      { kind: 'heading', text: '材料\u202e凭证' },
      { kind: 'paragraph', text: '今收到\u0001{{name}}的\u200f\u2066材料。' },
    ],
    effectiveFrom: '2026-11-25',
  })
  expect(fields).toBeUndefined()
  stage.at('2026-11-25T09:00:00+08:00')
  const inForce = (await call<Template>(county, 'template', { code: 'receipt', areaCode: '140406' })).data
  expect(JSON.stringify([data.versions.length, inForce.blocks])).toContain('材料凭证')
  expect(JSON.stringify(inForce.blocks)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u0001/)
  const empty = await call(county, 'publish', {
    code: 'receipt',
    areaCode: '140406',
    blocks: [
      { kind: 'heading', text: '\u202e' },
      { kind: 'paragraph', text: '材料' },
    ],
    effectiveFrom: '2026-11-27',
  })
  expect(empty.fields).toEqual({ 'blocks.0.text': '请填写标题' })
})

test('a paper that is bound in an archived volume stands; one made afterwards may still be taken back', async () => {
  const { db } = stage.service
  const id = await caseIn(stage, 'engaged', { applicant: resident, handler: lawyer })
  const bound = (await make(id, 'one-time-notice', notice)).data.documents[0]!
  stage.at('2026-11-25T09:00:00+08:00')
  await db
    .updateTable('aid_application')
    .set({ status: 'archived', closed_on: '2026-11-24', closing_basis: 'judgment' })
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('case_volume')
    .values({
      application_id: id,
      county_code: '140406',
      number: `测试卷〔${id}〕号`,
      year: 2026,
      title: '法律援助案卷',
      lines: JSON.stringify([]),
      pages: 1,
      bytes: 1,
      storage_key: `volume/${id}`,
      parts: JSON.stringify([sm3Hex('')]),
      sm3: sm3Hex(''),
      archived_by: county.accountId,
      archived_at: stage.service.clock().toISOString(),
    })
    .execute()
  const withdraw = (paper: string) => call(county, 'withdraw', { id: paper, because: '写错了名字' })
  expect((await withdraw(bound.id)).code).toBe('not-in-this-state')
  expect((await make(id, 'one-time-notice', notice, { replaces: bound.id })).code).toBe('not-in-this-state')
  stage.at('2026-11-26T09:00:00+08:00')
  const { data } = await make(id, 'return-visit', visit)
  const later = data.documents.find(({ code }) => code === 'return-visit')!
  expect((await withdraw(later.id)).code).toBeUndefined()
})

test('who has or had the case, or applied for it, reads of its papers in the office what is for them', async () => {
  const { db } = stage.service
  const alsoOffice = async (person: Person) => {
    await db
      .insertInto('staff_grant')
      .values({
        account_id: person.accountId,
        role: 'county',
        area_code: '140406',
        granted_at: '2026-01-01T00:00:00.000Z',
        ended_at: null,
      })
      .execute()
    return person
  }
  const has = await alsoOffice(await stage.practitioner('140406', 'lawyer', '周律师'))
  const had = await alsoOffice(await stage.practitioner('140406', 'lawyer', '吴律师'))
  const owner = await alsoOffice(await stage.resident('王秀英'))
  const id = await caseIn(stage, 'engaged', { applicant: owner, handler: has })
  await hadInHand(stage, id, had, county)
  const made = (await make(id, 'return-visit', visit)).data.documents[0]!
  const letter = (await make(id, 'one-time-notice', notice)).data.documents.find(
    ({ code }) => code === 'one-time-notice',
  )!
  const open = async (person: Person, paper: string) =>
    (await call(person, 'open', { id: paper, as: 'pdf' })).code
  expect(await open(county, made.id)).toBeUndefined()
  expect(await open(has, made.id)).toBe('case-in-own-hands')
  expect(await open(had, made.id)).toBe('case-in-own-hands')
  expect(await open(owner, made.id)).toBe('own-application')
  expect(await open(owner, letter.id)).toBeUndefined()
})
