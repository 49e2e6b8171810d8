import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { CaseDocuments, DocumentFile } from '@contract/document/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { verifyAudit } from '@server/kit/audit'
import { caseIn } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { documentRouter } from './router'

const DAY = '2026-11-24T09:00:00+08:00'

let stage: Stage
let county: Person
let other: Person
let lawyer: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at(DAY)
  county = await stage.staff('county', '140406')
  other = await stage.staff('county', '140403')
  lawyer = await stage.practitioner('140406')
})
beforeEach(async () => {
  stage.at(DAY)
  resident = await stage.resident('王秀英')
})
afterAll(async () => {
  const verdicts = await verifyAudit(stage.service.db, stage.service.keyring)
  expect(verdicts.filter(({ brokenAt }) => brokenAt !== null)).toEqual([])
  expect(stage.logged).toEqual([])
  await stage.close()
})

const call = <T = CaseDocuments>(person: Person, procedure: string, input: object) =>
  stage.call<T>(documentRouter, person, procedure, input)
const granted = (applicant = resident, set = {}) => caseIn(stage, 'granted', { applicant, set })
const assigned = (applicant = resident) => caseIn(stage, 'assigned', { applicant, handler: lawyer })
const notice = { missing: '户口本复印件', supplyBy: '2026年12月5日' }
const make = (applicationId: string, code = 'receipt', extra = {}, more = {}) =>
  call(county, 'make', { applicationId, code, extra, ...more })
const bytesOf = ({ content }: DocumentFile) => Buffer.from(content.split(',')[1]!, 'base64')
const open = (person: Person, id: string, as = 'pdf', procedure = 'open') =>
  call<DocumentFile>(person, procedure, { id, as })
const inbox = async (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['title', 'body', 'link'])
    .where('account_id', '=', person.accountId)
    .execute()

