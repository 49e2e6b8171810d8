import type { MeansPath } from '../aid/rules'
import { askedField, type AskedFieldName } from './fields'
import { paperRule, type Reader } from './papers'
import { paperCodes, type PaperCode } from './titles'

/** What is known of a case when a paper is to be made of it. */
export interface CaseFacts {
  /** The centre has received and numbered it. */
  numbered: boolean
  decision: 'grant' | 'refuse' | null
  /** The newest objection decided on, and whether its paper is in force. */
  objection: { papered: boolean } | null
  /** How the applicant stands to the means test; null where nobody applied, as with a defender sent for. */
  means: MeansPath | null
  /** Aid was given first, its papers to follow (法援法 44). */
  provisional: boolean
  handled: boolean
  /** The aid was ended by a decision (法援法 48). */
  terminated: boolean
  closed: boolean
  /** Kinds of paper that are in force of it. */
  inForce: readonly PaperCode[]
}

/** What has to be there of a case before a paper can tell it; a paper that is not here wants nothing of its own. */
const wants: Partial<Record<PaperCode, (facts: CaseFacts) => boolean>> = {
  'means-statement': ({ means }) => means === 'promise' || means === 'proof',
  promise: ({ means }) => means === 'promise',
  'check-authorisation': ({ means }) => means === 'promise',
  provisional: ({ provisional }) => provisional,
  termination: ({ terminated }) => terminated,
}

/**
 * Why a paper can't be made now: the case has not come so far (`paper-not-yet`), or there is one in force which has to
 * be replaced (`paper-there`). Undefined when it can.
 */
export function whyNotMake(
  code: PaperCode,
  facts: CaseFacts,
  replacing: boolean,
): 'paper-not-yet' | 'paper-there' | undefined {
  const { number, tells, many } = paperRule(code)
  const decided =
    number === 'grant' || number === 'refuse'
      ? facts.decision === number
      : number !== 'objection' || facts.objection !== null
  const ready =
    facts.numbered &&
    decided &&
    (wants[code]?.(facts) ?? true) &&
    // aid may be ended before anybody was assigned
    (!tells.includes('lawyer') || facts.handled || code === 'termination') &&
    (!tells.includes('closing') || facts.closed)
  if (!ready) return 'paper-not-yet'
  const there = number === 'objection' ? facts.objection!.papered : !many && facts.inForce.includes(code)
  return there && !replacing ? 'paper-there' : undefined
}

/** What is left empty though the paper needs it, as red sentences by field. */
export function askedFaults(
  code: PaperCode,
  extra: Partial<Record<AskedFieldName, string>>,
): Record<string, string> {
  const missing = paperRule(code).asks.filter((name) => !askedField(name).optional && !extra[name])
  return Object.fromEntries(missing.map((name) => [`extra.${name}`, `请填写${askedField(name).label}`]))
}

/** Kinds of paper that somebody besides the county's staff may read. */
export const readableBy = (reader: Reader): PaperCode[] =>
  paperCodes.filter((code) => paperRule(code).readers.includes(reader))

const decisions: readonly PaperCode[] = ['grant', 'refuse', 'provisional', 'termination', 'objection']

/** Papers of what was decided that can be made and are not there: who applied waits for them (法援法 43, 48, 49). */
export const decisionsUnmade = <P extends { code: PaperCode; obstacle: string | null }>(
  papers: readonly P[],
): P[] => papers.filter(({ code, obstacle }) => obstacle === null && decisions.includes(code))

/** Whether whoever received this paper may object from that day on (法援法 49; 山西条例 29). */
export const opensObjection = (code: PaperCode): boolean => code === 'refuse' || code === 'termination'
