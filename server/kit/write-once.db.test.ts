import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod'
import { refuse } from '@contract/refusal'
import { Write } from '@contract/wire'
import { verifyAudit } from './audit'
import {
  asAnyone,
  asCity,
  asPractitioner,
  asResident,
  asStaff,
  asSystem,
  looksAgain,
  router,
  type Act,
} from './procedure'
import { openStage, type Person, type Stage } from './testing/stage'

const Note = Write.extend({ text: z.string().max(20), fail: z.boolean().optional() })

async function write({ ctx, input }: Act<typeof Note>) {
  const id = randomUUID()
  const { accountId } = ctx.caller
  const at = ctx.now.toISOString()
  const row = {
    id,
    account_id: accountId,
    kind: 'note',
    title: input.text,
    body: '',
    link: null,
    created_at: at,
    read_at: null,
  }
  await ctx.db.insertInto('message').values(row).execute()
  ctx.audit({
    act: 'noted',
    subjectType: 'message',
    subjectId: id,
    areaCode: '140406100000',
    detail: { b: 1, a: [2] },
  })
  if (input.fail) throw refuse('not-in-this-state')
  return { id }
}

const notes = router({
  write: asResident
    .input(Note)
    .output(z.object({ id: z.string() }))
    .mutation(write),
  silent: asResident.input(Note).mutation(({ ctx }) => {
    void ctx
    return { id: 'x' }
  }),
  leak: asResident.input(Note).mutation(async ({ ctx, input }) => {
    await sql`select ${input.text}::uuid`.execute(ctx.db)
    return null
  }),
  look: asResident
    .meta(looksAgain)
    .input(Note)
    .output(z.object({ id: z.string() }))
    .mutation(write),
  crash: asAnyone.query(() => {
    throw new Error('王秀英 13812345678')
  }),
  city: asCity.query(() => 'in'),
  staff: asStaff.query(() => 'in'),
  practitioner: asPractitioner.query(() => 'in'),
  system: asSystem.query(() => 'in'),
})

let stage: Stage
let person: Person
beforeAll(async () => {
  stage = await openStage()
  person = await stage.resident()
})
afterAll(() => stage.close())

const notesOf = async (title: string) =>
  stage.service.db.selectFrom('message').select('id').where('title', '=', title).execute()

describe('a write', () => {
  it('is answered again, not done again, when its id comes back', async () => {
    const requestId = randomUUID()
    const first = await stage.call(notes, person, 'write', { requestId, text: '一次' })
    const again = await stage.call(notes, person, 'write', { requestId, text: '一次' })
    expect(again.data).toEqual(first.data)
    expect(await notesOf('一次')).toHaveLength(1)
  })

  it('is done once when the same id comes ten times at once', async () => {
    const requestId = randomUUID()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => stage.call(notes, person, 'write', { requestId, text: '同时' })),
    )
    expect(new Set(all.map((outcome) => outcome.data.id)).size).toBe(1)
    expect(await notesOf('同时')).toHaveLength(1)
  })

  it('is refused when an id comes back with other contents or for another procedure', async () => {
    const requestId = randomUUID()
    await stage.call(notes, person, 'write', { requestId, text: '甲' })
    expect((await stage.call(notes, person, 'write', { requestId, text: '乙' })).code).toBe('request-reused')
    expect((await stage.call(notes, person, 'leak', { requestId, text: '甲' })).code).toBe('request-reused')
  })

  it('keeps ids of two people apart', async () => {
    const requestId = randomUUID()
    const other = await stage.resident('李建国')
    const a = await stage.call(notes, person, 'write', { requestId, text: '各一' })
    const b = await stage.call(notes, other, 'write', { requestId, text: '各一' })
    expect(a.data.id).not.toBe(b.data.id)
  })

  it('leaves nothing behind when refused, and the same id may then succeed', async () => {
    const requestId = randomUUID()
    const before = await stage.service.db.selectFrom('audit_log').select('position').execute()
    expect((await stage.call(notes, person, 'write', { requestId, text: '退', fail: true })).code).toBe(
      'not-in-this-state',
    )
    expect(await notesOf('退')).toHaveLength(0)
    expect(await stage.service.db.selectFrom('audit_log').select('position').execute()).toHaveLength(
      before.length,
    )
    expect((await stage.call(notes, person, 'write', { requestId, text: '退' })).data).toBeDefined()
  })

  it('that only looks is done again, audited again, and leaves no copy of what it opened', async () => {
    const requestId = randomUUID()
    const look = () => stage.call(notes, person, 'look', { requestId, text: '再看' })
    expect((await look()).data.id).not.toBe((await look()).data.id)
    const { db } = stage.service
    expect(
      await db.selectFrom('answered_request').selectAll().where('request_id', '=', requestId).execute(),
    ).toEqual([])
    expect(
      await db.selectFrom('audit_log').select('act').where('procedure', '=', 'look').execute(),
    ).toHaveLength(2)
  })

  it('does not commit without an audit entry', async () => {
    expect((await stage.call(notes, person, 'silent', { text: 'x' })).code).toBe('broken')
  })

  it('needs a request id and a fitting input', async () => {
    expect((await stage.call(notes, person, 'write', { requestId: '1', text: 'x' })).code).toBe('bad-request')
    for (const text of ['a\0b', '王\ud800'])
      expect((await stage.call(notes, person, 'write', { text })).code).toBe('bad-request')
    const deep = Array.from({ length: 9000 }).reduce<unknown>((inner) => [inner], 'x')
    expect((await stage.call(notes, person, 'write', { text: deep })).code).toBe('bad-request')
    const long = await stage.call(notes, person, 'write', { text: 'x'.repeat(21) })
    expect(long.code).toBe('bad-input')
    expect(Object.keys(long.fields!)).toEqual(['text'])
    expect((await stage.call(notes, person, 'write', {})).fields).toEqual({ text: '这一项还没填' })
  })
})