describe('making a paper', () => {
  test('it is numbered, kept as PDF and Word, and told of; the same bytes ever after', async () => {
    const id = await granted()
    const { data } = await make(id)
    const [paper] = data.documents
    expect(paper).toMatchObject({
      code: 'receipt',
      title: '法律援助申请材料接收凭证',
      number: expect.stringMatching(/^潞城援收字〔2026〕第\d+号$/),
      issuedByName: '赵科长',
      ended: null,
      deliveries: [],
    })
    const first = await open(county, paper!.id)
    expect(bytesOf(first.data).subarray(0, 5).toString()).toBe('%PDF-')
    expect(first.data.name).toBe(`法律援助申请材料接收凭证 ${paper!.number}.pdf`)
    // the wording and the county's name change; the paper does not
    stage.at('2026-12-20T09:00:00+08:00')
    expect((await open(county, paper!.id)).data.content).toBe(first.data.content)
    const word = await open(county, paper!.id, 'word')
    expect(bytesOf(word.data).subarray(0, 2).toString()).toBe('PK')
    expect(await inbox(resident)).toEqual([
      { title: '有一份新文书', body: '点开查看，可以下载。', link: `/apply/documents/index?id=${id}` },
    ])
  })

  test('what the paper needs and nobody typed is asked for by name', async () => {
    const id = await granted()
    expect(await make(id, 'one-time-notice', { missing: '  ' })).toMatchObject({
      code: 'bad-input',
      fields: { 'extra.missing': '请填写要补的材料或说明', 'extra.supplyBy': '请填写补齐期限' },
    })
    expect((await make(id, 'one-time-notice', notice)).data.documents).toHaveLength(1)
  })

  test('a decision’s paper wants that decision, a letter wants the lawyer, a closing report wants the closing', async () => {
    const id = await granted()
    const letter = { recipientOffice: '潞城区人民法院', cause: '赡养纠纷', stage: '一审' }
    expect((await make(id, 'grant')).code).toBe('paper-not-yet')
    expect((await make(id, 'civil-letter', letter)).code).toBe('paper-not-yet')
    await stage.service.db
      .insertInto('aid_decision')
      .values({
        application_id: id,
        act: 'grant',
        number: `潞城援决字〔2026〕第${id}号`,
        ground: null,
        reasons: '符合条件',
        decider_id: county.accountId,
        decided_at: '2026-11-23T01:00:00.000Z',
        next_due_on: '2026-11-26',
      })
      .execute()
    expect((await make(id, 'refuse')).code).toBe('paper-not-yet')
    const { data } = await make(id, 'grant')
    expect(data.documents[0]!.number).toBe(`潞城援决字〔2026〕第${id}号`)
    const handled = await assigned()
    expect((await make(handled, 'civil-letter', letter)).data.documents[0]!.number).toMatch(/援函字/)
    expect((await make(handled, 'closing', {})).code).toBe('paper-not-yet')
    expect(await inbox(lawyer)).toEqual([
      expect.objectContaining({ link: `/lawyer/documents/index?id=${handled}` }),
    ])
  })

  test('the paper of an objection has the number the bureau decided it under, also when made again', async () => {
    const id = await granted()
    const asked = {
      objectionNumber: '潞城援不决字〔2026〕第6号',
      objectionSaid: '收入算错了',
      objectionResult: '维持原决定',
      reason: '原决定依据充分',
    }
    const objection = (extra = {}) => make(id, 'objection', asked, extra)
    expect((await objection()).code).toBe('paper-not-yet')
    const decide = (number: string, at: string) =>
      stage.service.db
        .insertInto('aid_objection')
        .values({
          application_id: id,
          county_code: '140406',
          against: 'termination',
          decision_id: null,
          said_sealed: '',
          objector_id: resident.accountId,
          objected_at: at,
          due_on: '2026-11-28',
          outcome: 'upheld',
          number,
          reasons: '原决定依据充分',
          decider_id: county.accountId,
          decided_at: at,
        })
        .execute()
    const inForce = ({ data }: { data: CaseDocuments }) => data.documents.filter(({ ended }) => !ended)
    await decide('潞城援异字〔2026〕第71号', '2026-11-23T01:00:00.000Z')
    const [first] = inForce(await objection())
    expect(first!.number).toBe('潞城援异字〔2026〕第71号')
    expect((await objection()).code).toBe('paper-there')
    await decide('潞城援异字〔2026〕第72号', '2026-11-24T00:30:00.000Z')
    const both = inForce(await objection())
    expect(both.map(({ number }) => number).sort()).toEqual([first!.number, '潞城援异字〔2026〕第72号'])
    const again = inForce(await objection({ replaces: first!.id }))
    expect(again.map(({ number }) => number).sort()).toEqual([first!.number, '潞城援异字〔2026〕第72号'])
    const counted = await stage.service.db
      .selectFrom('paper_number')
      .selectAll()
      .where('kind', '=', 'aid-objection')
      .execute()
    expect(counted).toEqual([])
  })

  test('one of its kind at a time: a new one takes the place of the old, which stays on record', async () => {
    const id = await granted()
    const first = (await make(id)).data.documents[0]!
    expect((await make(id)).code).toBe('paper-there')
    const { data } = await make(id, 'receipt', {}, { replaces: first.id })
    expect(data.documents.map(({ ended }) => ended?.as ?? null).sort()).toEqual([null, 'replaced'].sort())
    expect((await make(id, 'receipt', {}, { replaces: first.id })).code).toBe('paper-ended')
    expect((await make(id, 'means-statement', {}, { replaces: first.id })).code).toBe('not-found')
    expect((await make(await granted(), 'receipt', {}, { replaces: first.id })).code).toBe('not-found')
  })

  test('an end nobody decided and aid nobody gave first have no paper, and take no number', async () => {
    const id = await granted()
    const reason = { ground: '受援人自己请了律师', reason: '写错的' }
    expect((await make(id, 'termination', reason)).code).toBe('paper-not-yet')
    const urgent = { urgentReason: '时效快到了', papersBy: '2026年12月1日' }
    expect((await make(id, 'provisional', urgent)).code).toBe('paper-not-yet')
    const counted = await stage.service.db
      .selectFrom('paper_number')
      .selectAll()
      .where('kind', 'in', ['aid-termination', 'aid-provisional'])
      .execute()
    expect(counted).toEqual([])
  })

  test('a repeat is answered, not done again; two at once make one paper', async () => {
    const id = await granted()
    const input = { requestId: randomUUID(), applicationId: id, code: 'receipt', extra: {} }
    const both = [await call(county, 'make', input), await call(county, 'make', input)]
    expect(both[1]!.data).toEqual(both[0]!.data)
    const raced = await granted()
    const codes = (await Promise.all([make(raced), make(raced)])).map(({ code }) => code ?? 'made').sort()
    expect(codes).toEqual(['made', 'paper-there'])
  })

  test('another county finds no case, and nobody makes papers of their own', async () => {
    const id = await granted()
    const made = (await make(id)).data.documents[0]!
    expect((await call(other, 'make', { applicationId: id, code: 'receipt', extra: {} })).code).toBe(
      'not-found',
    )
    expect((await call(other, 'ofCase', { applicationId: id })).code).toBe('not-found')
    expect((await open(other, made.id)).code).toBe('not-found')
    const own = await granted(county)
    expect((await make(own)).code).toBe('own-application')
    const theirs = await granted(resident, { filed_by: county.accountId, filed_as: 'relative' })
    expect((await make(theirs)).code).toBe('own-application')
    const atCounter = await granted(resident, { filed_by: county.accountId, filed_as: 'centre' })
    expect((await make(atCounter)).code).toBeUndefined()
  })

  test('messages and audit rows carry nobody’s name, number or address', async () => {
    const id = await granted()
    const { data } = await make(id, 'application-form')
    await open(county, data.documents[0]!.id)
    const { name, idNumber, phone } = completeForm()
    const audit = JSON.stringify(await stage.service.db.selectFrom('audit_log').select('detail').execute())
    const messages = JSON.stringify(await inbox(resident))
    for (const secret of [name, idNumber, phone]) {
      expect(audit).not.toContain(secret)
      expect(messages).not.toContain(secret)
    }
    const opened = await stage.service.db
      .selectFrom('audit_log')
      .select('account_id')
      .where('act', '=', 'document-opened')
      .where('subject_id', '=', data.documents[0]!.id)
      .execute()
    expect(opened).toEqual([{ account_id: county.accountId }])
  })
})

