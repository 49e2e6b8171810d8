import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { notify } from '@server/kit/messages/notify'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { accountRouter } from './router'

const COUNTY = '140406'
let stage: Stage
let county: Person
let lawyer: Person

beforeEach(async () => {
  stage = await openStage()
  county = await stage.staff('county', COUNTY)
  lawyer = await stage.practitioner(COUNTY, 'lawyer', '李明')
})
afterEach(() => stage.close())

const invite = (by = county, personId = lawyer.accountId) =>
  stage.call(accountRouter, by, 'invite', { personId })
const claim = (person: Person, code: string, requestId: string = randomUUID()) =>
  stage.call(accountRouter, person, 'claim', { code, requestId })
/** Comes in by the platform's identity, as a mini-program of CloudBase does. */
const byWeChat = async (openid: string, procedure: string, input: object = {}) => {
  const body = { procedure, input: { requestId: randomUUID(), ...input } }
  const answer = await dispatch(accountRouter, body, { openid }, stage.service)
  return answer as { ok: boolean; data?: any; refusal?: { code: string } }
}
const claimedInboxes = () =>
  stage.service.db.selectFrom('message').selectAll().where('kind', '=', 'person-claimed').execute()
const as = (session: string): Person => ({ accountId: '', name: '', session })

it('a code once shown lets a guest’s browser in as the person, and no second', async () => {
  const { data } = await invite()
  expect(data.code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/)
  expect(data.expiresAt).toBe('2026-11-30T00:00:00.000Z')
  const kept = await stage.service.db.selectFrom('person_invitation').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(data.code.replace('-', ''))
  const guest = await stage.resident()
  const done = await claim(guest, ` ${data.code.toLowerCase()} `)
  expect(done.data.who).toMatchObject({
    accountId: lawyer.accountId,
    name: '李明',
    practitionerKind: 'lawyer',
  })
  const me = await stage.call(accountRouter, as(done.data.session), 'me')
  expect(me.data.roles).toEqual(['resident', 'practitioner'])
  expect((await claim(await stage.resident(), data.code)).code).toBe('claim-code-used')
  const events = await stage.service.db.selectFrom('person_event').select(['act', 'by_id']).execute()
  expect(events).toEqual([{ act: 'claim', by_id: lawyer.accountId }])
  const audits = await stage.service.db
    .selectFrom('audit_log')
    .selectAll()
    .where('chain', '=', COUNTY)
    .execute()
  expect(audits.map(({ act }) => act)).toEqual(['person-invited', 'person-claimed'])
  expect(JSON.stringify(audits)).not.toContain(data.code.slice(0, 5))
})

it('a lost answer is given again', async () => {
  const { data } = await invite()
  const guest = await stage.resident()
  const requestId = randomUUID()
  const first = await claim(guest, data.code, requestId)
  expect((await claim(guest, data.code, requestId)).data).toEqual(first.data)
  await byWeChat('oLawyer_000000001', 'enter')
  const { data: second } = await invite()
  expect((await byWeChat('oLawyer_000000001', 'claim', { code: second.code })).ok).toBe(true)
  const again = await byWeChat('oLawyer_000000001', 'claim', { code: second.code })
  expect(again.data.who.accountId).toBe(lawyer.accountId)
})

it('WeChat itself is the person afterwards; the WeChat before is a stranger again, its sessions over', async () => {
  await byWeChat('oOldPhone_00000001', 'enter')
  const first = await byWeChat('oOldPhone_00000001', 'claim', { code: (await invite()).data.code })
  expect((await byWeChat('oOldPhone_00000001', 'me')).data.accountId).toBe(lawyer.accountId)
  await byWeChat('oNewPhone_00000001', 'enter')
  await byWeChat('oNewPhone_00000001', 'claim', { code: (await invite()).data.code })
  expect((await byWeChat('oNewPhone_00000001', 'me')).data.accountId).toBe(lawyer.accountId)
  const old = await byWeChat('oOldPhone_00000001', 'me')
  expect(old.data).toMatchObject({ name: '群众', roles: ['resident'] })
  expect((await stage.call(accountRouter, as(first.data.session), 'me')).code).toBe('signed-out')
  expect((await stage.call(accountRouter, lawyer, 'me')).code).toBe('signed-out')
})

it('two claims at once: one wins', async () => {
  const { data } = await invite()
  const guests = [await stage.resident(), await stage.resident(), await stage.resident()]
  const outcomes = await Promise.all(guests.map((guest) => claim(guest, data.code)))
  expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual([
    'claim-code-used',
    'claim-code-used',
    'done',
  ])
})

it.each<[string, (person: Person) => Promise<unknown>]>([
  [
    'a message',
    ({ accountId }) =>
      notify(
        stage.service.db,
        { accountId, kind: 'x', title: 'x', body: 'x', link: null },
        stage.service.clock(),
      ),
  ],
  [
    'a draft of an application',
    ({ accountId }) =>
      stage.service.db
        .insertInto('aid_application')
        .values({
          id: randomUUID(),
          applicant_id: accountId,
          status: 'draft',
          form_sealed: 'x',
          saved_at: '2026-11-23T00:00:00Z',
        } as never)
        .execute(),
  ],
])('an account with %s is not given away', async (_name, leave) => {
  const { data } = await invite()
  const person = await stage.resident()
  await leave(person)
  expect((await claim(person, data.code)).code).toBe('account-in-use')
  expect((await claim(await stage.resident(), data.code)).data.who.accountId).toBe(lawyer.accountId)
})

