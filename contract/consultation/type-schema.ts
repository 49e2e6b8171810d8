import * as z from 'zod'
import { Day, Write, typedLine } from '../wire'
import { matterTypes } from './labels'

/** 'wages' or 'wages.arrears': letters that never change, whatever the type is called. */
export const TypeCode = z.string().regex(/^[a-z][a-z-]{0,30}(\.[a-z][a-z-]{0,30})?$/, '请选择事项')

/** A type of matter in force. The first level is the article's own and does not change (A53). */
export const TypeOfMatter = z.object({
  code: TypeCode,
  parentCode: TypeCode.nullable(),
  name: z.string(),
  /** First letters of its pinyin, lower case. */
  initials: z.string(),
  aliases: z.array(z.string()),
  sort: z.int(),
  validFrom: Day,
})
export type TypeOfMatter = z.output<typeof TypeOfMatter>

/** How often a person chose each type of late, most often first. */
export const RecentTypes = z.array(z.object({ code: TypeCode, times: z.int() }))

/** A new type below one of the first level; in force from today. */
export const AddType = Write.extend({
  parentCode: z.enum(matterTypes, '请选择上一级'),
  name: typedLine('名称', 12, 2),
  initials: z
    .string('请填写拼音首字母')
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{1,12}$/, '填拼音的首字母，例如“拖欠工资”填 tqgz'),
  /** Other words people say for it. */
  aliases: z.array(typedLine('别的叫法', 12)).max(8, '最多8个别的叫法').default([]),
})
export type AddType = z.output<typeof AddType>

/** Ends a type of the second level: no new record takes it from today on, old ones keep it. */
export const EndType = Write.extend({ code: TypeCode })
