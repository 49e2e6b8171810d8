import { clockNames } from './clocks'
import { aidStatuses, isOver, shownStatus, type AidStatus } from './statuses'
import { actsOpen, aidActors, aidActs, arrowOf, isInternal, isOpenToChange, workflow } from './workflow'

/** The whole table in the test's own words: everything it does not name has to be closed. */
const expected = `
applicant draft submit submitted
collector draft collect collected
county collected receive submitted
applicant collected withdraw withdrawn
applicant submitted withdraw withdrawn
county submitted ask-supplement supplement
county submitted ask-cooperation cooperation
county submitted transfer transferring
county submitted propose-grant proposed-grant
county submitted propose-refuse proposed-refuse
county submitted grant granted
county submitted grant-provisionally granted
county submitted refuse refused
applicant supplement supply submitted
county supplement lapse lapsed
applicant supplement withdraw withdrawn
county cooperation end-cooperation submitted
applicant cooperation withdraw withdrawn
receiver transferring take-over submitted
receiver transferring hand-back submitted
applicant transferring withdraw withdrawn
county proposed-grant approve granted
county proposed-grant send-back submitted
applicant proposed-grant withdraw withdrawn
county proposed-refuse approve refused
county proposed-refuse send-back submitted
applicant proposed-refuse withdraw withdrawn
applicant refused object refused
bureau refused uphold refused
bureau refused overturn submitted
county notified assign assigned
county notified terminate terminated
applicant granted choose granted
county granted complete-papers granted
county granted assign assigned
applicant granted urge granted
county granted terminate terminated
handler assigned accept accepted
handler assigned decline granted
county assigned reassign granted
county assigned complete-papers assigned
applicant assigned urge assigned
county assigned terminate terminated
handler accepted engage engaged
handler accepted record-progress accepted
applicant accepted ask-change accepted
county accepted allow-change granted
county accepted deny-change accepted
county accepted complete-papers accepted
applicant accepted urge accepted
county accepted terminate terminated
handler engaged record-progress engaged
handler engaged close closed
applicant engaged ask-change engaged
county engaged allow-change granted
county engaged deny-change engaged
county engaged complete-papers engaged
applicant engaged urge engaged
county engaged terminate terminated
applicant terminated object terminated
bureau terminated uphold terminated
bureau terminated overturn granted
county terminated serve-termination terminated
handler terminated file filed
handler closed file filed
county closed complete-papers closed
county filed return-file returned
county filed archive archived
county filed complete-papers filed
handler returned file filed
county returned complete-papers returned
county archived pay paid
county paid void-payment archived
`
  .trim()
  .split('\n')
  .sort()

const arrows = aidStatuses.flatMap((from) =>
  aidActs.flatMap((act) => {
    const arrow = workflow[from][act]
    return arrow ? [{ from, act, ...arrow }] : []
  }),
)

test('every status × act × actor is as the law and the design say', () => {
  const open = aidActors.flatMap((actor) =>
    aidStatuses.flatMap((status) =>
      aidActs.flatMap((act) => {
        const arrow = arrowOf(status, act, actor)
        return arrow ? [`${actor} ${status} ${act} ${arrow.to}`] : []
      }),
    ),
  )
  expect(open.sort()).toEqual(expected)
})

test('every arrow names its article, and none leads back to a draft', () => {
  for (const { law, to } of arrows) {
    expect(law).toMatch(/^(法律援助法|司法部令第148号|山西省法律援助条例)第.+条$/)
    expect(to).not.toBe('draft')
  }
})

test('every status can be reached from a draft or a notice, and every act is some arrow', () => {
  const reached = new Set<AidStatus>(['draft', 'notified'])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const { from, to } of arrows) if (reached.has(from)) reached.add(to)
  }
  expect([...reached].sort()).toEqual([...aidStatuses].sort())
  expect(new Set(arrows.map(({ act }) => act)).size).toBe(aidActs.length)
})

test('from where nothing follows there is no arrow, but the subsidy of an archived case and its voiding', () => {
  expect(
    aidStatuses.filter((status) => actsOpen(status, 'applicant').length === 0 && isOver(status)),
  ).toEqual(['withdrawn', 'lapsed', 'archived', 'paid'])
  expect(arrows.filter(({ from }) => isOver(from)).map(({ act }) => act)).toEqual(['pay', 'void-payment'])
})

/** Clocks that may run in each status, found by walking every path from a draft and from a notice. */
function running(): Map<AidStatus, Set<string>> {
  const seen = new Map<AidStatus, Set<string>>()
  const walk = (status: AidStatus, clocks: string[]) => {
    const key = clocks.join()
    const known = seen.get(status) ?? new Set<string>()
    if (known.has(key)) return
    seen.set(status, known.add(key))
    for (const arrow of Object.values(workflow[status])) {
      const left = arrow.stopsAll ? [] : clocks.filter((clock) => !arrow.ends?.includes(clock as never))
      walk(arrow.to, [...new Set([...left, ...(arrow.starts ?? [])])].sort())
    }
  }
  walk('draft', [])
  walk('notified', ['notified-defence'])
  return seen
}

test('a clock runs wherever somebody must act, and none in what is over', () => {
  const seen = running()
  const mustRun: Partial<Record<AidStatus, string>> = {
    submitted: 'review',
    'proposed-grant': 'review',
    'proposed-refuse': 'review',
    granted: 'assign',
    assigned: 'engagement',
    accepted: 'engagement',
    notified: 'notified-defence',
    closed: 'closing-papers',
    filed: 'closing-review',
    returned: 'correction',
  }
  for (const [status, clock] of Object.entries(mustRun))
    for (const clocks of seen.get(status as AidStatus)!)
      expect([status, clocks.split(',')]).toEqual([status, expect.arrayContaining([clock])])
  for (const status of ['withdrawn', 'lapsed', 'draft', 'collected'] as const)
    expect([...seen.get(status)!]).toEqual([''])
})

test('every clock of the law is started by some arrow, or by the notice itself', () => {
  const started = new Set(arrows.flatMap(({ starts }) => starts ?? []))
  expect(clockNames.filter((name) => !started.has(name))).toEqual(['notified-defence'])
})

test('buttons are the arrows, in the table’s order', () => {
  expect(actsOpen('submitted', 'applicant')).toEqual(['withdraw'])
  expect(actsOpen('submitted', 'county')).toContain('grant')
  expect(actsOpen('paid', 'county')).toEqual(['void-payment'])
})

test('form and papers may be changed while they are a draft, and never after', () => {
  expect(aidStatuses.filter(isOpenToChange)).toEqual(['draft'])
})

test('an applicant is not told what the centre proposes to itself', () => {
  expect(aidStatuses.filter((status) => shownStatus(status) !== status)).toEqual([
    'proposed-grant',
    'proposed-refuse',
  ])
  expect(shownStatus('proposed-refuse')).toBe('submitted')
  expect(aidActs.filter(isInternal)).toEqual([
    'propose-grant',
    'propose-refuse',
    'send-back',
    'return-file',
    'pay',
    'void-payment',
  ])
})
