import type * as z from 'zod'
import type { MatterType } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import type { ownRelations } from '@contract/question/labels'
import { AskQuestion, CollectQuestion } from '@contract/question/schema'
import type { RefusedFields } from '@contract/refusal'
import { newId } from '@/platform/new-id'
import { wrongFields } from '@/state/wrong-fields'

export interface AskForm {
  relation: (typeof ownRelations)[number]
  text: string
  matterType: MatterType | undefined
  groups: Group[]
  urgent: boolean
  urgentReason: string
  name: string
  phone: string
  safeMode: boolean
}

export const emptyAsk: AskForm = {
  relation: 'self',
  text: '',
  matterType: undefined,
  groups: [],
  urgent: false,
  urgentReason: '',
  name: '',
  phone: '',
  safeMode: false,
}

interface Asked {
  siteCode: string
  photoIds: string[]
  /** A helper writes it down for somebody of the village. */
  collecting: boolean
}

/** What the form comes to: asked for oneself or a relative, or collected. */
export type Sent =
  | ({ collecting: false } & Omit<z.input<typeof AskQuestion>, 'requestId'>)
  | ({ collecting: true } & Omit<z.input<typeof CollectQuestion>, 'requestId'>)

/** The question a form comes to, or one sentence for each field that is wrong. */
export function readAsk(form: AskForm, asked: Asked): { sent: Sent } | { fields: RefusedFields } {
  const { relation, ...rest } = form
  const { collecting, ...where } = asked
  // a reason typed before the mark was taken away again is nobody's business
  const common = { ...rest, ...where, urgentReason: form.urgent ? form.urgentReason : '' }
  const sent: Sent = collecting ? { collecting: true, ...common } : { collecting: false, ...common, relation }
  const schema = collecting ? CollectQuestion : AskQuestion
  const read = schema.safeParse({ ...sent, requestId: newId() })
  return read.success ? { sent } : { fields: wrongFields(read.error) }
}
