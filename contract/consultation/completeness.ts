import { NewConsultation } from './schema'

/** A thing a record still lacks, in one sentence. */
export interface Lack {
  /** Field of the record. */
  field: string
  sentence: string
  /** Without it the record isn't taken; else it may be left, as when somebody won't say who they are. */
  must: boolean
}

/** A summary of fewer letters is taken and remarked upon. */
const SHORT = 8

const handedOn = ['to-legal-aid', 'to-mediation', 'to-notary', 'to-other', 'appointment']

/**
 * What a record lacks before it is saved (A47 一事一记、内容完整规范), each field once: what must be there first, then
 * what would be missed later. An empty list is a complete record.
 */
export function lacks(record: unknown): Lack[] {
  const parsed = NewConsultation.safeParse(record)
  if (!parsed.success) {
    const found = new Map<string, Lack>()
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0])
      if (!found.has(field)) found.set(field, { field, sentence: message, must: true })
    }
    return [...found.values()]
  }
  const { result, clientPhone, clientName, channel, address, summary } = parsed.data
  const advice: Lack[] = []
  const advise = (field: string, sentence: string) => advice.push({ field, sentence, must: false })
  if (handedOn.includes(result) && !clientPhone) advise('clientPhone', '后面还要联系，最好留个电话')
  if (result === 'to-legal-aid' && !clientName) advise('clientName', '要转法律援助，最好留下姓名')
  if (channel === 'home-visit' && !address) advise('address', '上门咨询，最好写上去了哪里')
  if (summary.length < SHORT) advise('summary', '咨询内容写得有点短，以后可能看不明白')
  return advice
}
