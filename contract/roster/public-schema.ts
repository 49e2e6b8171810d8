import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { dutyKinds, shiftStatuses } from '../duty/labels'
import { ClockTime, Position, Site, SiteCode } from '../site/schema'
import { daysBetween } from '../time'
import {
  CalendarMonth,
  Day,
  Instant,
  Phone,
  typedLine,
  typedLineOptional,
  typedOptional,
  Write,
} from '../wire'
import { dayMarks } from './board'
import { OUTREACH_DAYS } from './outreach'
import { Pattern } from './pattern-schema'

/** A duty as everybody may read it: names and kinds are public by A35, the note only where `isNotePublic`. */
export const PublicShift = z.object({
  id: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  dutyKind: z.enum(dutyKinds),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  status: z.enum(shiftStatuses),
  note: z.string().nullable(),
})
export type PublicShift = z.output<typeof PublicShift>

export const PublicDay = z.object({ day: Day, mark: z.enum(dayMarks), shifts: z.array(PublicShift) })
export type PublicDay = z.output<typeof PublicDay>

/** How duty comes round at a site, as everybody may read it (A33). */
export const PublicPattern = Pattern.pick({
  id: true,
  kind: true,
  cycle: true,
  weekdays: true,
  weekOfMonth: true,
  monthOfQuarter: true,
  starts: true,
  ends: true,
  fromOn: true,
  toOn: true,
})
export type PublicPattern = z.output<typeof PublicPattern>

/** The month now running by the server's clock, unless one is named. */
export const BoardInput = z.object({ month: CalendarMonth.optional(), siteCode: SiteCode })

/** The duty board of a site and month (A35). */
export const Board = z.object({
  site: Site,
  month: CalendarMonth,
  /** Every day of the month, in order, each with its mark. */
  days: z.array(PublicDay),
  /** Those in force on some day of the month, by their first. */
  patterns: z.array(PublicPattern),
  /** Counts the changes of this board since it was first published; 0 before. */
  edition: z.int(),
  changedAt: Instant.nullable(),
  asOf: Instant,
})
export type Board = z.output<typeof Board>

/** The week a day lies in, of one site or of all sites of a county; this week by the server's clock unless a day is named. */
export const NoticeInput = z.object({
  from: Day.optional(),
  siteCode: SiteCode.optional(),
  countyCode: AreaCode.optional(),
})

/** What the weekly notice of a county or a site says (A36); the same duties as the board's. */
export const WeekNotice = z.object({
  /** The site's name, or the county's. */
  name: z.string(),
  from: Day,
  to: Day,
  sites: z.array(
    Site.pick({ code: true, name: true, address: true, phone: true }).extend({ days: z.array(PublicDay) }),
  ),
  /** What one may ask about, as the bureau words it. */
  matters: z.string(),
  /** Code that opens the site's page, the county centre's for a county: a data URL. Proves no presence. */
  code: z.object({ siteCode: SiteCode, image: z.string() }),
  asOf: Instant,
})
export type WeekNotice = z.output<typeof WeekNotice>

/** Ground for an outreach site (A6). */
export const OpenOutreach = Write.extend({
  /** The township its consultations count for. */
  townCode: AreaCode,
  name: typedLine('名称', 30, 2),
  place: typedLine('地点', 100),
  phone: Phone.optional(),
  position: Position.nullable(),
  firstDay: Day,
  lastDay: Day,
  opens: ClockTime,
  closes: ClockTime,
  note: typedOptional('说明', 200),
})
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: '结束时间应晚于开始时间' })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: '最后一天不能早于第一天',
  })
  .refine(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) < OUTREACH_DAYS, {
    path: ['lastDay'],
    error: `一个临时咨询点最多开${OUTREACH_DAYS}天`,
  })
export type OpenOutreach = z.output<typeof OpenOutreach>

export const Outreach = z.object({
  siteCode: SiteCode,
  name: z.string(),
  areaName: z.string(),
  place: z.string().nullable(),
  firstDay: Day,
  lastDay: Day,
  note: z.string().nullable(),
  /** Duties published there, and consultations in its name so far. Units: 班, 件. */
  duties: z.int(),
  consultations: z.int(),
})
export type Outreach = z.output<typeof Outreach>
/** Newest first; at most 100. */
export const OutreachList = z.object({ outreaches: z.array(Outreach), asOf: Instant })
export type OutreachList = z.output<typeof OutreachList>

const DutyHours = z.object({ day: Day, from: ClockTime, to: ClockTime })

/** A duty planned once, published at once (A34). */
export const PlanOneOff = Write.extend({
  siteCode: SiteCode,
  practitionerId: z.uuid('请选择值班人员'),
  kind: z.enum(dutyKinds, '请选择值班方式'),
  ...DutyHours.shape,
  note: typedLineOptional('说明', 100),
}).refine(({ from, to }) => from < to, { path: ['to'], error: '结束时间应晚于开始时间' })
export type PlanOneOff = z.output<typeof PlanOneOff>

export const CancelShift = Write.extend({ shiftId: z.uuid(), reason: typedLine('原因', 100, 2) })

/** A duty planned once, as the county sees it. */
export const OneOff = PublicShift.extend({ siteCode: SiteCode, siteName: z.string() })
export type OneOff = z.output<typeof OneOff>
/** From today on, by day; cancelled ones too. */
export const OneOffList = z.object({ oneOffs: z.array(OneOff), asOf: Instant })
export type OneOffList = z.output<typeof OneOffList>

/** Who may be asked for a duty planned once, seen from its hours. */
export const OneOffPeopleInput = DutyHours.extend({ siteCode: SiteCode })
export const OneOffPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  /** Minutes of duty in the month, this one not counted. */
  minutesThisMonth: z.int(),
  /** The duty or leave in the way, in words; null for somebody free. */
  busy: z.string().nullable(),
})
export type OneOffPerson = z.output<typeof OneOffPerson>
