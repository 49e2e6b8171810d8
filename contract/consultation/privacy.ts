import type { Group } from '../groups'

/** The type of matter that is always in safe mode. */
export const SAFE_SUBTYPE = 'family.violence'

/** What of a record decides who may see what of it. */
export interface Guarded {
  practitionerId: string
  /** Family violence: whoever asked may be looked for (反家庭暴力法 34; 家暴 safe mode). */
  safeMode: boolean
  /** About a minor (未成年人网络保护条例 36). */
  minor: boolean
}

/** Who looks. */
export interface Reader {
  accountId: string
  /** Another responsible person of the county has approved this very opening, and the approval still runs. */
  approved?: boolean
}

/** What a reader gets of a record. Nobody gets a phone, a name or an address in clear through a view. */
export interface View {
  /** Family name, masked. */
  person: boolean
  /** Phone and address, masked. */
  contact: boolean
  /** What was asked and answered, and the photo of the paper. */
  words: boolean
}

/** Whether a new record has to be in safe mode, ticked or not. */
export const needsSafeMode = (record: {
  subtype?: string | null | undefined
  safeMode?: boolean | undefined
}): boolean => record.safeMode === true || record.subtype === SAFE_SUBTYPE

/** Whether a new record is about a minor, ticked or told by the group. */
export const concernsMinor = (record: { groups: readonly Group[]; minor?: boolean | undefined }): boolean =>
  record.minor === true || record.groups.includes('minor')

/**
 * What a reader gets of a record. The one who handles it sees all of it, masked. In safe mode nobody else gets name,
 * phone or address, approval or not. A minor's record shows others nothing but that it is there, until its opening
 * is approved. Search and export go by the same view.
 */
export function viewOf(record: Guarded, reader: Reader): View {
  if (record.practitionerId === reader.accountId) return { person: true, contact: true, words: true }
  const open = !record.minor || reader.approved === true
  return { person: open && !record.safeMode, contact: open && !record.safeMode, words: open }
}

/** Whether a message about a record has to be silent about what it is: others read over a shoulder. */
export const speaksNeutrally = (record: Pick<Guarded, 'safeMode'>): boolean => record.safeMode

/** Words of a message that tell nobody anything (kind `neutral`). */
export const neutralNotice = {
  kind: 'neutral',
  title: '您有一条新消息',
  body: '请在方便的时候打开小程序查看',
} as const
