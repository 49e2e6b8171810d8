import * as z from 'zod'
import { Instant } from '../wire'
import { caseStages } from './stages'

/** A page of a case's file. Alone here: a function that reads files needs none of the other forms of handling. */
export const CasePaper = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  stage: z.enum(caseStages),
  type: z.string(),
  bytes: z.int(),
  createdAt: Instant,
})
export type CasePaper = z.output<typeof CasePaper>