it('staff and people of the register keep their own account', async () => {
  const { data } = await invite()
  const other = await stage.practitioner(COUNTY, 'lawyer', '王芳')
  for (const person of [county, other]) expect((await claim(person, data.code)).code).toBe('account-in-use')
})

it('nobody becomes staff by a code: not by a new one, nor by one made before the role was given', async () => {
  const { data } = await invite()
  await stage.alsoStaff(lawyer, 'county', COUNTY)
  expect((await invite()).code).toBe('staff-record')
  expect((await claim(await stage.resident(), data.code)).code).toBe('staff-record')
  expect((await stage.call(accountRouter, lawyer, 'me')).data.accountId).toBe(lawyer.accountId)
})

it('five wrong codes shut the claim for an hour, the right one included, however fast they come', async () => {
  const { data } = await invite()
  const guest = await stage.resident()
  const wrong = await Promise.all(
    Array.from({ length: 7 }, (_, index) => claim(guest, `222222222${index + 2}`)),
  )
  expect(wrong.map(({ code }) => code).sort()).toEqual([
    ...Array(5).fill('claim-code-wrong'),
    ...Array(2).fill('claim-locked'),
  ])
  expect((await claim(guest, data.code)).code).toBe('claim-locked')
  stage.at('2026-11-23T09:00:00+08:00')
  expect((await claim(guest, data.code)).data.who.accountId).toBe(lawyer.accountId)
  const refused = await stage.service.db
    .selectFrom('audit_log')
    .select('detail')
    .where('act', '=', 'claim-refused')
    .execute()
  expect(refused.map(({ detail }) => detail)).toEqual([1, 2, 3, 4, 5].map((failures) => ({ failures })))
})

it('a code ends after seven days, with the next code, and when the person leaves', async () => {
  const first = (await invite()).data.code
  const second = (await invite()).data.code
  expect((await claim(await stage.resident(), first)).code).toBe('claim-code-expired')
  stage.at('2026-11-30T08:00:00+08:00')
  expect((await claim(await stage.resident(), second)).code).toBe('claim-code-expired')
  stage.at('2026-11-23T10:00:00+08:00')
  const { db } = stage.service
  await db
    .updateTable('practitioner')
    .set({ status: 'exited' })
    .where('account_id', '=', lawyer.accountId)
    .execute()
  expect((await claim(await stage.resident(), second)).code).toBe('claim-code-expired')
  expect((await invite()).code).toBe('person-moved-on')
})

it.each(['proposed', 'declined'] as const)('nobody %s is invited, nor let in by a code', async (status) => {
  const { code } = (await invite()).data
  await stage.service.db
    .updateTable('practitioner')
    .set({ status })
    .where('account_id', '=', lawyer.accountId)
    .execute()
  expect((await invite()).code).toBe('person-moved-on')
  expect((await claim(await stage.resident(), code)).code).toBe('claim-code-expired')
})

it('colleagues of who invited are told that a code was taken up, once, and of nobody by name', async () => {
  const colleague = await stage.staff('county', COUNTY, '钱科员')
  const elsewhere = [await stage.staff('county', '140431'), await stage.staff('city', '140400')]
  const { data } = await invite()
  await byWeChat('oLawyer_000000001', 'enter')
  await byWeChat('oLawyer_000000001', 'claim', { code: data.code })
  await byWeChat('oLawyer_000000001', 'claim', { code: data.code })
  const told = await claimedInboxes()
  expect(told).toEqual([
    expect.objectContaining({
      account_id: colleague.accountId,
      title: '有人用邀请码登录了',
      link: `/staff/person/index?id=${lawyer.accountId}`,
    }),
  ])
  expect(JSON.stringify(told)).not.toContain(lawyer.name)
  expect(elsewhere.map(({ accountId }) => accountId)).not.toContain(told[0]!.account_id)
})

it('a county with one clerk has its city told', async () => {
  const city = await stage.staff('city', '140400')
  await claim(await stage.resident(), (await invite()).data.code)
  expect((await claimedInboxes()).map(({ account_id }) => account_id)).toEqual([city.accountId])
})

it('nobody is invited by another county, nor by themself; two invitations at once leave one code', async () => {
  expect((await invite(await stage.staff('county', '140431'))).code).toBe('not-found')
  expect((await invite(county, randomUUID())).code).toBe('not-found')
  const granted = {
    role: 'county' as const,
    area_code: COUNTY,
    granted_at: '2026-11-01T00:00:00Z',
    ended_at: null,
  }
  const self = await stage.practitioner(COUNTY, 'lawyer', '王芳')
  await stage.service.db
    .insertInto('staff_grant')
    .values({ account_id: self.accountId, ...granted })
    .execute()
  expect((await invite(self, self.accountId)).code).toBe('own-record')
  const both = await Promise.all([invite(), invite(await stage.staff('county', COUNTY, '钱科员'))])
  const outcomes = [
    await claim(await stage.resident(), both[0]!.data.code),
    await claim(await stage.resident(), both[1]!.data.code),
  ]
  expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual(['claim-code-expired', 'done'])
})
