import { circumstances, type AidForm, type Circumstance } from '../aid/labels'
import { isUrgent } from '../aid/rules'
import type { MatterType } from '../consultation/labels'
import type { Group } from '../groups'
import { shanghaiDate } from '../time'
import { nextQuestion, sparedBy, type About, type FinderAnswers } from './questions'

/**
 * Where the answers lead: advice alone; aid without a means test (法援法 32), with its check waived (42), or on the
 * applicant's promise (41); aid given first because time runs out (44); a lawyer sent on the office's notice (25);
 * or somewhere else.
 */
export type OutcomeCode =
  'consult' | 'no-means-test' | 'check-waived' | 'promise' | 'provisional' | 'notified' | 'elsewhere'

/** What goes with the person into the application form. */
export interface Prefill {
  circumstance: Circumstance | null
  groups: Group[]
  aidForm: AidForm
  matterType: MatterType | undefined
  limitationOn: string | undefined
}

export interface Outcome {
  code: OutcomeCode
  /** Articles it stands on, the deciding one first. */
  laws: readonly string[]
  /** Null where there is nothing to apply for. */
  prefill: Prefill | null
  /** Which way the application takes; `code` itself unless aid comes first and papers after. */
  path: 'no-means-test' | 'check-waived' | 'promise' | null
  /** The day that was named is over: it may be too late, and only a lawyer can tell. */
  overdue: boolean
}

interface Matter {
  law: string
  aidForm: AidForm
  matterType?: MatterType
}
/** Article a matter may be aided by, and what it is called in the form. */
const matters: Record<Exclude<About, 'business' | 'not-law'>, Matter> = {
  wages: { law: '法律援助法第三十一条第五项', aidForm: 'arbitration', matterType: 'wages' },
  injury: { law: '法律援助法第三十一条第七项', aidForm: 'arbitration', matterType: 'work-injury' },
  traffic: { law: '法律援助法第三十一条第七项', aidForm: 'civil', matterType: 'traffic' },
  medical: { law: '法律援助法第三十一条第七项', aidForm: 'civil', matterType: 'school-medical' },
  harm: { law: '法律援助法第三十一条第七项、第八项', aidForm: 'civil' },
  support: { law: '法律援助法第三十一条第四项', aidForm: 'civil', matterType: 'family' },
  violence: { law: '法律援助法第三十二条第四项', aidForm: 'civil', matterType: 'family' },
  benefits: {
    law: '法律援助法第三十一条第二项、第三项',
    aidForm: 'administrative',
    matterType: 'social-security',
  },
  accused: { law: '法律援助法第二十四条', aidForm: 'criminal-defence', matterType: 'criminal' },
  victim: { law: '法律援助法第二十九条', aidForm: 'criminal-agency', matterType: 'criminal' },
  state: { law: '法律援助法第三十一条第一项', aidForm: 'administrative', matterType: 'administrative' },
  capacity: { law: '法律援助法第三十一条第六项', aidForm: 'civil' },
  retrial: { law: '法律援助法第三十三条', aidForm: 'civil' },
  other: { law: '法律援助法第三十一条第九项', aidForm: 'civil' },
}

const nothingToApplyFor = { prefill: null, path: null, overdue: false }
const elsewhere = (law: string): Outcome => ({ code: 'elsewhere', laws: [law], ...nothingToApplyFor })
const consult = (laws: string[]): Outcome => ({ code: 'consult', laws, ...nothingToApplyFor })

/**
 * Where a whole way of answers leads, or null while a question is open. It advises only: the centre decides
 * (法援法 43). `now` tells whether a limitation ends within seven days.
 */
export function outcomeOf(answers: FinderAnswers, now: Date): Outcome | null {
  const { about, notified, retried, means } = answers
  if (!about || nextQuestion(answers)) return null
  if (about === 'business') return elsewhere('法律援助法第二条')
  if (about === 'not-law') return elsewhere('《办理法律援助案件程序规定》第十三条')

  const { law, aidForm, matterType } = matters[about]
  if (about === 'accused' && notified !== 'none')
    return { code: 'notified', laws: ['法律援助法第二十五条', '法律援助法第三十六条'], ...nothingToApplyFor }
  if (retried === 'no') return consult(['法律援助法第二十三条', law])
  const spared = sparedBy(answers)
  if (spared === 'none' && about === 'other') return consult(['法律援助法第二十三条', law])
  if (means === 'fine') return consult(['法律援助法第二十三条', '法律援助法第三十四条'])

  const circumstance = spared === 'none' || !spared ? null : spared
  const limitationOn = answers.limit === 'unknown' ? undefined : answers.limit
  const path = circumstance ? circumstances[circumstance].effect : 'promise'
  const basis = circumstance ? circumstances[circumstance].law : '法律援助法第四十一条'
  const urgent = isUrgent(limitationOn, now)
  return {
    code: urgent ? 'provisional' : path,
    laws: [...new Set([...(urgent ? ['法律援助法第四十四条'] : []), basis, law])],
    path,
    prefill: {
      circumstance,
      groups: circumstance === 'migrant-wages' ? ['migrant-worker'] : [],
      aidForm,
      matterType,
      limitationOn,
    },
    overdue: limitationOn !== undefined && limitationOn < shanghaiDate(now),
  }
}
