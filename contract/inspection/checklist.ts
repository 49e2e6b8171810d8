import * as z from 'zod'
import type { RefusedFields } from '../refusal'
import { checkAnswers, type CallResult, type CheckAnswer, type InspectionKind } from './labels'

/** One line of a checklist. `code` stays the same in later versions. */
export const ChecklistItem = z.object({ code: z.string().regex(/^[a-z][a-z-]{0,40}$/), text: z.string() })
export type ChecklistItem = z.output<typeof ChecklistItem>

export const CheckAnswers = z.record(z.string().max(41), z.enum(checkAnswers))
export type CheckAnswers = z.output<typeof CheckAnswers>

interface Report {
  kind: InspectionKind
  answers: Partial<Record<string, CheckAnswer>>
  callResult: CallResult | null
  photos: number
}

/**
 * What is still missing of an inspection, one sentence a field; empty when it may be handed in. On the spot every
 * line is answered and one photo taken; on the telephone the lines are asked only where somebody on duty answered.
 */
export function missingIn(report: Report, items: readonly ChecklistItem[]): RefusedFields {
  const { kind, answers, callResult, photos } = report
  const missing: RefusedFields = {}
  if (kind === 'phone' && callResult === null) missing['callResult'] = '请选电话结果'
  if (kind === 'on-site' && photos === 0) missing['photos'] = '实地检查至少要拍一张照片'
  const asked = kind === 'on-site' || callResult === 'on-duty'
  if (asked)
    for (const { code } of items) if (!answers[code]) missing[`answers.${code}`] = '请选是、否或不涉及'
  return missing
}

/** Answers to lines the checklist has, and to no others. */
export const keepKnown = (answers: CheckAnswers, items: readonly ChecklistItem[]): CheckAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([code]) => items.some((item) => item.code === code)))
