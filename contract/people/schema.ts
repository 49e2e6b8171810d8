import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Phone, Write, typedLine, typedLineOptional, typedOptional } from '../wire'
import { personStatuses, screeningResults } from './labels'
import { personActs } from './may'
import { historyActs, standingActs } from './workflow'

const CountyCode = AreaCode.regex(/^\d{4}(?!00)\d{2}$/, '请选县区')

/** Letters upper-case and without blanks, so that one number has one spelling. */
const Licence = typedLineOptional('执业证号', 40).transform(
  (text) => text?.replace(/\s/g, '').toUpperCase() ?? null,
)

/** What a register's entry says of a person; `problemsOf` judges it as a whole. */
export const PersonFacts = z.object({
  name: typedLine('姓名', 30, 2),
  kind: z.enum(practitionerKinds, '请选人员类型'),
  unit: typedLineOptional('单位', 60).transform((text) => text ?? null),
  licenceNumber: Licence,
  /** Undefined leaves the known number as it is; null takes it away. */
  phone: Phone.nullable().optional(),
  fields: z.array(z.enum(matterTypes)).max(matterTypes.length),
  /** Township the person works or lives in, for distances. */
  baseAreaCode: AreaCode.nullable(),
  /** Villages a village adviser is named for (A18). */
  villages: z.array(AreaCode).max(30, '最多30个村社区'),
  practisingSince: Day.nullable(),
  criminalSince: Day.nullable(),
  knowsMinors: z.boolean(),
  qualified: z.boolean(),
})
export type PersonFacts = z.output<typeof PersonFacts>

export const Propose = Write.extend({ countyCode: CountyCode, facts: PersonFacts })
export const Change = Write.extend({ id: z.uuid(), facts: PersonFacts })

/** Rows of one page of the list. */
export const PEOPLE_PAGE = 50
/** Where the next page begins; made by the server. */
export const PeopleCursor = z.object({ areaCode: AreaCode, name: z.string().max(60), id: z.uuid() })
export type PeopleCursor = z.output<typeof PeopleCursor>

export const PeopleInput = z.object({
  status: z.enum(personStatuses).optional(),
  kind: z.enum(practitionerKinds).optional(),
  field: z.enum(matterTypes).optional(),
  /** Part of a name, a unit or a licence number. */
  search: z.string().trim().max(30, '最多30个字').optional(),
  after: PeopleCursor.optional(),
})
export type PeopleInput = z.output<typeof PeopleInput>

export const PersonItem = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  countyName: z.string(),
  status: z.enum(personStatuses),
  fields: z.array(z.enum(matterTypes)),
  /** Whether the caller may admit them now: what can be done with many at once. */
  admittable: z.boolean(),
})
export type PersonItem = z.output<typeof PersonItem>

/** A page of the register within the caller's scope, and how many there are by status under the other filters. */
export const People = z.object({
  rows: z.array(PersonItem),
  next: PeopleCursor.nullable(),
  counts: z.record(z.enum(personStatuses), z.int()),
})
export type People = z.output<typeof People>

export const PersonEvent = z.object({
  id: z.int(),
  act: z.enum(historyActs),
  toStatus: z.enum(personStatuses),
  reason: z.string().nullable(),
  /** Null in the person's own record: who of the staff it was is the office's matter. */
  byName: z.string().nullable(),
  at: Instant,
  effectiveOn: Day,
})
export type PersonEvent = z.output<typeof PersonEvent>

const Score = z.int('请打分').min(1, '请打1到5分').max(5, '请打1到5分')
const scores = { politics: Score, service: Score, skill: Score, ethics: Score }

export const Screening = z.object({
  year: z.int(),
  ...scores,
  result: z.enum(screeningResults),
  note: z.string().nullable(),
  at: Instant,
})
export type Screening = z.output<typeof Screening>

const Place = z.object({ code: AreaCode, name: z.string() })

