import { TRPCClientError } from '@trpc/client'
import { Failure, failureOf } from './failure'

test('tRPC wraps what the transport threw; the failure is found inside', () => {
  const failure = Failure.refused({
    code: 'bad-input',
    message: '有几处没填对',
    fields: { name: '请填写姓名' },
  })
  expect(failureOf(TRPCClientError.from(failure))).toBe(failure)
  expect(failure.fields).toEqual({ name: '请填写姓名' })
})

test('anything unknown is a defect of ours and is said as one', () => {
  expect(failureOf(new TypeError('x is not a function'))).toMatchObject({
    kind: 'broken',
    message: '系统出了点问题，请稍后再试',
  })
  expect(failureOf('what')).toMatchObject({ kind: 'broken' })
})

test('a code of a newer server keeps its sentence', () => {
  expect(Failure.refused({ code: 'from-the-future' as never, message: '请先更新' })).toMatchObject({
    kind: 'refused',
    code: undefined,
    message: '请先更新',
  })
})

test.each(['sign-in-needed', 'signed-out'] as const)('%s is mended by signing in', (code) => {
  expect(Failure.refused({ code, message: '' }).needsSignIn).toBe(true)
  expect(Failure.refused({ code: 'not-allowed', message: '' }).needsSignIn).toBe(false)
})
