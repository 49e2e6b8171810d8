import type { AidForm, Circumstance } from '../aid/labels'

/** What ties an application to a place (法援法 38): a case before an organ, a dispute outside of courts, or nothing. */
export const ties = ['organ', 'matter', 'anywhere'] as const
export type Tie = (typeof ties)[number]

interface TieWords {
  law: string
  /** What the applicant is asked to tell the place. */
  question: string
  /** How an applicant says which of the three it is. */
  label: string
  sentence: string
}

export const tieWords: Record<Tie, TieWords> = {
  organ: {
    law: '法律援助法第三十八条',
    label: '打官司，或者公安、检察院在办',
    question: '办案的法院、检察院或者公安机关在哪个县区？还没起诉的，选准备去起诉的法院',
    sentence: '打官司的，归办案的法院、检察院、公安机关所在的县区',
  },
  matter: {
    law: '法律援助法第三十八条',
    label: '不打官司：仲裁、调解、写文书',
    question: '调解、仲裁的单位在哪个县区？没有的，选事情发生的县区',
    sentence: '不打官司的，归处理争议的单位所在的县区，或者事情发生的县区',
  },
  anywhere: {
    law: '司法部关于农民工法律援助的要求（2026年2月）',
    label: '进城打工，讨工资或者工伤',
    question: '哪个县区方便就选哪个',
    sentence: '进城务工人员讨薪、工伤，不受县区限制，哪里都能收',
  },
}

const beforeAnOrgan: readonly AidForm[] = ['civil', 'administrative', 'criminal-defence', 'criminal-agency']

/** What ties an application to a place. A migrant worker's wages or injury: wherever they ask (2026-02-12). */
export function tieOf(aidForm: AidForm, circumstance: Circumstance | null): Tie {
  if (circumstance === 'migrant-wages') return 'anywhere'
  return beforeAnOrgan.includes(aidForm) ? 'organ' : 'matter'
}

/** The same matter brought to two places stays with the one that received it first; null when none has yet. */
export const firstReceiver = <A extends { submittedAt: string | null }>(all: readonly A[]): A | null =>
  all
    .filter(({ submittedAt }) => submittedAt !== null)
    .reduce<A | null>(
      (first, one) => (first === null || one.submittedAt! < first.submittedAt! ? one : first),
      null,
    )
