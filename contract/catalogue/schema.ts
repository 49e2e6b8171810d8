import * as z from 'zod'
import { aidForms, paperKinds } from '../aid/labels'
import { AreaCode } from '../area'
import { PaperCode } from '../casework/acts'
import { caseStages, stagesOf } from '../casework/stages'
import { matterTypes } from '../consultation/labels'
import { settingSources } from '../setting/schema'
import { ItemCode } from '../supplement/item'
import { Day, Instant, Write, typed, typedLine } from '../wire'
import { couldFollow, couldRetireItem, isAlwaysAsked, isByLaw } from './rules'

const unique = <T>(items: readonly T[]): boolean => new Set(items).size === items.length

/** Whose wording holds, from when, and when another will. */
const held = {
  source: z.enum(settingSources),
  effectiveFrom: Day,
  nextFrom: Day.nullable(),
}
const ofArea = { areaCode: AreaCode, areaName: z.string(), mayChange: z.boolean(), asOf: Instant }
/** Who worded it, when and why; nobody for what was shipped. */
const worded = {
  source: z.enum(settingSources),
  effectiveFrom: Day,
  /** Another of the same day was set over it. */
  replaced: z.boolean(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
  because: z.string().nullable(),
}
const change = {
  areaCode: AreaCode,
  effectiveFrom: Day,
  because: typed('修改的原因', 200, 2),
  /** Sets itself over a wording of the same day that does not hold yet. */
  replacing: z.boolean().default(false),
}

const item = {
  name: typedLine('材料的名字', 40, 2),
  help: typed('怎么准备', 100, 2),
  /** Empty: any. */
  matterTypes: z.array(z.enum(matterTypes)).refine(unique),
  aidForms: z.array(z.enum(aidForms)).refine(unique),
  /** Natural days it may follow by; null: it never does. */
  followDays: z.int('请填写天数').min(1, '至少1天').max(60, '最多60天').nullable(),
  /** Asked for no more. */
  retired: z.boolean(),
}
const Item = z.object(item)

export const CatalogueOf = z.object({ areaCode: AreaCode })

/** A paper of the catalogue as it holds in an area today. */
export const HeldItem = Item.extend({ code: ItemCode, kind: z.enum(paperKinds), ...held })
export type HeldItem = z.output<typeof HeldItem>
export const ItemCatalogue = z.object({ ...ofArea, items: z.array(HeldItem) })
export type ItemCatalogue = z.output<typeof ItemCatalogue>

export const ItemOf = CatalogueOf.extend({ code: ItemCode })
/** One paper with every wording of the area's own, the city's and the shipped one, newest first. */
export const ItemHistory = z.object({
  ...ofArea,
  code: ItemCode,
  kind: z.enum(paperKinds),
  /** Null: none holds yet. */
  now: Item.nullable(),
  versions: z.array(Item.extend(worded)),
})
export type ItemHistory = z.output<typeof ItemHistory>

/** A wording of a paper from a day on; without a code, a paper that was not in the catalogue. */
export const ChangeItem = Write.extend({
  ...change,
  ...item,
  code: ItemCode.optional(),
  kind: z.enum(paperKinds, '请选择是哪一类材料'),
}).superRefine(({ kind, code, followDays, retired, matterTypes, aidForms }, ctx) => {
  if (followDays !== null && !couldFollow(kind, code))
    ctx.addIssue({ code: 'custom', path: ['followDays'], message: '身份证件和签名不能后补' })
  if (retired && (code === undefined || !couldRetireItem(kind, code)))
    ctx.addIssue({ code: 'custom', path: ['retired'], message: '这一项不能停用' })
  for (const [path, some] of [
    ['matterTypes', matterTypes],
    ['aidForms', aidForms],
  ] as const)
    if (some.length > 0 && isAlwaysAsked(kind, code))
      ctx.addIssue({ code: 'custom', path: [path], message: '这一项什么事情都要，不能只选几样' })
})
export type ChangeItem = z.input<typeof ChangeItem>

const paper = {
  name: typedLine('材料的名字', 40, 2),
  required: z.boolean(),
  /** Wanted of a case that was terminated as well. */
  whenTerminated: z.boolean(),
  pageOrder: z.int('请填写一个数').min(1, '至少是1').max(999, '最大999'),
  /** Wanted no more of cases received from that day on. */
  retired: z.boolean(),
}
const CasePaper = z.object(paper)
const place = { aidForm: z.enum(aidForms, '请选择援助方式'), stage: z.enum(caseStages, '请选择阶段') }

/** A paper of a file as it holds in an area today. */
export const HeldCasePaper = CasePaper.extend({ ...place, code: PaperCode, ...held })
export type HeldCasePaper = z.output<typeof HeldCasePaper>
export const CasePaperCatalogue = z.object({ ...ofArea, papers: z.array(HeldCasePaper) })
export type CasePaperCatalogue = z.output<typeof CasePaperCatalogue>

export const CasePaperRuleOf = CatalogueOf.extend({ ...place, code: PaperCode })
export const CasePaperHistory = z.object({
  ...ofArea,
  ...place,
  code: PaperCode,
  now: CasePaper.nullable(),
  versions: z.array(CasePaper.extend(worded)),
})
export type CasePaperHistory = z.output<typeof CasePaperHistory>

export const ChangeCasePaper = Write.extend({
  ...change,
  ...place,
  ...paper,
  code: PaperCode.optional(),
}).superRefine(({ aidForm, stage, code, retired }, ctx) => {
  if (!stagesOf(aidForm).includes(stage))
    ctx.addIssue({ code: 'custom', path: ['stage'], message: '这种援助方式没有这个阶段' })
  if (retired && (code === undefined || isByLaw(code)))
    ctx.addIssue({ code: 'custom', path: ['retired'], message: '这一项不能停用' })
})
export type ChangeCasePaper = z.input<typeof ChangeCasePaper>