describe('an unknown failure', () => {
  it('tells the caller nothing and the log nothing personal', async () => {
    stage.logged.length = 0
    expect((await stage.call(notes, undefined, 'crash')).code).toBe('broken')
    expect((await stage.call(notes, person, 'leak', { text: '13912345678' })).code).toBe('broken')
    expect(stage.logged).toHaveLength(2)
    expect(JSON.stringify(stage.logged)).not.toMatch(/王秀英|1[0-9]{10}/)
  })

  it('is bad-request for a procedure that is none, inherited names included', async () => {
    for (const name of ['nothing', 'constructor', 'toString'])
      expect((await stage.call(notes, person, name)).code).toBe('bad-request')
  })
})

describe('a session', () => {
  it('is none without a token, and ended once changed, expired or closed', async () => {
    const { session } = person
    const calling = (token: string) =>
      stage.call(notes, { ...person, session: token }, 'write', { text: '会话' })
    expect((await stage.call(notes, undefined, 'write', { text: 'x' })).code).toBe('sign-in-needed')
    expect((await calling(`${session}x`)).code).toBe('signed-out')
    expect((await calling(`${randomUUID()}${session.slice(36)}`)).code).toBe('signed-out')
    stage.at('2027-01-30T08:00:00+08:00')
    expect((await calling(session)).code).toBe('signed-out')
    stage.at('2026-11-23T08:00:00+08:00')
    expect((await calling(session)).data).toBeDefined()
  })

  it('ends for a disabled account, and a withdrawn role is gone at the next call', async () => {
    const city = await stage.staff('city', '140400')
    expect((await stage.call(notes, city, 'city')).data).toBe('in')
    await stage.service.db
      .updateTable('staff_grant')
      .set({ ended_at: '2026-11-23T00:00:00Z' })
      .where('account_id', '=', city.accountId)
      .execute()
    expect((await stage.call(notes, city, 'city')).code).toBe('not-allowed')
    expect((await stage.call(notes, city, 'staff')).code).toBe('not-allowed')
    await stage.service.db
      .updateTable('account')
      .set({ disabled_at: '2026-11-23T00:00:00Z' })
      .where('id', '=', city.accountId)
      .execute()
    expect((await stage.call(notes, city, 'write', { text: 'x' })).code).toBe('signed-out')
  })

  it('grants no role above its own level', async () => {
    for (const [role, area] of [
      ['station', '140406'],
      ['county', '140400'],
      ['city', '140406'],
    ] as const)
      await expect(stage.staff(role, area)).rejects.toThrow(/staff_grant_level/)
  })

  it('opens no system door to anybody, however senior', async () => {
    expect((await stage.call(notes, undefined, 'system')).code).toBe('sign-in-needed')
    expect((await stage.call(notes, await stage.staff('city', '140400'), 'system')).code).toBe('not-allowed')
    expect((await stage.call(notes, await stage.practitioner('140406'), 'practitioner')).data).toBe('in')
  })
})

describe('the audit chain', () => {
  const owner = async (act: () => Promise<unknown>) => {
    await sql`reset role`.execute(stage.service.db)
    await sql`alter table audit_log disable trigger audit_log_insert_only`.execute(stage.service.db)
    await act()
    await sql`alter table audit_log enable trigger audit_log_insert_only`.execute(stage.service.db)
  }
  const verdict = async () =>
    (await verifyAudit(stage.service.db, stage.service.keyring)).find(({ chain }) => chain === '140406')!

  it('can be added to by the service and by nothing else', async () => {
    await stage.call(notes, person, 'write', { text: '链' })
    for (const change of [
      sql`update audit_log set act = 'x'`,
      sql`delete from audit_log`,
      sql`truncate audit_log`,
    ])
      await expect(change.execute(stage.service.db)).rejects.toThrow(
        /permission denied|insert-only|must be owner/,
      )
    expect(await verdict()).toMatchObject({ brokenAt: null })
  })

  it('holds under writes at once, and shows a changed row and a missing end', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => stage.call(notes, person, 'write', { text: `并发${n}` })),
    )
    const whole = await verdict()
    expect(whole.brokenAt).toBeNull()
    expect(whole.rows).toBeGreaterThan(20)
    if (stage.service.engine === 'postgres') return // the pool has many connections there; one engine proves the sum
    await owner(() =>
      sql`update audit_log set subject_id = 'x' where chain = '140406' and position = 3`.execute(
        stage.service.db,
      ),
    )
    expect((await verdict()).brokenAt).toBe(3)
    await owner(() =>
      sql`delete from audit_log where chain = '140406' and position >= 3`.execute(stage.service.db),
    )
    expect((await verdict()).brokenAt).toBe(3)
  })
})
