import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { hashPassword } from '@server/kit/password'
import { totpContext } from '@server/kit/staff-login'
import { newTotpSecret } from '@server/kit/totp'
import { neutralNotice } from '@contract/consultation/privacy'
import { notify } from '@server/kit/messages/notify'
import { dispatch } from '@server/kit/dispatch'
import { expectDoors, knockers, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { accountRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const everybody = knockers

it('opens each door to whom it should', () =>
  expectDoors(stage, accountRouter, {
    ways: everybody,
    // in real use these come to not-found, bad-input or a session, for anybody who knocks
    enter: everybody,
    signInWeChat: everybody,
    signInStaff: everybody,
    demoPeople: everybody,
    demoSignIn: everybody,
    me: signedIn,
    signOut: signedIn,
    invite: ['county'],
    claim: signedIn,
    messages: signedIn,
    readMessage: signedIn,
  }))

describe('enter', () => {
  it('lets a guest in as a resident without a name', async () => {
    const { data } = await stage.call(accountRouter, undefined, 'enter')
    expect(data.who).toMatchObject({ name: '群众', roles: ['resident'], unreadMessages: 0 })
    const me = await stage.call(accountRouter, { accountId: '', name: '', session: data.session }, 'me')
    expect(me.data.accountId).toBe(data.who.accountId)
  })

  it('refuses guests where a deployment has none', async () => {
    const strict = { ...stage.service, guests: false }
    const answer = await dispatch(accountRouter, { procedure: 'enter' }, {}, strict)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'sign-in-needed' } })
  })

  it('finds one account for an openid, however many first visits come at once', async () => {
    const visit = () =>
      dispatch(accountRouter, { procedure: 'enter' }, { openid: 'oTest_1234567890' }, stage.service)
    const answers = await Promise.all([visit(), visit(), visit()])
    const ids = answers.map(
      (answer) => answer.ok && (answer.data as { who: { accountId: string } }).who.accountId,
    )
    expect(new Set(ids).size).toBe(1)
    const rows = await stage.service.db.selectFrom('identity').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('oTest_1234567890')
  })

  it('takes an openid from the platform only, never from the input', async () => {
    const body = { procedure: 'enter', input: { openid: 'oTest_1234567890' }, openid: 'oTest_1234567890' }
    const answer = await dispatch(accountRouter, body, {}, stage.service)
    const known = await dispatch(
      accountRouter,
      { procedure: 'enter' },
      { openid: 'oTest_1234567890' },
      stage.service,
    )
    const idOf = (a: typeof answer) => a.ok && (a.data as { who: { accountId: string } }).who.accountId
    expect(idOf(answer)).not.toBe(idOf(known))
  })
})

describe('staff sign-in', () => {
  const password = '长治惠民2026abc'
  let secret: string
  let accountId: string
  const codeAt = (instant: string) =>
    new TOTP({ secret, digits: 6, period: 30, algorithm: 'SHA1' }).generate({
      timestamp: Date.parse(instant),
    })
  const at = (instant: string) => {
    stage.at(instant)
    return codeAt(instant)
  }
  const signIn = (code: string, given = password, loginName = 'Zhao') =>
    stage.call(accountRouter, undefined, 'signInStaff', { loginName, password: given, code })

  beforeAll(async () => {
    const person = await stage.staff('county', '140406')
    accountId = person.accountId
    secret = newTotpSecret()
    await stage.service.db
      .insertInto('staff_login')
      .values({
        login_name: 'zhao',
        account_id: accountId,
        password_hash: await hashPassword(password),
        totp_secret_sealed: stage.service.keyring.seal(secret, totpContext('zhao')),
      })
      .execute()
  })

  it('needs both factors, and a code works once', async () => {
    const code = at('2026-11-23T09:00:00+08:00')
    expect((await signIn(code, 'wrong password 1')).code).toBe('sign-in-failed')
    expect((await signIn('000000')).code).toBe('sign-in-failed')
    expect((await signIn(code, password, 'nobody')).code).toBe('sign-in-failed')
    const done = await signIn(code)
    expect(done.data.who).toMatchObject({ accountId, roles: ['resident', 'county'] })
    expect((await signIn(code)).code).toBe('sign-in-failed')
  })

  it('lets one of two at once in with the same code', async () => {
    const code = at('2026-11-23T09:10:00+08:00')
    const both = await Promise.all([signIn(code), signIn(code)])
    expect(both.filter((outcome) => outcome.data)).toHaveLength(1)
  })

  it('locks the name for 15 minutes after five failures, the right answer included', async () => {
    expect((await signIn(at('2026-11-23T09:30:00+08:00'))).data).toBeDefined() // a success starts the count anew
    at('2026-11-23T10:00:00+08:00')
    const tries = []
    for (let index = 0; index < 6; index++) tries.push((await signIn('000000')).code)
    expect(tries).toEqual([...Array(4).fill('sign-in-failed'), 'sign-in-locked', 'sign-in-locked'])
    const strangers = []
    for (let index = 0; index < 6; index++)
      strangers.push((await signIn('000000', password, 'nobody-here')).code)
    expect(strangers).toEqual(tries)
    expect((await signIn(at('2026-11-23T10:10:00+08:00'))).code).toBe('sign-in-locked')
    expect((await signIn(at('2026-11-23T10:16:00+08:00'))).data).toBeDefined()
    const failed = await stage.service.db
      .selectFrom('audit_log')
      .select('act')
      .where('act', '=', 'sign-in-failed')
      .where('subject_id', '=', accountId)
      .execute()
    expect(failed.length).toBeGreaterThanOrEqual(5)
  })

  it('ends a staff session after a working day', async () => {
    const { data } = await signIn(at('2026-11-23T11:00:00+08:00'))
    const person = { accountId, name: '', session: data.session }
    stage.at('2026-11-23T22:59:00+08:00')
    expect((await stage.call(accountRouter, person, 'me')).data).toBeDefined()
    stage.at('2026-11-23T23:01:00+08:00')
    expect((await stage.call(accountRouter, person, 'me')).code).toBe('signed-out')
    stage.at('2026-11-23T08:00:00+08:00')
  })
})

