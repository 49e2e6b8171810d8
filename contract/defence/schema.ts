import * as z from 'zod'
import { AreaCode, areaLevel } from '../area'
import { HistoryLine } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { isIdNumber } from '../identity'
import { Period, Share } from '../report/share'
import { Day, Instant, Phone, Write, typed, typedLine, typedLineOptional, typedOptional } from '../wire'
import {
  authorities,
  defenceGroundCodes,
  detaineeSources,
  detaineeStates,
  noticeOutcomes,
  noticeStates,
  stages,
} from './labels'
import { groundFits, stageFits } from './rules'

const CountyCode = AreaCode.refine((code) => areaLevel(code) === 'county', '请选择县区')
/** A moment typed as a day and a time; empty while there is no day. */
const momentOf = (what: string) => z.string().min(1, `请选择${what}`).pipe(Instant)
const spaceless = (text: string) => text.replace(/\s/g, '')
const whenAnObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

/** What a notice of court, procuratorate or police says (法援法 36). */
const said = {
  authority: z.enum(authorities, '请选择是哪个机关'),
  authorityName: typedLine('机关名称', 40, 4),
  /** As printed on the notice; spaces are no part of it. */
  documentNumber: typedLine('文书号', 60, 2).overwrite(spaceless),
  caseNumber: typedLineOptional('办案机关案号', 60),
  stage: z.enum(stages, '请选择诉讼阶段'),
  ground: z.enum(defenceGroundCodes, '请选择通知辩护的理由'),
  charge: typedLine('涉嫌的罪名', 60, 2),
  name: typedLine('姓名', 30, 2),
  detainedAt: typedLineOptional('羁押地点', 60),
  hearingOn: Day.optional(),
  officerName: typedLineOptional('办案人', 30),
  officerPhone: Phone.optional(),
  /** When the centre received it: the three days run from here. */
  receivedAt: momentOf('收到的时间'),
}

export const NoticeForm = z
  .object({
    ...said,
    /** Left empty where it is not known, or is not changed. */
    idNumber: typedLineOptional('身份证号', 18).refine(
      (text) => text === undefined || isIdNumber(text),
      '身份证号不对，请核对18位号码',
    ),
  })
  // what is not chosen yet is red by itself
  .refine(({ authority, stage }) => !authority || !stage || stageFits(authority, stage), {
    path: ['stage'],
    error: '这个阶段不由这个机关办，请核对',
    when: whenAnObject,
  })
  .refine(({ authority, ground }) => !authority || !ground || groundFits(authority, ground), {
    path: ['ground'],
    error: '这项理由只由人民法院通知，请核对',
    when: whenAnObject,
  })
export type NoticeForm = z.output<typeof NoticeForm>
export type NoticeFormInput = z.input<typeof NoticeForm>

export const RegisterNotice = Write.extend({ id: z.uuid(), countyCode: CountyCode, notice: NoticeForm })
export const CorrectNotice = Write.extend({
  id: z.uuid(),
  notice: NoticeForm,
  because: typed('更正的原因', 200, 2),
})

export const NoticesInput = z.object({ state: z.enum(noticeStates).default('waiting') })

/** The letter in force that names the present lawyer. */
const Letter = z.object({ id: z.uuid(), number: z.string(), issuedAt: Instant })

/** A notice as lists show it; the name in part. */
export const NoticeItem = z.object({
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  name: z.string(),
  authority: said.authority,
  authorityName: z.string(),
  documentNumber: z.string(),
  ground: said.ground,
  stage: said.stage,
  hearingOn: Day.nullable(),
  receivedAt: Instant,
  /** Last of the three days that run from its receipt. */
  dueOn: Day,
  /** Last day for what is waited for now: a lawyer, or the letter. */
  actBy: Day.nullable(),
  status: z.enum(aidStatuses),
  state: z.enum(noticeStates),
  outcome: z.enum(noticeOutcomes),
  assignedAt: Instant.nullable(),
  handlerName: z.string().nullable(),
  letter: Letter.nullable(),
})
export type NoticeItem = z.output<typeof NoticeItem>

export const Notices = z.object({
  rows: z.array(NoticeItem),
  more: z.boolean(),
  counts: z.record(z.enum(noticeStates), z.int()),
  asOf: Instant,
})
export type Notices = z.output<typeof Notices>

export const OpenNotice = Write.extend({ id: z.uuid() })

