import type { AidStatus } from '../aid/statuses'

/** A paper a file of one form of aid and stage has to have, or may have (table case_paper_rule). */
export interface CasePaperRule {
  code: string
  name: string
  required: boolean
  /** Wanted of a case that was terminated as well. */
  whenTerminated: boolean
  pageOrder: number
}

/** Papers the rules speak of by name; all others are known by the table alone. */
export const AGREEMENT = 'agreement'
export const POWER_OF_ATTORNEY = 'power-of-attorney'
export const MEETING = 'meeting'
export const MEDIATION_CONSENT = 'mediation-consent'
/** The paper a case is closed on. */
export const OUTCOME = 'outcome'

/** How a case ends, as far as its papers depend on it. */
export interface Ending {
  terminated: boolean
  /** By settlement or mediation: only with the recipient's consent on paper (148号令 32). */
  settled: boolean
}

/** Papers wanted of a file, in the order of its pages (148号令 40). */
export function papersWanted(
  rules: readonly CasePaperRule[],
  { terminated, settled }: Ending,
): CasePaperRule[] {
  const wanted = rules.filter(({ code, required, whenTerminated }) =>
    terminated ? whenTerminated : required || (settled && code === MEDIATION_CONSENT),
  )
  return wanted.sort((a, b) => a.pageOrder - b.pageOrder)
}

/**
 * Papers still missing from a file, in the order of its pages.
 *
 * @param present codes of what is there; a first meeting signed on the phone counts as `meeting`
 */
export const missingPapers = (
  rules: readonly CasePaperRule[],
  present: readonly string[],
  ending: Ending,
): CasePaperRule[] => papersWanted(rules, ending).filter(({ code }) => !present.includes(code))

/** Whether papers may be added to a file or taken out: from taking the case over until the file is handed in. */
export const takesPapers = (status: AidStatus): boolean =>
  ['accepted', 'engaged', 'terminated', 'closed', 'returned'].includes(status)

/** Papers one file may have. */
export const CASE_PAPERS_MAX = 150
