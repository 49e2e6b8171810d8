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

const by = (clock: AidClock | null) => (clock ? `最晚${dayText(clock.dueOn)}` : undefined)

/** What comes after the last act, in the order it will come. */
function ahead({ status, clock, office, reader }: Journey): Event[] {
  const now = (title: string): Event => ({ key: 'now', title, detail: by(clock), state: 'now' })
  const next = (title: string): Event => ({ key: 'next', title, state: 'next' })
  const toApplicant = reader === 'applicant'
  if (status === 'submitted')
    return toApplicant ? [now(`${office}正在审查`), next('给您答复')] : [now('等待审查决定')]
  if (status === 'granted')
    return toApplicant
      ? [now('正在为您指派律师'), next('律师联系您，开始办理')]
      : [now('等待指派律师'), next('律师联系受援人')]
  return []
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