/** Text of a Word file's document part, the last of its parts. */
function wordsIn(file: DocumentFile): string {
  const zip = bytesOf(file)
  let at = 0
  let xml = ''
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const start = at + 30 + zip.readUInt16LE(at + 26)
    const end = start + zip.readUInt32LE(at + 18)
    xml = inflateRawSync(zip.subarray(start, end)).toString()
    at = end
  }
  return xml.replace(/<[^>]*>/g, ' ')
}

test('what the case holds stands in the paper: person, means, office; and no means in a paper that tells none', async () => {
  const id = await granted()
  await make(id, 'means-statement')
  const { data } = await make(id)
  const text = async (code: string) => {
    const { id } = data.documents.find((document) => document.code === code)!
    return wordsIn((await open(county, id, 'word')).data)
  }
  const means = await text('means-statement')
  for (const known of [
    ...['王秀英', '女', '1966年11月23日', '140406196611230023', '13834567890', '以书面承诺代替证明'],
    ...['李老汉（丈夫），每月160元', '180元', '170元', '三间土房，没有存款'],
  ])
    expect(means).toContain(known)
  const receipt = await text('receipt')
  for (const known of ['王秀英：', '2026年11月24日', '潞城区法律援助中心（盖章）', '赵科长'])
    expect(receipt).toContain(known)
  for (const kept of ['180元', '李老汉', '140406196611230023', '13834567890'])
    expect(receipt).not.toContain(kept)
})

test('a file that is no longer what was kept does not open', async () => {
  const id = await granted()
  const { data } = await make(id)
  const { pdf_key } = await stage.service.db
    .selectFrom('issued_document')
    .select('pdf_key')
    .where('id', '=', data.documents[0]!.id)
    .executeTakeFirstOrThrow()
  await stage.service.files.put(pdf_key, Buffer.from('%PDF-1.3 another'))
  expect((await open(county, data.documents[0]!.id)).code).toBe('broken')
  expect(stage.logged.splice(0)).toHaveLength(1)
})

