import * as z from 'zod'
import { Phone, Write, typed, typedLine } from '../wire'
import { channels, matterTypes, results } from './labels'
import { GivenAnswer, Groups, GroupSize, Risks, Summary } from './schema'
import { TypeCode } from './type-schema'

/** What is left out stays; null takes away. */
const parts = {
  channel: z.enum(channels).optional(),
  matterType: z.enum(matterTypes).optional(),
  subtype: TypeCode.nullable().optional(),
  groups: Groups.optional(),
  summary: Summary.optional(),
  answer: GivenAnswer.optional(),
  result: z.enum(results).optional(),
  groupSize: GroupSize.nullable().optional(),
  risks: Risks.optional(),
}

const Correcting = Write.extend({
  id: z.uuid(),
  /** The version that was looked at; another one since is told. */
  version: z.int().min(1),
  ...parts,
})

/** Corrects a record of one's own. */
export const OwnCorrection = Correcting.extend({
  clientName: typedLine('来访人姓名', 30).nullable().optional(),
  clientPhone: Phone.nullable().optional(),
  address: typedLine('住址', 100).nullable().optional(),
  safeMode: z.boolean().optional(),
  minor: z.boolean().optional(),
})
export type OwnCorrection = z.output<typeof OwnCorrection>

/** Corrects a record of the county, for a reason that stays with it. Not the visitor: staff don't know them in clear. */
export const CountyCorrection = Correcting.extend({ reason: typed('更正原因', 200, 2) })
export type CountyCorrection = z.output<typeof CountyCorrection>
