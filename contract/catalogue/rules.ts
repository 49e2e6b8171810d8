import type { PaperKind } from '../aid/labels'
import { AGREEMENT, MEDIATION_CONSENT, MEETING, OUTCOME, POWER_OF_ATTORNEY } from '../casework/papers'
import type { RefusalCode } from '../refusal'
import { AHEAD_DAYS } from '../setting/rules'
import { OTHER_ITEM } from '../supplement/rules'
import { addDays } from '../time'

/** First day a new wording may hold from: tomorrow, since what was asked for stays as it was asked. */
export const earliestWording = (today: string): string => addDays(today, 1)

/** Why a wording can't hold from a day on; undefined when it may. */
export function whyNotWordedFrom(
  day: string,
  today: string,
): Extract<RefusalCode, 'setting-too-early' | 'bad-input'> | undefined {
  if (day < earliestWording(today)) return 'setting-too-early'
  return day > addDays(today, AHEAD_DAYS) ? 'bad-input' : undefined
}

/** The item for a signature: it never follows, and is always to be had. */
const SIGNATURE = 'signature'

/** Whether a bureau may let a paper follow at all: identity and signature never do (容缺). */
export const couldFollow = (kind: PaperKind, code: string | undefined): boolean =>
  kind !== 'identity' && code !== SIGNATURE

/** Whether a paper of the catalogue may be asked for no more: not identity, signature, and what has no name. */
export const couldRetireItem = (kind: PaperKind, code: string | undefined): boolean =>
  couldFollow(kind, code) && code !== OTHER_ITEM

/** How codes of what a bureau adds begin. */
export const OWN_CODE = 'own-'

/** Whether a paper that was shipped is asked for in every matter: one asked for in a few is out of use in all others. */
export const isAlwaysAsked = (kind: PaperKind, code: string | undefined): boolean =>
  code !== undefined && !code.startsWith(OWN_CODE) && !couldRetireItem(kind, code)

const CLOSING_REPORT = 'closing-report'
const byLaw: readonly string[] = [
  ...[AGREEMENT, POWER_OF_ATTORNEY, MEETING, MEDIATION_CONSENT],
  ...[OUTCOME, CLOSING_REPORT],
]

/**
 * Whether the law itself wants a paper in a file (148号令 27, 29, 32, 40): a bureau may call it otherwise and put it
 * elsewhere, and no more.
 */
export const isByLaw = (code: string | undefined): boolean => code !== undefined && byLaw.includes(code)