/** The whole notice as its county sees it; the ID number in part. */
export const DefenceNotice = NoticeItem.extend({
  countyCode: AreaCode,
  charge: z.string(),
  caseNumber: z.string().nullable(),
  idNumber: z.string().nullable(),
  detainedAt: z.string().nullable(),
  officerName: z.string().nullable(),
  officerPhone: z.string().nullable(),
  registeredAt: Instant,
  registeredByName: z.string(),
  corrections: z.array(z.object({ at: Instant, byName: z.string(), because: z.string() })),
  needs: z.object({ experienced: z.boolean(), knowsMinors: z.boolean() }),
  /** A letter in force that names an earlier lawyer, which the next takes the place of. */
  outdatedLetter: Letter.nullable(),
  mayCorrect: z.boolean(),
  mayMoveReceipt: z.boolean(),
  history: z.array(HistoryLine),
  asOf: Instant,
})
export type DefenceNotice = z.output<typeof DefenceNotice>

const YEAR = 366
export const CoverageInput = Period.refine(({ from, to }) => from <= to, {
  path: ['to'],
  error: '结束日期不能早于开始日期',
}).refine(({ from, to }) => Date.parse(to) - Date.parse(from) < YEAR * 86_400_000, {
  path: ['to'],
  error: '一次最多看一年',
})

/** Coverage of notified defence: assigned in time ÷ notified, with the rows it is made of. */
export const Coverage = Share.extend({
  rows: z.array(
    NoticeItem.pick({
      id: true,
      number: true,
      countyName: true,
      authorityName: true,
      receivedAt: true,
      dueOn: true,
      assignedAt: true,
      outcome: true,
    }),
  ),
  more: z.boolean(),
  outcomes: z.record(z.enum(noticeOutcomes), z.int()),
})
export type Coverage = z.output<typeof Coverage>

const transfer = {
  source: z.enum(detaineeSources, '请选择是谁收到的申请'),
  sourceName: typedLine('单位或者姓名', 40, 2),
  name: typedLine('申请人姓名', 30, 2),
  /** When the application was made to whoever took it: the twenty-four hours run from here. */
  receivedAt: momentOf('提出的时间'),
  note: typedOptional('说明', 300),
}

/** Registers an application that was made in detention, or corrects what was registered under its id. */
export const SaveDetainee = Write.extend({ ...transfer, id: z.uuid(), countyCode: CountyCode })
export const PassDetainee = Write.extend({
  id: z.uuid(),
  /** When it reached the centre. */
  passedAt: Instant,
})

export const detaineeLists = ['open', 'late', 'passed'] as const
export type DetaineeList = (typeof detaineeLists)[number]
export const DetaineesInput = z.object({ list: z.enum(detaineeLists).default('open') })
export const DetaineeItem = z.object({
  id: z.uuid(),
  countyName: z.string(),
  /** In part. */
  name: z.string(),
  source: transfer.source,
  sourceName: z.string(),
  receivedAt: Instant,
  dueAt: Instant,
  passedAt: Instant.nullable(),
  state: z.enum(detaineeStates),
  /** What it became; null until the centre takes it in. */
  application: z
    .object({
      id: z.uuid(),
      /** Null while the form is being filled, or is on its way to another centre. */
      number: z.string().nullable(),
      collectorName: z.string(),
      /** The reader is filling it. */
      mine: z.boolean(),
    })
    .nullable(),
})
export type DetaineeItem = z.output<typeof DetaineeItem>
export const Detainees = z.object({
  rows: z.array(DetaineeItem),
  more: z.boolean(),
  counts: z.object({ open: z.int(), late: z.int(), passed: z.int() }),
  asOf: Instant,
})
export type Detainees = z.output<typeof Detainees>

export const OpenDetainee = Write.extend({ id: z.uuid() })
/** Turns one into an application to be filled at the counter. */
export const TakeInDetainee = Write.extend({
  id: z.uuid(),
  /** Of the draft it becomes. */
  applicationId: z.uuid(),
})
/** One in full, as its county may open it. */
export const Detainee = DetaineeItem.extend({
  countyCode: AreaCode,
  note: z.string().nullable(),
  registeredByName: z.string(),
  /** The reader notes when it reached the centre, and takes it in. */
  mayPass: z.boolean(),
  mayTakeIn: z.boolean(),
  asOf: Instant,
})
export type Detainee = z.output<typeof Detainee>
