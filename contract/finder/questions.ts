import type { Circumstance } from '../aid/labels'

/** What it is about, in words somebody would say at the counter. */
export const abouts = [
  'wages',
  'injury',
  'traffic',
  'medical',
  'harm',
  'support',
  'violence',
  'benefits',
  'accused',
  'victim',
  'state',
  'capacity',
  'retrial',
  'other',
  'business',
  'not-law',
] as const
export type About = (typeof abouts)[number]

/** Persons for whom the court, procuratorate or police must have a lawyer sent (法援法 25); `none` of them. */
export const notifieds = ['minor', 'disabled', 'unable', 'life-or-death', 'absent', 'none'] as const
export type Notified = (typeof notifieds)[number]

/** How the household stands, as the person judges it: the centre holds it against the province's standard (法援法 34). */
export const meansAnswers = ['tight', 'unsure', 'fine'] as const
export type MeansAnswer = (typeof meansAnswers)[number]

/** What has been answered so far; it never leaves the phone. */
export interface FinderAnswers {
  about?: About
  notified?: Notified
  /** Whether a court ordered the retrial, or the procuratorate protested (法援法 33). */
  retried?: 'yes' | 'no'
  migrant?: 'yes' | 'no'
  circumstance?: Circumstance | 'none'
  means?: MeansAnswer
  /** The last day ('YYYY-MM-DD') to sue, apply or appeal; `unknown` when there is none or nobody knows. */
  limit?: string
}
export const finderQuestions = [
  'about',
  'notified',
  'retried',
  'migrant',
  'circumstance',
  'means',
  'limit',
] as const satisfies readonly (keyof FinderAnswers)[]
export type FinderQuestion = (typeof finderQuestions)[number]

const everyday = ['social-relief', 'no-fixed-income', 'good-samaritan'] as const
const byAbout: Partial<Record<About, readonly Circumstance[]>> = {
  accused: ['social-relief', 'no-fixed-income'],
  victim: ['abuse-victim', ...everyday],
  support: ['abuse-victim', ...everyday],
  state: ['retrial-acquitted', ...everyday],
  other: ['abuse-victim', 'good-samaritan', 'heroes-kin'],
}
/** Circumstances worth asking for in such a matter (法援法 32, 42), most frequent first. */
export const circumstancesFor = (about: About): readonly Circumstance[] => byAbout[about] ?? everyday

const isWork = (about: About): boolean => about === 'wages' || about === 'injury'

/** What the law spares this person, as far as it has been answered; `none` when nothing, undefined while open. */
export function sparedBy({ about, migrant, circumstance }: FinderAnswers): Circumstance | 'none' | undefined {
  if (about === 'violence') return 'abuse-victim'
  return about && isWork(about) && migrant === 'yes' ? 'migrant-wages' : circumstance
}

/**
 * The questions that stand after these answers, in order. The last one is the next to ask while it has no answer;
 * when it has, the way is at its end.
 */
export function questionsOf(answers: FinderAnswers): FinderQuestion[] {
  const { about, notified, retried, migrant, means } = answers
  const asked: FinderQuestion[] = ['about']
  if (!about || about === 'business' || about === 'not-law') return asked
  if (about === 'accused') {
    asked.push('notified')
    if (notified !== 'none') return asked
  }
  if (about === 'retrial') {
    asked.push('retried')
    if (retried !== 'yes') return asked
  }
  if (isWork(about)) {
    asked.push('migrant')
    if (!migrant) return asked
  }
  if (about !== 'violence' && migrant !== 'yes') asked.push('circumstance')
  const spared = sparedBy(answers)
  if (!spared) return asked
  if (spared === 'none') {
    if (about === 'other') return asked
    asked.push('means')
    if (!means || means === 'fine') return asked
  }
  if (about !== 'accused') asked.push('limit')
  return asked
}

/** The question to ask next; null when all that matter are answered. */
export function nextQuestion(answers: FinderAnswers): FinderQuestion | null {
  const last = questionsOf(answers).pop()!
  return answers[last] === undefined ? last : null
}

/** The answers up to and without this question: going back, and before another answer is given. */
export function answersBefore(answers: FinderAnswers, question: FinderQuestion): FinderAnswers {
  const at = finderQuestions.indexOf(question)
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => finderQuestions.indexOf(key as FinderQuestion) < at),
  )
}