describe('delivery', () => {
  const deliver = (id: string, change = {}) =>
    call(county, 'deliver', {
      id,
      way: 'in-person',
      deliveredOn: '2026-11-24',
      receivedBy: '王秀英',
      proofs: [],
      ...change,
    })

  test('who signed is kept sealed and shown masked, with the photo of the receipt', async () => {
    const id = await granted()
    const paper = (await make(id)).data.documents[0]!
    const photo = randomUUID()
    await call(county, 'keepPhoto', { id: photo, applicationId: id, content: picture })
    const { data } = await deliver(paper.id, { proofs: [photo] })
    expect(data.documents[0]!.deliveries).toEqual([
      {
        id: expect.any(String),
        way: 'in-person',
        deliveredOn: '2026-11-24',
        receivedBy: '王**',
        note: null,
        recordedByName: '赵科长',
        proofs: [photo],
      },
    ])
    const [row] = await stage.service.db
      .selectFrom('issued_delivery')
      .select('received_by_sealed')
      .where('document_id', '=', paper.id)
      .execute()
    expect(row!.received_by_sealed).not.toContain('王秀英')
    const deliveryId = data.documents[0]!.deliveries[0]!.id
    const seen = await call<{ src: string }>(county, 'deliveryPhoto', { deliveryId, proofId: photo })
    expect(seen.data.src).toMatch(/^data:image\//)
    expect((await call(other, 'deliveryPhoto', { deliveryId, proofId: photo })).code).toBe('not-found')
    expect(
      (await call(other, 'keepPhoto', { id: randomUUID(), applicationId: id, content: 'aGk=' })).code,
    ).toBe('not-found')
  })

  test('not before it was made, not in days to come, not by hand as read online, not once taken back', async () => {
    const id = await granted()
    const paper = (await make(id)).data.documents[0]!
    expect((await deliver(paper.id, { deliveredOn: '2026-11-23' })).fields).toHaveProperty('deliveredOn')
    expect((await deliver(paper.id, { deliveredOn: '2026-11-25' })).fields).toHaveProperty('deliveredOn')
    expect((await deliver(paper.id, { way: 'online' })).fields).toHaveProperty('way')
    const because = '县区名称写错了'
    expect((await call(other, 'withdraw', { id: paper.id, because })).code).toBe('not-found')
    const { data } = await call(county, 'withdraw', { id: paper.id, because })
    expect(data.documents[0]!.ended).toEqual({ as: 'withdrawn', because })
    expect((await deliver(paper.id)).code).toBe('paper-ended')
    expect((await call(county, 'withdraw', { id: paper.id, because })).code).toBe('paper-ended')
    // it may be made anew, under a number of its own
    const again = (await make(id)).data.documents.find(({ ended }) => !ended)!
    expect(again.number).not.toBe(paper.number)
  })
})

describe('whom a paper is for', () => {
  test('the applicant reads theirs, not what stays inside; opening it once is a delivery', async () => {
    const id = await granted()
    await make(id, 'approval', { opinion: '拟同意' })
    await make(id)
    const { data } = await call<{ id: string; code: string }[]>(resident, 'mine', { applicationId: id })
    expect(data.map(({ code }) => code)).toEqual(['receipt'])
    expect(JSON.stringify(data)).not.toContain('赵科长')
    const files = await Promise.all([1, 2].map(() => open(resident, data[0]!.id, 'pdf', 'openMine')))
    expect(files.map(({ code }) => code)).toEqual([undefined, undefined])
    const after = await call(county, 'ofCase', { applicationId: id })
    const receipt = after.data.documents.find(({ code }) => code === 'receipt')!
    expect(receipt.deliveries).toMatchObject([
      { way: 'online', deliveredOn: '2026-11-24', recordedByName: '王**' },
    ])
    const approval = after.data.documents.find(({ code }) => code === 'approval')!
    expect((await open(resident, approval.id, 'pdf', 'openMine')).code).toBe('not-found')
  })

  test('nobody else’s: another resident, another lawyer', async () => {
    const id = await assigned()
    const extra = { cause: '赡养纠纷', stage: '一审' }
    const paper = (await make(id, 'assignment', extra)).data.documents[0]!
    const stranger = await stage.resident('张三')
    const colleague = await stage.practitioner('140406', 'lawyer', '周律师')
    expect((await call(stranger, 'mine', { applicationId: id })).code).toBe('not-found')
    expect((await open(stranger, paper.id, 'pdf', 'openMine')).code).toBe('not-found')
    expect((await call(colleague, 'handled', { applicationId: id })).code).toBe('not-found')
    expect((await open(colleague, paper.id, 'pdf', 'openHandled')).code).toBe('not-found')
    expect((await call<unknown[]>(lawyer, 'handled', { applicationId: id })).data).toHaveLength(1)
    expect((await open(lawyer, paper.id, 'word', 'openHandled')).data.name).toMatch(/\.docx$/)
    const form = (await make(id, 'means-statement')).data.documents.find(
      ({ code }) => code === 'means-statement',
    )!
    expect((await open(lawyer, form.id, 'pdf', 'openHandled')).code).toBe('not-found')
  })
})
