import fc from 'fast-check'
import { groups } from '../groups'
import { matterTypes } from '../consultation/labels'
import { ApplicationForm } from '../aid/form'
import { carriedOver } from './carry'
import { departmentKinds, departmentsFor, referralKinds, referralStatuses } from './labels'
import { letterText } from './letters'
import { offerState } from './offer'
import { SendReferral } from './schema'
import {
  actsOpen,
  isOverdue,
  leadsTo,
  mayDo,
  referralActors,
  referralActs,
  runningTerm,
  type ReferralAct,
} from './workflow'

describe('the life of a referral', () => {
  test('whatever is done in whatever order, an end is an end and is reached by an answer or a withdrawal', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...referralActs), { maxLength: 30 }), (acts) => {
        let status: (typeof referralStatuses)[number] = 'sent'
        const done: ReferralAct[] = []
        for (const act of acts) {
          const next = leadsTo(status, act)
          if (!next) continue
          status = next
          done.push(act)
        }
        const ends = done.filter((act) => ['decline', 'report', 'withdraw'].includes(act))
        expect(ends.length).toBe(runningTerm[status] ? 0 : 1)
        if (status === 'done') expect(done).toContain('accept')
        if (status === 'withdrawn') expect(done).not.toContain('accept')
      }),
    )
  })

  test('a term runs exactly while something may still be done', () => {
    for (const status of referralStatuses)
      expect(runningTerm[status] !== undefined).toBe(referralActs.some((act) => leadsTo(status, act)))
  })

  test('who stands to it in no way does nothing; each act is one side’s', () => {
    for (const status of referralStatuses)
      for (const act of referralActs) {
        expect(mayDo(status, act, [])).toBe(false)
        const sides = referralActors.filter((actor) => mayDo(status, act, [actor]))
        expect(sides).toHaveLength(leadsTo(status, act) ? 1 : 0)
      }
  })

  test('one presses only for what is overdue, and answers only what was asked', () => {
    const standing = { status: 'accepted', dueOn: '2026-12-23', meetingOpen: false } as const
    expect(actsOpen(standing, ['overseer'], '2026-12-23')).toEqual([])
    expect(actsOpen(standing, ['overseer'], '2026-12-24')).toEqual(['supervise'])
    expect(actsOpen(standing, ['sender'], '2026-12-24')).toEqual([])
    expect(actsOpen({ ...standing, meetingOpen: true }, ['sender'], '2026-12-24')).toEqual(['answer-meeting'])
    expect(isOverdue({ dueOn: null }, '2026-12-24')).toBe(false)
  })

  test('every thing passed on has departments that take it, and every department takes something', () => {
    expect(new Set(referralKinds.flatMap((kind) => departmentsFor[kind]))).toEqual(new Set(departmentKinds))
  })
})

test('what is carried over fits the form, field by field, and in safe mode names nobody', () => {
  const told = fc.record({
    areaCode: fc.constantFrom('140406', '140406100000', '140406100001', '140400'),
    matterType: fc.constantFrom(...matterTypes),
    groups: fc.uniqueArray(fc.constantFrom(...groups)),
    summary: fc.string({ minLength: 10, maxLength: 2000 }).filter((text) => text.trim().length >= 10),
    safeMode: fc.boolean(),
    client: fc.record(
      { name: fc.constant('王秀英'), phone: fc.constant('13803550001'), address: fc.constant('店上村三组') },
      { requiredKeys: [] },
    ),
  })
  fc.assert(
    fc.property(told, (record) => {
      const form: Record<string, unknown> = carriedOver(record)
      const wrong = ApplicationForm.safeParse(form).error?.issues.map(({ path }) => String(path[0])) ?? []
      expect(Object.keys(form).filter((field) => wrong.includes(field))).toEqual([])
      for (const field of ['name', 'phone', 'address'] as const)
        expect(form[field]).toBe(record.safeMode ? undefined : record.client[field])
      expect('countyCode' in form).toBe(record.areaCode !== '140400')
    }),
  )
})

test('an offer is over at the instant it ends, and used whatever the time', () => {
  const expiresAt = '2026-11-30T00:00:00.000Z'
  expect(offerState({ expiresAt, taken: false }, new Date('2026-11-29T23:59:59.999Z'))).toBe('open')
  expect(offerState({ expiresAt, taken: false }, new Date(expiresAt))).toBe('expired')
  expect(offerState({ expiresAt, taken: true }, new Date(expiresAt))).toBe('used')
})

test('a letter says to whom, about what, by when, and from whom', () => {
  const letter = {
    number: '潞城援推字〔2026〕第1号',
    about: null,
    to: '潞城区人民调解委员会',
    from: '店上镇公共法律服务站',
    referralKind: 'mediation',
    matterName: '宅基地',
    words: '两家愿意调解',
    dueOn: '2026-11-26',
    day: '2026-11-23',
  } as const
  expect(letterText({ ...letter, kind: 'push' }).split('\n')).toEqual([
    '推送函',
    '潞城援推字〔2026〕第1号',
    '潞城区人民调解委员会：',
    '现有群众咨询宅基地一事，经本人同意，转请你单位按人民调解办理。',
    '情况：两家愿意调解',
    '请在11月26日 周四前决定是否接收，办结后反馈结果。',
    '店上镇公共法律服务站',
    '2026年11月23日',
  ])
  const back = letterText({
    ...letter,
    kind: 'feedback',
    about: letter.number,
    number: '潞城援反字〔2026〕第1号',
  })
  expect(back).toContain('潞城援推字〔2026〕第1号推送函所转事项，现反馈如下。\n两家愿意调解')
})

test('one receiver, not two and not none', () => {
  const input = {
    requestId: '00000000-0000-4000-8000-0000000000dd',
    consultationId: '00000000-0000-4000-8000-0000000000cc',
    kind: 'mediation',
    facts: '两家愿意调解',
    consented: true,
  }
  const department = { departmentCode: '140406-mediation' }
  const mediator = { mediatorId: '00000000-0000-4000-8000-0000000000aa' }
  const fits = (change: object) => SendReferral.safeParse({ ...input, ...change }).success
  expect([{}, department, mediator, { ...department, ...mediator }].map(fits)).toEqual([
    false,
    true,
    true,
    false,
  ])
})
