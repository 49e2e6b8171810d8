import * as z from 'zod'
import { AreaCode, areaLevel } from '../area'
import { groups } from '../groups'
import { isIdNumber } from '../identity'
import { matterTypes } from '../consultation/labels'
import { LaterPapers } from '../supplement/item'
import { Day, Phone, typed, typedLine, typedLineOptional, typedOptional } from '../wire'
import { aidForms, circumstanceCodes, meansChoices } from './labels'

const Yuan = z.int('请填写整数，没有就填0').min(0, '不能小于0').max(100_000_000, '数字太大')

/** One person of the household; income in yuan a month. */
export const HouseholdMember = z.object({
  name: typedLine('姓名', 30),
  relation: typedLine('与您的关系', 20),
  monthlyIncomeYuan: Yuan,
  /** 148号令 18: the opponent's income is left out when they live in the same household. */
  isOpponent: z.boolean().default(false),
})
export type HouseholdMember = z.output<typeof HouseholdMember>

const fields = {
  countyCode: AreaCode.refine((code) => areaLevel(code) === 'county', '请选择县区'),
  name: typedLine('姓名', 30, 2),
  /** Residence ID, or another paper where there is none. */
  idKind: z.enum(['resident-id', 'other'], '请选择证件种类'),
  idNumber: typedLine('证件号码', 30).toUpperCase(),
  phone: Phone,
  address: typedLine('住址', 100, 4),
  groups: z.array(z.enum(groups)).max(groups.length),
  circumstance: z.enum(circumstanceCodes, '请选择一项，没有就选“都不是”').nullable(),
  aidForm: z.enum(aidForms, '请选择需要什么帮助'),
  matterType: z.enum(matterTypes, '请选择事情的种类'),
  facts: typed('事情经过', 3000, 10),
  opponent: typedLineOptional('对方姓名或单位', 60),
  /** Last day to sue or apply, when the person knows of one; under seven days makes it urgent (法援法 44). */
  limitationOn: Day.optional(),
  meansChoice: z.enum(meansChoices).optional(),
  ownMonthlyIncomeYuan: Yuan.optional(),
  household: z.array(HouseholdMember).max(15, '最多填15个人'),
  propertyNote: typedOptional('财产情况', 300),
  /** Papers that are asked to follow (容缺). */
  later: LaterPapers.optional(),
}

/** What is asked across fields is judged also while others are still wrong, so that all red marks come at once. */
const whenAnObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

/** Everything an applicant says; the shape of a complete form (148号令 11). */
export const ApplicationForm = z
  .object(fields)
  .refine((form) => form.idKind !== 'resident-id' || isIdNumber(String(form.idNumber)), {
    path: ['idNumber'],
    error: '身份证号不对，请核对18位号码',
    when: whenAnObject,
  })
  .refine((form) => !!form.circumstance || !!form.meansChoice, {
    path: ['meansChoice'],
    error: '请选择签承诺书还是提供证明',
    when: whenAnObject,
  })
  .refine((form) => !!form.circumstance || form.ownMonthlyIncomeYuan !== undefined, {
    path: ['ownMonthlyIncomeYuan'],
    error: '请填写您每月的收入，没有就填0',
    when: whenAnObject,
  })
export type ApplicationForm = z.output<typeof ApplicationForm>
export type ApplicationFormInput = z.input<typeof ApplicationForm>

/** The same with ID number, phone and address masked, as staff see it before they ask for one with a reason. */
export const MaskedForm = z.object({
  ...fields,
  idNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  opponent: z.string().optional(),
  propertyNote: z.string().optional(),
})
export type MaskedForm = z.output<typeof MaskedForm>

/** A form still being filled: kept as it is, judged only when it is submitted. */
export const DraftForm = z
  .record(z.string(), z.unknown())
  .refine((form) => JSON.stringify(form).length <= 20_000, '内容太长')
export type DraftForm = z.output<typeof DraftForm>

/**
 * Points of one stroke: x and y in thousandths of the pad's width, and milliseconds since the first touch. The pad keeps
 * every finger within it, and none is twice as high as it is wide: what lies beyond would be a signature nobody sees.
 */
const Point = z.tuple([z.int().min(0).max(1000), z.int().min(0).max(2000), z.int().min(0)])
export const Stroke = z.array(Point).max(2000)
const TOO_MUCH_INK = '笔画太多，请清除后重签'
export const Strokes = z
  .array(Stroke)
  .min(1, '请在框内签上您的名字')
  .max(120, TOO_MUCH_INK)
  .refine((strokes) => strokes.reduce((points, stroke) => points + stroke.length, 0) <= 6000, TOO_MUCH_INK)
export type Strokes = z.output<typeof Strokes>
