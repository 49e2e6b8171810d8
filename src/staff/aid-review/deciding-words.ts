import type * as z from 'zod'
import type { RefusalGround } from '@contract/aid/labels'
import { Decide, type Review } from '@contract/aid/desk-schema'
import type { RefusedFields } from '@contract/refusal'
import type { DeskAct } from '@contract/review/desk'
import type { ProvisionalCause } from '@contract/review/labels'
import { CompletePapers, GrantProvisionally, Propose, SettleProposal } from '@contract/review/schema'
import { completePapers, decide, grantProvisionally, propose, settleProposal } from '@/api/review'

/** What is typed before an act; each act takes of it what it needs. */
export interface Written {
  ground: RefusalGround | undefined
  cause: ProvisionalCause | undefined
  reasons: string
}
type Sent = { requestId: string; id: string } & Written

/** How an act is judged on the page, by the rule the server asks too, and sent. */
const way = <S extends z.ZodType>(
  rule: S,
  shape: (sent: Sent) => z.input<S>,
  send: (input: z.input<S>) => Promise<Review>,
) => ({
  wrong: (sent: Sent): RefusedFields => {
    const issues = rule.safeParse(shape(sent)).error?.issues ?? []
    return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]).reverse())
  },
  send: (sent: Sent) => send(shape(sent)),
})

interface DeskWords {
  /** On the button that opens the form, on the form itself, and on its last button. */
  name: string
  title: string
  yes: string
  tone: 'good' | 'bad' | 'accent'
  asks: readonly ('ground' | 'cause' | 'reasons')[]
  /** Whose words one may tap together. */
  phrases?: 'grant' | 'refuse'
  question: { title: string; content: string; yes: string }
  done: string
  way: { wrong(sent: Sent): RefusedFields; send(sent: Sent): Promise<Review> }
}

const TOLD = '决定作出后不能改，申请人马上会收到消息。'

/** Words and way of every act at the desk. */
export const deskWords: Record<DeskAct, DeskWords> = {
  grant: {
    name: '同意援助',
    title: '同意援助',
    yes: '确认同意',
    tone: 'good',
    asks: ['reasons'],
    phrases: 'grant',
    question: { title: '同意给予法律援助？', content: TOLD, yes: '同意' },
    done: '决定已作出',
    way: way(
      Decide,
      ({ requestId, id, reasons }) => ({ requestId, id, act: 'grant' as const, reasons }),
      decide,
    ),
  },
  refuse: {
    name: '不予援助',
    title: '不予援助',
    yes: '确认不予',
    tone: 'bad',
    asks: ['ground', 'reasons'],
    phrases: 'refuse',
    question: { title: '决定不予法律援助？', content: '决定作出后不能改，申请人会看到理由。', yes: '不予' },
    done: '决定已作出',
    way: way(
      Decide,
      ({ requestId, id, ground, reasons }) => ({
        requestId,
        id,
        act: 'refuse' as const,
        ground: ground!,
        reasons,
      }),
      decide,
    ),
  },
  'propose-grant': {
    name: '拟同意，报审批',
    title: '拟同意援助',
    yes: '报审批',
    tone: 'good',
    asks: ['reasons'],
    phrases: 'grant',
    question: { title: '报同事审批？', content: '批准后，理由就是决定书上的理由。', yes: '报审批' },
    done: '已报审批，等同事来批',
    way: way(
      Propose,
      ({ requestId, id, reasons }) => ({ requestId, id, act: 'propose-grant' as const, reasons }),
      propose,
    ),
  },
  'propose-refuse': {
    name: '拟不予，报审批',
    title: '拟不予援助',
    yes: '报审批',
    tone: 'bad',
    asks: ['ground', 'reasons'],
    phrases: 'refuse',
    question: { title: '报同事审批？', content: '批准后，申请人会看到理由。', yes: '报审批' },
    done: '已报审批，等同事来批',
    way: way(
      Propose,
      ({ requestId, id, ground, reasons }) => ({
        requestId,
        id,
        act: 'propose-refuse' as const,
        ground: ground!,
        reasons,
      }),
      propose,
    ),
  },
  approve: {
    name: '批准',
    title: '批准',
    yes: '确认批准',
    tone: 'good',
    asks: [],
    question: { title: '批准同事报的决定？', content: TOLD, yes: '批准' },
    done: '决定已作出',
    way: way(
      SettleProposal,
      ({ requestId, id }) => ({ requestId, id, act: 'approve' as const }),
      settleProposal,
    ),
  },
  'send-back': {
    name: '退回再审',
    title: '退回再审',
    yes: '确认退回',
    tone: 'bad',
    asks: ['reasons'],
    question: { title: '退回给同事再审？', content: '审查期限照样在走，不会延长。', yes: '退回' },
    done: '已退回',
    way: way(
      SettleProposal,
      ({ requestId, id, reasons }) => ({ requestId, id, act: 'send-back' as const, reasons }),
      settleProposal,
    ),
  },
  'grant-provisionally': {
    name: '先行提供援助',
    title: '先行提供援助',
    yes: '确认先行提供',
    tone: 'accent',
    asks: ['cause', 'reasons'],
    phrases: 'grant',
    question: {
      title: '材料没齐，先提供援助？',
      content: '马上派律师；材料要在决定起7天内补齐，补不齐就终止。',
      yes: '先行提供',
    },
    done: '决定已作出',
    way: way(
      GrantProvisionally,
      ({ requestId, id, cause, reasons }) => ({ requestId, id, cause: cause!, reasons }),
      grantProvisionally,
    ),
  },
  'complete-papers': {
    name: '材料已补齐',
    title: '材料已补齐',
    yes: '确认已补齐',
    tone: 'good',
    asks: [],
    question: { title: '材料都补齐了？', content: '补齐后照常办理。', yes: '已补齐' },
    done: '已记下材料补齐',
    way: way(CompletePapers, ({ requestId, id }) => ({ requestId, id }), completePapers),
  },
}