/** A person's record, their telephone number masked. */
const Record = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(practitionerKinds),
  status: z.enum(personStatuses),
  unit: z.string().nullable(),
  licenceNumber: z.string().nullable(),
  phone: z.string().nullable(),
  fields: z.array(z.enum(matterTypes)),
  county: Place,
  base: Place.nullable(),
  villages: z.array(Place),
  practisingSince: Day.nullable(),
  criminalSince: Day.nullable(),
  knowsMinors: z.boolean(),
  qualified: z.boolean(),
  admittedOn: Day.nullable(),
  /** Of five; null before the first were given. */
  stars: z.int().nullable(),
  may: z.array(z.enum(personActs)),
  events: z.array(PersonEvent),
  screenings: z.array(Screening),
})

export const Person = Record.extend({
  /** What the caller may do with the entry now, in the table's order. */
  acts: z.array(z.enum(standingActs)),
  mayChange: z.boolean(),
  /** Why the caller may not admit them though colleagues may: they proposed the person themself. */
  needsColleague: z.boolean(),
  /** The year's screening that asks for an exit nobody has done yet. */
  exitProposed: Screening.nullable(),
  /** Published duties still to come. */
  shiftsAhead: z.int(),
  /** Whether the person can sign in: WeChat bound, or an account of their own. */
  bound: z.boolean(),
  invitedUntil: Instant.nullable(),
  asOf: Instant,
})
export type Person = z.output<typeof Person>

/** What the register says of the caller, whatever their status. */
export const OwnRecord = Record
export type OwnRecord = z.output<typeof OwnRecord>

export const PersonId = z.object({ id: z.uuid() })

export const RevealPhone = Write.extend({ id: z.uuid(), reason: typedLine('原因', 100, 2) })

/** People of one act at most. */
export const MOST_AT_ONCE = 200
/** One act upon one person, or upon many alike. The client names the act; the table names the status. */
export const RegisterActInput = Write.extend({
  ids: z.array(z.uuid()).min(1).max(MOST_AT_ONCE, `一次最多${MOST_AT_ONCE}人`),
  act: z.enum(standingActs),
  reason: typedOptional('原因', 200),
  /** Day it counts from on paper; today when left out. Never after today: the status changes at once. */
  effectiveOn: Day.optional(),
})

/** A duty that lost its person. */
export const FreedShift = z.object({
  id: z.uuid(),
  siteName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
})
export type FreedShift = z.output<typeof FreedShift>

export const RegisterActDone = z.object({
  done: z.int(),
  /** Duties to come that were withdrawn because of it, in order of time; they need somebody else. */
  freed: z.array(FreedShift),
})
export type RegisterActDone = z.output<typeof RegisterActDone>

export const Screen = Write.extend({
  id: z.uuid(),
  year: z.int('请填写年份').min(2000, '请填写年份').max(2100, '请填写年份'),
  ...scores,
  result: z.enum(screeningResults, '请选保留或淘汰'),
  note: typedOptional('说明', 500),
})

/** Rows of one import at most. */
export const PEOPLE_ROWS = 1000
/** An Excel workbook or a CSV table of people, as bytes in base64, at most 1 MB. */
export const PeopleImport = Write.extend({
  countyCode: CountyCode,
  file: z.base64().min(1, '请选择文件').max(1_400_000, '文件不能超过1兆'),
})
export const PeopleImported = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() })
export type PeopleImported = z.output<typeof PeopleImported>

/** A file made by the server: its name, and its bytes in base64. */
export const MadeFile = z.object({ name: z.string(), content: z.base64() })
export type MadeFile = z.output<typeof MadeFile>

/** Telephone numbers go along only when asked for, with a reason that stays on record. */
export const PeopleExport = Write.extend({
  withPhones: z.boolean(),
  reason: typedLineOptional('原因', 100),
})
/** Rows of one export at most. */
export const EXPORT_ROWS = 5000
