import fc from 'fast-check'
import { whyNotApprove, whyNotConfirm, whyNotSubmit, type Guarded } from './guards'
import { statementStatuses, type BatchStatus, type StatementStatus } from './labels'
import {
  arrowOf,
  batchActs,
  batchAfter,
  statementActs,
  type StatementAct,
  type SubsidyActor,
} from './workflow'

const actors: SubsidyActor[] = ['person', 'keeper']
const walk = fc.array(
  fc.record({ act: fc.constantFrom(...statementActs), actor: fc.constantFrom(...actors) }),
  {
    maxLength: 40,
  },
)

/** Follows the table as far as it goes, with what was done on the way. */
function follow(steps: { act: StatementAct; actor: SubsidyActor }[]) {
  let status: StatementStatus = 'draft'
  const done: StatementAct[] = []
  for (const { act, actor } of steps) {
    const arrow = arrowOf(status, act, actor)
    if (!arrow) continue
    status = arrow.to
    done.push(act)
  }
  return { status, done }
}

test('however it is walked, nothing is paid that was not submitted, approved and put into a batch after its last draft', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { status, done } = follow(steps)
      if (status !== 'paid') return
      const since = done.slice(Math.max(done.lastIndexOf('send-back'), done.lastIndexOf('make')) + 1)
      for (const act of ['submit', 'approve', 'batch', 'pay'] as const) expect(since).toContain(act)
    }),
    { numRuns: 2000 },
  )
})

test('the person confirms and objects, and does nothing else', () => {
  const own = statementStatuses.flatMap((status) =>
    statementActs.filter((act) => arrowOf(status, act, 'person')),
  )
  expect([...new Set(own)].sort()).toEqual(['confirm', 'object'])
})

test('a batch is paid only after its list went out, and never dropped after', () => {
  const walkBatch = fc.array(fc.constantFrom(...batchActs), { maxLength: 12 })
  fc.assert(
    fc.property(walkBatch, (acts) => {
      let status: BatchStatus = 'prepared'
      const done: string[] = []
      for (const act of acts) {
        const next = batchAfter(status, act)
        if (!next) continue
        if (act === 'drop') expect(done).not.toContain('export')
        status = next
        done.push(act)
      }
      if (status === 'paid') expect(done.slice(0, 2)).toEqual(['approve', 'export'])
    }),
  )
})

describe('guards', () => {
  const now = new Date('2026-12-07T12:00:00+08:00')
  const statement = (change: Partial<Guarded> = {}): Guarded => ({
    status: 'draft',
    confirmBy: '2026-12-07',
    ratesMissing: false,
    openObjections: 0,
    preparedBy: null,
    practitionerId: 'person',
    ...change,
  })

  test('confirming waits for rates and answers', () => {
    expect(whyNotConfirm(statement())).toBeUndefined()
    expect(whyNotConfirm(statement({ ratesMissing: true }))).toBe('rates-not-set')
    expect(whyNotConfirm(statement({ openObjections: 1 }))).toBe('objection-open')
    expect(whyNotConfirm(statement({ status: 'confirmed' }))).toBe('statement-moved')
  })

  test('submitting a draft waits for the person until the last day is over', () => {
    const why = (change: Partial<Guarded>, keeper = 'keeper') => whyNotSubmit(statement(change), keeper, now)
    expect(why({})).toBe('not-confirmed-yet')
    expect(why({ confirmBy: '2026-12-06' })).toBeUndefined()
    expect(why({ status: 'confirmed' })).toBeUndefined()
    expect(why({ status: 'confirmed' }, 'person')).toBe('own-statement')
    expect(why({ status: 'approved' })).toBe('statement-moved')
  })

  test('who prepared it and whose it is never approve it', () => {
    const why = (keeper: string, change: Partial<Guarded> = {}) =>
      whyNotApprove(statement({ status: 'submitted', preparedBy: 'keeper', ...change }), keeper)
    expect([why('colleague'), why('keeper'), why('person')]).toEqual([
      undefined,
      'same-person',
      'own-statement',
    ])
    expect(why('colleague', { ratesMissing: true })).toBe('rates-not-set')
    expect(why('colleague', { status: 'draft' })).toBe('statement-moved')
  })
})
