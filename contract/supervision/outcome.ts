import * as z from 'zod'

/** What a decision may come to (A44), lightest first: the order tells what is worse. */
export const outcomes = ['none', 'warning', 'points', 'circular', 'deduct'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeLabels: Record<Outcome, string> = {
  none: '不成立',
  warning: '提醒谈话',
  points: '扣积分',
  circular: '通报批评',
  deduct: '扣值班补贴',
}

export const sanctions = ['warning', 'points', 'circular', 'deduct'] as const satisfies readonly Outcome[]
export type Sanction = (typeof sanctions)[number]

/** A decision with what it weighs: fen for a deduction, points for points, nothing for the others. */
export const Penalty = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('warning') }),
  z.object({ outcome: z.literal('points'), points: z.int('请填写扣几分').min(1, '至少扣1分') }),
  z.object({ outcome: z.literal('circular') }),
  z.object({ outcome: z.literal('deduct'), amountFen: z.int('请填写扣多少钱').min(1, '请填写扣多少钱') }),
])
export type Penalty = z.output<typeof Penalty>

interface Weight {
  outcome: Outcome
  amountFen?: number | null
  points?: number | null
}

const amountOf = ({ amountFen, points }: Weight) => amountFen ?? points ?? 0

/** Whether `next` is no worse for the person than `before`: of a lighter kind, or of the same and no more of it. */
export function isNoWorse(next: Weight, before: Weight): boolean {
  const [lighter, heavier] = [outcomes.indexOf(next.outcome), outcomes.indexOf(before.outcome)]
  return lighter < heavier || (lighter === heavier && amountOf(next) <= amountOf(before))
}

/** '扣值班补贴50元', '扣积分3分', '提醒谈话'. */
export function penaltyText({ outcome, amountFen, points }: Weight): string {
  if (outcome === 'deduct') return `${outcomeLabels.deduct}${((amountFen ?? 0) / 100).toString()}元`
  if (outcome === 'points') return `${outcomeLabels.points}${points ?? 0}分`
  return outcomeLabels[outcome]
}