describe('demo people', () => {
  it('are not there in real use', async () => {
    const person = await stage.resident()
    expect((await stage.call(accountRouter, undefined, 'demoPeople')).code).toBe('not-found')
    const asking = { accountId: person.accountId }
    expect((await stage.call(accountRouter, undefined, 'demoSignIn', asking)).code).toBe('not-found')
  })

  it('can be signed in as in a demonstration, and nobody else can', async () => {
    const known = await stage.resident()
    const other = await stage.resident()
    const entry = {
      accountId: known.accountId,
      name: known.name,
      title: '群众',
      hint: '',
      role: 'resident' as const,
    }
    const demo = { ...stage.service, demoPeople: [entry] }
    const ask = (procedure: string, input?: unknown) =>
      dispatch(accountRouter, { procedure, input }, {}, demo)
    expect(await ask('ways')).toMatchObject({ data: { demo: true } })
    expect(await ask('demoPeople')).toMatchObject({ data: [entry] })
    expect(await ask('demoSignIn', { accountId: known.accountId })).toMatchObject({ ok: true })
    expect(await ask('demoSignIn', { accountId: other.accountId })).toMatchObject({ ok: false })
  })
})

describe('sign-out', () => {
  it('ends this session and no other', async () => {
    const { data: first } = await stage.call(accountRouter, undefined, 'enter')
    const person = { accountId: first.who.accountId, name: '', session: first.session }
    expect((await stage.call(accountRouter, person, 'signOut', {})).data).toEqual({ signedOut: true })
    expect((await stage.call(accountRouter, person, 'me')).code).toBe('signed-out')
    expect((await stage.call(accountRouter, await stage.resident(), 'me')).data).toBeDefined()
  })
})

describe('the inbox', () => {
  it('shows a person their own messages and counts the unread', async () => {
    const [mine, theirs] = [await stage.resident(), await stage.resident()]
    const tell = (accountId: string, title: string) =>
      notify(
        stage.service.db,
        { accountId, kind: 'aid-decided', title, body: '…', link: null },
        stage.service.clock(),
      )
    await tell(mine.accountId, '您的申请有了结果')
    await tell(theirs.accountId, '别人的')
    const { data } = await stage.call(accountRouter, mine, 'messages')
    expect(data.map((message: { title: string }) => message.title)).toEqual(['您的申请有了结果'])
    expect(data[0].neutral).toBe(false)
    expect((await stage.call(accountRouter, mine, 'me')).data.unreadMessages).toBe(1)

    const requestId = randomUUID()
    const read = () => stage.call(accountRouter, mine, 'readMessage', { requestId, messageId: data[0].id })
    const both = await Promise.all([read(), read()])
    expect(both.map((outcome) => outcome.data)).toEqual([{ unreadMessages: 0 }, { unreadMessages: 0 }])
    const stranger = await stage.call(accountRouter, theirs, 'readMessage', { messageId: data[0].id })
    expect(stranger.code).toBe('not-found')
  })

  it('marks what is silent about a matter in safe mode', async () => {
    const person = await stage.resident()
    const { db, clock } = stage.service
    await notify(db, { accountId: person.accountId, ...neutralNotice, link: null }, clock())
    expect((await stage.call(accountRouter, person, 'messages')).data).toMatchObject([{ neutral: true }])
  })
})
