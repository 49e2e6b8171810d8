import type { PractitionerKind } from '../account/roles'

/** What a person of the register may be asked to do (A15–A20). */
export const personActs = [
  'sit-duty',
  'advise',
  'take-civil-case',
  'take-criminal-defence',
  'collect-requests',
  'apply-for-others',
  'book-mediation',
  'mediate',
] as const
export type PersonAct = (typeof personActs)[number]

export const personActLabels: Record<PersonAct, string> = {
  'sit-duty': '值班',
  advise: '解答咨询',
  'take-civil-case': '承办民事、行政案件',
  'take-criminal-defence': '承办刑事辩护',
  'collect-requests': '收集群众的问题',
  'apply-for-others': '代办申请',
  'book-mediation': '预约调解',
  mediate: '调解',
}

/**
 * One table for screen and server: criminal defence only by lawyers (律师法 28), cases of other kinds also by legal
 * workers (法援法 12); retired judges and volunteers advise and are assigned nothing unless `qualified` (A16).
 */
const table = {
  lawyer: [
    'sit-duty',
    'advise',
    'take-civil-case',
    'take-criminal-defence',
    'apply-for-others',
    'book-mediation',
  ],
  'legal-worker': ['sit-duty', 'advise', 'take-civil-case', 'apply-for-others', 'book-mediation'],
  'retired-judge': ['sit-duty', 'advise', 'apply-for-others', 'book-mediation'],
  volunteer: ['sit-duty', 'advise', 'apply-for-others', 'book-mediation'],
  'justice-staff': ['collect-requests', 'apply-for-others', 'book-mediation', 'mediate'],
  mediator: ['collect-requests', 'apply-for-others', 'book-mediation', 'mediate'],
  'legal-guide': ['collect-requests', 'apply-for-others', 'book-mediation'],
  'grid-worker': ['collect-requests', 'apply-for-others', 'book-mediation'],
} as const satisfies Record<PractitionerKind, readonly PersonAct[]>

/** Whether somebody of a kind may do this. `qualified`: a retired judge or volunteer who still holds a licence. */
export function may(kind: PractitionerKind, act: PersonAct, qualified = false): boolean {
  if ((table[kind] as readonly PersonAct[]).includes(act)) return true
  return act === 'take-civil-case' && qualified && may(kind, 'advise')
}
