import type { SettingValue } from '../settings'
import type { Outcome } from './outcome'

/** What points are given or taken for (衢州积分办法). */
export const pointReasons = ['duty-completed', 'roll-call-replied', 'finding-final'] as const
export type PointReason = (typeof pointReasons)[number]

export const pointReasonLabels: Record<PointReason, string> = {
  'duty-completed': '完成一次值班',
  'roll-call-replied': '应答系统点名',
  'finding-final': '已生效的处理',
}

export const grades = ['excellent', 'good', 'pass', 'fail'] as const
export type Grade = (typeof grades)[number]

export const gradeLabels: Record<Grade, string> = {
  excellent: '优秀',
  good: '良好',
  pass: '合格',
  fail: '不合格',
}

export type PointRules = SettingValue<'points.rules'>

/** A duty counts once it was sat through: checked out by the person, and not short (A30). */
export const earnsDutyPoints = (duty: { short: boolean | null; closedBySystem: boolean }): boolean =>
  duty.short === false && !duty.closedBySystem

/**
 * Points a final decision takes, below zero; 0 for one that takes none.
 *
 * @param points of a decision that is itself about points
 */
export function pointsTaken(outcome: Outcome, points: number | null, rules: PointRules): number {
  const taken = {
    none: 0,
    points: points ?? 0,
    warning: rules.warning,
    circular: rules.circular,
    deduct: rules.deduct,
  }[outcome]
  return taken === 0 ? 0 : -taken
}

/** The score of a year: everybody begins with the base; between 0 and the most there is. */
export const scoreOf = (sum: number, rules: PointRules): number =>
  Math.min(rules.most, Math.max(0, rules.base + sum))

/** Grade of a yearly score: <60 不合格 … ≥90 优秀 unless the bureau set other thresholds. */
export function gradeOf(score: number, { gradesFrom }: PointRules): Grade {
  if (score >= gradesFrom.excellent) return 'excellent'
  if (score >= gradesFrom.good) return 'good'
  return score >= gradesFrom.pass ? 'pass' : 'fail'
}

/** Stars, 1 to 5, of a yearly score. `starsFrom` holds the least score of 2, 3, 4 and 5 stars. */
export const starsOf = (score: number, { starsFrom }: PointRules): number =>
  1 + starsFrom.filter((least) => score >= least).length
