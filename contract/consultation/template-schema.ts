import * as z from 'zod'
import { Write, typed, typedLine } from '../wire'
import { matterTypes } from './labels'

/** An answer written once and taken again. */
export const AnswerTemplate = z.object({
  id: z.uuid(),
  /** `own`: the person's; `county`: everybody's who serves there. */
  of: z.enum(['own', 'county']),
  matterType: z.enum(matterTypes),
  title: z.string(),
  answer: z.string(),
})
export type AnswerTemplate = z.output<typeof AnswerTemplate>

export const CountyTemplate = AnswerTemplate.extend({ countyCode: z.string() })
export type CountyTemplate = z.output<typeof CountyTemplate>

/** Saves a template: a new one, or the one of this id anew. `id` is made by the client. */
export const SaveTemplate = Write.extend({
  id: z.uuid(),
  matterType: z.enum(matterTypes, '请选择事项类型'),
  title: typedLine('名称', 30),
  answer: typed('解答意见', 4000, 4),
})
export type SaveTemplate = z.output<typeof SaveTemplate>

/** The same for a county one serves. */
export const SaveCountyTemplate = SaveTemplate.extend({ countyCode: z.string().regex(/^\d{6}$/) })

export const RemoveTemplate = Write.extend({ id: z.uuid() })
export const TemplateRemoved = z.object({ id: z.uuid() })
