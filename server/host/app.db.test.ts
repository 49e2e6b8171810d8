import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { buildHost } from './app'

let stage: Stage
let app: FastifyInstance
let h5: string
let origin: string

beforeAll(async () => {
  stage = await openStage()
  h5 = await mkdtemp(join(tmpdir(), 'h5-'))
  await writeFile(
    join(h5, 'index.html'),
    '<html><script>var a = 1</script><script src="x.js"></script></html>',
  )
  app = await buildHost({ service: stage.service, version: '9.9.9', h5, callsPerMinute: 40 })
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await stage.close()
  await rm(h5, { recursive: true })
})

const get = (path: string) => fetch(origin + path, { redirect: 'manual' })

async function post(path: string, body: string | object, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const answer = (await response.json()) as {
    ok: boolean
    data: unknown
    refusal: { code: string; message: string }
  }
  return { status: response.status, headers: response.headers, answer, code: answer.refusal?.code }
}

describe('the wire', () => {
  it('answers data with 200 and a refusal with its own status', async () => {
    const answered = await post('/call/account', { procedure: 'ways' })
    expect(answered.status).toBe(200)
    expect(answered.answer).toEqual({ ok: true, data: { demo: false, wechat: false, guest: true } })
    expect(answered.headers.get('cache-control')).toBe('no-store')

    const refused = await post('/call/account', { procedure: 'me' })
    expect(refused.status).toBe(401)
    expect(refused.answer).toEqual({ ok: false, refusal: { code: 'sign-in-needed', message: '请先登录' } })
  })

  it('takes the session from the header', async () => {
    const { session } = await stage.resident()
    const answered = await post('/call/account', { procedure: 'me' }, { authorization: `Bearer ${session}` })
    expect(answered.answer).toMatchObject({ ok: true, data: { roles: ['resident'] } })
  })

  it('speaks refusals for everything that is not a call', async () => {
    expect((await post('/call/nothing', { procedure: 'x' })).code).toBe('not-found')
    expect((await post('/call/__proto__', { procedure: 'x' })).status).toBe(404)
    expect((await post('/call/account', '{"procedure":')).code).toBe('bad-request')
    expect((await post('/call/account', { procedure: '../x' })).code).toBe('bad-request')
    expect((await post('/call/account', '[]')).code).toBe('bad-request')
    expect((await get('/call/account')).status).toBe(404)
    const large = await post('/call/account', { procedure: 'ways', input: 'x'.repeat(7 * 1024 * 1024) })
    expect(large.code).toBe('too-large')
  })

  it('never lets the wire pass for a timer', async () => {
    const event = { Type: 'Timer', TriggerName: 'purgeAnswers', system: true, procedure: 'purgeAnswers' }
    expect((await post('/call/jobs', event)).code).toBe('sign-in-needed')
  })

  it('tells the health of the database', async () => {
    const healthy = await get('/healthz')
    expect(await healthy.json()).toEqual({ ok: true, database: stage.service.engine, version: '9.9.9' })
  })
})

describe('pages', () => {
  it('lead from a printed code to the page it means, and only with what a scene may carry', async () => {
    const site = await get('/q?s=2blf3o&p=abc123')
    expect(site.headers.get('location')).toBe('/#/pages/point/index?s=2blf3o&p=abc123')
    const rating = await get(`/q?r=${'a'.repeat(22)}`)
    expect(rating.headers.get('location')).toBe(`/#/pages/rate/index?r=${'a'.repeat(22)}`)
    const odd = await get('/q?s=//evil.test&x=1')
    expect(odd.headers.get('location')).toBe('/#/pages/point/index?')
  })

  it('run their own inline script and no other', async () => {
    const page = await get('/')
    const policy = String(page.headers.get('content-security-policy'))
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]+'(;|$)/)
    expect(policy).toContain("object-src 'none'")
  })
})

it('slows down signing in sooner, since it costs more', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => post('/call/account', { procedure: 'enter' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429, 429, 429, 429])
})

it('slows down an address that calls too often, in our own words', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      post(index % 2 ? '/call/account' : '/%63all/account', { procedure: 'ways' }),
    ),
  )
  const slowed = answers.filter((answer) => answer.status === 429)
  expect(slowed.length).toBeGreaterThanOrEqual(20)
  expect(slowed[0]!.answer).toMatchObject({ ok: false, refusal: { code: 'too-many' } })
})
