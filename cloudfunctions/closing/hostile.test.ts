import { randomUUID } from 'node:crypto'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { hadInHand } from '@server/kit/testing/cases'
import type { Person } from '@server/kit/testing/stage'
import { openClosingStage } from './testing/closing-stage'

let ground: Awaited<ReturnType<typeof openClosingStage>>
let resident: Person
beforeAll(async () => {
  ground = await openClosingStage()
  ground.stage.at('2026-11-25T09:00:00+08:00')
})
beforeEach(async () => {
  resident = await ground.stage.resident()
})
afterAll(() => ground.stage.close())

/** A PNG whose header promises a picture with an alpha, and whose pixels are packed in nothing known. */
const brokenPng = Buffer.concat([
  // its mark, and a header of 10 by 10 pixels of red, green, blue and alpha
  Buffer.from('89504e470d0a1a0a0000000d494844520000000a0000000a08060000008d32cfbd', 'hex'),
  Buffer.from('0000002b', 'hex'),
  Buffer.from('IDATthis is not packed at all, it is a sentence'),
  Buffer.alloc(4),
  Buffer.from('0000000049454e44ae426082', 'hex'),
])

test('a lawyer’s picture nobody can decode is named before the file is handed in', async () => {
  const { engaged, addPaper, close, file, statusOf } = ground
  const id = await engaged({ applicant: resident })
  const paper = await addPaper(id, 'other', { bytes: brokenPng })
  await close(id)
  const refused = await file(id)
  expect(refused.code).toBe('case-paper-unreadable')
  expect(refused.fields).toEqual({ [`papers.${paper}`]: '这张图片打不开，请重新拍照传' })
  expect(await statusOf(id)).toBe('closed')
})

test('an applicant’s picture nobody can decode is a slip in the volume, and keeps nobody from archiving', async () => {
  const { filed, archive, stage, db, call, county } = ground
  const id = await filed(resident)
  const paper = randomUUID()
  await stage.service.files.put(`aid/${paper}`, brokenPng)
  await db
    .insertInto('aid_paper')
    .values({
      id: paper,
      application_id: id,
      kind: 'case',
      storage_key: `aid/${paper}`,
      type: 'image/png',
      bytes: brokenPng.length,
      sm3: sm3Hex(brokenPng),
      owner_id: resident.accountId,
      uploaded_at: stage.service.clock().toISOString(),
    })
    .execute()
  const { data, code } = await archive(id)
  expect(code).toBeUndefined()
  expect(data.status).toBe('archived')
  expect((await call(county, 'openVolume', { id, part: 0 })).code).toBeUndefined()
})

test('who has or had the case, or applied for it, does not open its volume in the office', async () => {
  const { filed, archive, stage, db, call, county, lawyer } = ground
  const had = await stage.practitioner('140406', 'lawyer', '卫前任')
  const owner = await stage.resident()
  const id = await filed(owner)
  await hadInHand(stage, id, had, county)
  await archive(id)
  await db
    .insertInto('staff_grant')
    .values(
      [lawyer, had, owner].map(({ accountId }) => ({
        account_id: accountId,
        role: 'county' as const,
        area_code: '140406',
        granted_at: '2026-01-01T00:00:00.000Z',
        ended_at: null,
      })),
    )
    .execute()
  const open = async (person: Person) => (await call(person, 'openVolume', { id, part: 0 })).code
  expect(await open(county)).toBeUndefined()
  expect(await open(lawyer)).toBe('case-in-own-hands')
  expect(await open(had)).toBe('case-in-own-hands')
  expect(await open(owner)).toBe('own-application')
  expect(await open(ground.neighbour)).toBe('not-found')
})
