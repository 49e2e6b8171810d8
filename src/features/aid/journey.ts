import type { AidStatus } from '@contract/aid/statuses'
import type { AidClock, HistoryLine } from '@contract/aid/schema'
import type { AidAct, AidActor } from '@contract/aid/workflow'
import { dayText, momentText } from '@contract/time'
import type { Event } from '@/components/timeline'

const good = (title: string) => ({ title, state: 'done' }) as const
const bad = (title: string) => ({ title, state: 'bad' }) as const

const done: Record<AidAct, { title: string; state: Event['state'] }> = {
  submit: good('提交申请'),
  collect: good('站点代收申请'),
  receive: good('法律援助中心收到'),
  withdraw: good('撤回申请'),
  'ask-supplement': good('一次告知要补的材料'),
  supply: good('补齐材料'),
  lapse: bad('没有按时补材料，视为撤回'),
  'ask-cooperation': good('请外地协助核查'),
  'end-cooperation': good('外地核查有了结果'),
  transfer: good('移送别的县'),
  'take-over': good('接收移送'),
  'hand-back': good('移送退回'),
  'propose-grant': good('拟同意，报审批'),
  'propose-refuse': good('拟不予援助，报审批'),
  approve: good('审批决定'),
  'send-back': bad('审批退回再审'),
  grant: good('同意援助'),
  'grant-provisionally': good('先行提供援助'),
  refuse: bad('不予援助'),
  'complete-papers': good('补齐先行提供的材料'),
  object: good('提出异议'),
  uphold: good('异议审查：维持'),
  overturn: good('异议审查：责令改正'),
  choose: good('点选律师'),
  assign: good('指派律师'),
  accept: good('律师接手'),
  decline: bad('律师不能接手'),
  reassign: good('收回指派，重新安排'),
  engage: good('签好委托手续'),
  'record-progress': good('办理进展'),
  urge: good('催办'),
  'ask-change': good('申请更换律师'),
  'allow-change': good('同意更换律师'),
  'deny-change': bad('没有同意更换律师'),
  terminate: bad('终止援助'),
  'serve-termination': good('送达终止决定'),
  close: good('办结'),
  file: good('交来卷宗'),
  'return-file': bad('卷宗退回补正'),
  archive: good('审查通过，归档'),
  pay: good('补贴已发'),
  'void-payment': bad('补贴登记作废'),
}

interface Journey {
  status: AidStatus
  history: readonly HistoryLine[]
  clock: AidClock | null
  /** Office that has it, in full. */
  office: string
  /** Who reads it: the applicant is spoken to, the county's staff are not. */
  reader: 'applicant' | 'county'
}

interface Ahead {
  now: string
  next?: string
  /** The clock whose last day is that of this step; another one that runs beside it is told elsewhere. */
  clock?: AidClock['what']
}

/** What the applicant waits for, and what comes then. */
const aheadOfApplicant: Partial<Record<AidStatus, Ahead>> = {
  collected: { now: '站点正在交给法律援助中心', next: '给您答复' },
  supplement: { now: '等您补材料', next: '接着审查，给您答复' },
  cooperation: { now: '正请外地核实', next: '给您答复' },
  transferring: { now: '材料正在转给该管的县区', next: '给您答复' },
  notified: { now: '正在指派律师', next: '律师去见当事人', clock: 'notified-defence' },
  granted: { now: '正在为您指派律师', next: '律师联系您，开始办理', clock: 'assign' },
  assigned: { now: '等律师接手', next: '律师联系您，签委托手续' },
  accepted: { now: '律师和您签委托手续', next: '开始办理', clock: 'engagement' },
  engaged: { now: '律师正在办理' },
  closed: { now: '律师正在整理卷宗', next: '归档', clock: 'closing-papers' },
  filed: { now: '法律援助中心正在检查卷宗', next: '归档', clock: 'closing-review' },
  returned: { now: '律师正在补卷宗', next: '归档', clock: 'correction' },
}

/** The same for the county's staff: who has to act. */
const aheadOfCounty: Partial<Record<AidStatus, Ahead>> = {
  collected: { now: '等站点交来' },
  submitted: { now: '等待审查决定', clock: 'review' },
  supplement: { now: '等申请人补材料' },
  cooperation: { now: '等外地的核查结果' },
  transferring: { now: '等对方县区接收' },
  'proposed-grant': { now: '等同事审批', clock: 'review' },
  'proposed-refuse': { now: '等同事审批', clock: 'review' },
  notified: { now: '等待指派律师', clock: 'notified-defence' },
  granted: { now: '等待指派律师', next: '律师联系受援人', clock: 'assign' },
  assigned: { now: '等律师答复' },
  accepted: { now: '等律师签委托手续', clock: 'engagement' },
  engaged: { now: '律师正在办理' },
  closed: { now: '等律师交卷宗', clock: 'closing-papers' },
  filed: { now: '等待审查卷宗', clock: 'closing-review' },
  returned: { now: '等律师补正卷宗', clock: 'correction' },
}

/** What comes after the last act, in the order it will come. */
function ahead({ status, clock, office, reader }: Journey): Event[] {
  const comes =
    clock?.what === 'objection-decision'
      ? ({ now: '司法局正在审查异议', clock: 'objection-decision' } satisfies Ahead)
      : reader === 'county'
        ? aheadOfCounty[status]
        : status === 'submitted'
          ? ({ now: `${office}正在审查`, next: '给您答复', clock: 'review' } satisfies Ahead)
          : aheadOfApplicant[status]
  if (!comes) return []
  const runs = clock && !clock.paused && clock.what === comes.clock
  const now: Event = {
    key: 'now',
    title: comes.now,
    detail: runs ? `最晚${dayText(clock.dueOn)}` : undefined,
    state: 'now',
  }
  return comes.next ? [now, { key: 'next', title: comes.next, state: 'next' }] : [now]
}

/** Who did it: an applicant needs no telling, a lawyer goes by name, an office by both. */
function detailOf(office: string, actor: AidActor, name: string | null): string | undefined {
  if (actor === 'applicant') return undefined
  if (actor === 'handler' || actor === 'collector') return name ?? undefined
  const of = actor === 'bureau' ? '司法局' : office
  return name === null ? of : `${of}　${name}`
}

/** An application like the journey of a parcel: what was done, where it is, what comes. */
export const journeyOf = (journey: Journey): Event[] => [
  ...journey.history.map(({ act, at, actor, actorName }, index): Event => ({
    key: `${index}`,
    ...done[act],
    at: momentText(at),
    detail: detailOf(journey.office, actor, actorName),
  })),
  ...ahead(journey),
]
