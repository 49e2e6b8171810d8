import * as z from 'zod'
import { AreaCode } from '../area'
import { Day, Instant, Write, typedLine } from '../wire'
import { practitionerKinds } from '../account/roles'
import { dutyKinds } from '../duty/labels'
import { ClockTime, SiteCode } from './code'
import { dutyPresences, siteKinds } from './labels'

export { ClockTime, SiteCode }

/** Opening rules: weekdays 1–7 and Shanghai clock times; a place that closes at noon has two. */
export const OpeningHours = z.array(
  z.object({
    weekdays: z
      .array(z.int().min(1).max(7))
      .min(1, '请选择星期几')
      .max(7)
      .refine((days) => new Set(days).size === days.length, '同一天选了两次'),
    opens: ClockTime,
    closes: ClockTime,
  }),
)
export type OpeningHours = z.output<typeof OpeningHours>

export const Position = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
})
export type Position = z.output<typeof Position>

export const Site = z.object({
  code: SiteCode,
  name: z.string(),
  kind: z.enum(siteKinds),
  areaCode: AreaCode,
  /** With the county in front, since 店上镇 is in 潞城区 and in 壶关县: '潞城区店上镇'. */
  areaName: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  openingHours: OpeningHours,
  position: Position.nullable(),
})
export type Site = z.output<typeof Site>

/** One line of the board a resident sees: a person on duty, named in public by A35. */
export const BoardShift = z.object({
  id: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  /** Away from the site for 下乡 and 上门, which the board must say. */
  dutyKind: z.enum(dutyKinds),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  presence: z.enum(dutyPresences),
})
export type BoardShift = z.output<typeof BoardShift>

/** The page behind a scanned code: who is on duty now, else who is next (A35, A41). */
export const Point = z.object({
  site: Site,
  now: z.array(BoardShift),
  later: z.array(BoardShift),
  asOf: Instant,
})
export type Point = z.output<typeof Point>

export const PointInput = z.object({ siteCode: SiteCode })

/** Sites in an area or below it, for lists: a county's 9 to 17, the city's 141, and village workrooms beside them. */
export const SiteListInput = z.object({
  areaCode: AreaCode.optional(),
  /** Part of a site's or its area's name. */
  search: z.string().trim().max(30, '最多30个字').optional(),
  kinds: z.array(z.enum(siteKinds)).min(1).optional(),
})
export type SiteListInput = z.output<typeof SiteListInput>
/** Rows of one list at most; whoever looks for one among more searches by name. */
export const SITE_LIST_ROWS = 200
export const SiteListItem = Site.pick({
  code: true,
  name: true,
  kind: true,
  areaCode: true,
  areaName: true,
  address: true,
  phone: true,
})
export type SiteListItem = z.output<typeof SiteListItem>

export const Area = z.object({ code: AreaCode, name: z.string() })
export type Area = z.output<typeof Area>

/** The counties, and how many townships each has. */
export const CountyList = z.array(Area.extend({ towns: z.int() }))
export type CountyList = z.output<typeof CountyList>

export const StationCodeInput = z.object({ siteCode: SiteCode })
/** What the station's own screen shows: eight digits, good for 30 seconds and for one check-in. */
export const PresenceCode = z.object({
  siteName: z.string(),
  code: z.string().regex(/^\d{8}$/),
  /** When the screen takes the next one; this one is accepted for a step longer, for whoever has just scanned it. */
  validUntil: Instant,
  /** The server's clock, by which the screen counts down. */
  asOf: Instant,
  /** QR code as a data URL, so a phone's camera opens the check-in page. */
  image: z.string(),
})
export type PresenceCode = z.output<typeof PresenceCode>

/** What the sheet on the wall says. */
export const PrintedCode = z.object({
  siteName: z.string(),
  areaName: z.string(),
  phone: z.string().nullable(),
  scene: z.string().max(32),
  url: z.string(),
  image: z.string(),
})
export type PrintedCode = z.output<typeof PrintedCode>

/** Prints a new key: whoever photographed the old sheet can no longer check in with it. */
export const RenewPrintedKey = Write.extend({ siteCode: SiteCode })

/** Editable by the county (A4); identity and level of a site are not. */
export const SiteChange = Write.extend({
  siteCode: SiteCode,
  address: typedLine('地址', 100),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9-]{7,20}$/, '请填写正确的电话号码'),
  position: Position.nullable(),
  openingHours: OpeningHours.min(1, '请填写开放时间')
    .max(14, '开放时间最多14条')
    .refine((rules) => rules.every((rule) => rule.opens < rule.closes), '结束时间应晚于开始时间'),
})

/** Rows of one import at most: a county has up to 302 workrooms (A2), the city under 3000. */
export const WORKROOM_ROWS = 5000
/** A CSV file of village workrooms, as bytes in base64 (UTF-8 or GBK, as Excel saves it), at most 1 MB. */
export const WorkroomImport = Write.extend({
  file: z.base64().min(1, '请选择文件').max(1_400_000, '文件不能超过1兆'),
})
export const WorkroomImported = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() })
export type WorkroomImported = z.output<typeof WorkroomImported>
