import { refuse } from '@contract/refusal'
import { problemsOf } from '@contract/people/rules'
import type { PersonFacts } from '@contract/people/schema'
import type { Db } from '@server/database/client'
import { unknownAreas } from './places'

/**
 * Refuses `bad-input` naming every field of a person that is wrong or missing.
 *
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export async function requireSound(
  db: Db,
  facts: PersonFacts,
  countyCode: string,
  hasPhone: boolean,
  today: string,
): Promise<void> {
  const problems = problemsOf({ ...facts, hasPhone }, countyCode, today)
  const base = facts.baseAreaCode === null ? [] : [facts.baseAreaCode]
  const unknown = await unknownAreas(db, [...base, ...facts.villages])
  if (base.some((code) => unknown.has(code))) problems['baseAreaCode'] ??= '没有这个乡镇街道'
  const villages = facts.villages.filter((code) => unknown.has(code))
  if (villages.length > 0)
    problems['villages'] ??= `还没有这个村社区，请先导入村社区工作室：${villages.join('、')}`
  if (Object.keys(problems).length > 0) throw refuse('bad-input', prefixed(problems))
}

const prefixed = (problems: Record<string, string>) =>
  Object.fromEntries(Object.entries(problems).map(([field, sentence]) => [`facts.${field}`, sentence]))
