import * as z from 'zod'
import { assignmentSettings } from './assignment/settings'
import { BookingPolicy, bookingFallback } from './booking/policy'
import { caseworkSettings } from './casework/settings'
import { closingSettings } from './closing/settings'
import { ColumnNames, OFFICIAL_COLUMNS } from './consultation/column-names'
import { defenceSettings } from './defence/settings'
import { dutySettings } from './duty/settings'
import { escalationSettings } from './escalation/settings'
import { intakeSettings } from './intake/settings'
import { promiseSettings } from './promise/settings'
import { qualitySettings } from './quality/settings'
import { questionSettings } from './question/settings'
import { ratingSettings } from './rating/settings'
import { referralSettings } from './referral/settings'
import { reviewSettings } from './review/settings'
import { rosterSettings } from './roster/settings'
import { DutyRates } from './subsidy/rates'
import { supplementSettings } from './supplement/settings'
import { supervisionSettings } from './supervision/settings'

/**
 * Rules a bureau may change without code: each is versioned by date and area in the `setting` table, and falls
 * back to the value here. Lengths in minutes, money in fen (分).
 */
export const settings = {
  /** Monthly income a head up to which a household counts as in hardship (法援法 34); null until the bureau sets it. */
  'aid.meansStandard': {
    schema: z.object({ monthlyPerHeadFen: z.int().min(0).max(10_000_000).nullable() }),
    fallback: { monthlyPerHeadFen: null },
  },
  /** System roll calls (A38). `explainDays` are natural days; `perDayMost`: calls to one scope, at each level. */
  'rollcall.policy': {
    schema: z.object({
      replyMinutes: z.int().min(1).max(120),
      explainDays: z.int().min(1).max(30),
      perDayMost: z.int().min(1).max(20),
    }),
    fallback: { replyMinutes: 10, explainDays: 3, perDayMost: 3 },
  },
  /** What a duty is paid (A99); null until the bureau sets it, and then statements can't be confirmed or paid. */
  'subsidy.dutyRates': { schema: DutyRates.nullable(), fallback: null },
  /** Natural days a person has to look at a monthly statement; rolled past rest days. Silence after is consent. */
  'subsidy.confirmation': { schema: z.object({ days: z.int().min(1).max(60) }), fallback: { days: 5 } },
  /** Days raw check-in positions are kept before only "inside or outside, and how far" remains. */
  'retention.positionDays': { schema: z.object({ days: z.int().min(1).max(366) }), fallback: { days: 90 } },
  /** Changes of the roster among duty staff (B.2): what the county has a word on, and how late one may ask. */
  'request.policy': {
    schema: z.object({
      swapNeedsApproval: z.boolean(),
      standInNeedsApproval: z.boolean(),
      leaveNeedsApproval: z.boolean(),
      /** Hours before the start up to which a swap or a stand-in may be asked for; later the county is called. */
      latestHoursBefore: z.int().min(0).max(720),
    }),
    fallback: {
      swapNeedsApproval: false,
      standInNeedsApproval: true,
      leaveNeedsApproval: true,
      latestHoursBefore: 24,
    },
  },
  /** Days after it was written in which a person corrects a record of their own (A48). */
  'consultation.correction': {
    schema: z.object({ ownWithinDays: z.int().min(0).max(365) }),
    fallback: { ownWithinDays: 30 },
  },
  /** Hours an approval to open a minor's record lasts (未成年人网络保护条例 36). */
  'consultation.access': {
    schema: z.object({ openHours: z.int().min(1).max(168) }),
    fallback: { openHours: 24 },
  },
  /** The ledger as a file (A49): names of its columns in their order, records at most, hours the file is kept. */
  'ledger.export': {
    schema: z.object({
      columns: ColumnNames,
      rowsMost: z.int().min(100).max(100_000),
      keepHours: z.int().min(1).max(72),
    }),
    fallback: { columns: OFFICIAL_COLUMNS, rowsMost: 50_000, keepHours: 24 },
  },
  /** Complaints (法援法 55): terms in natural days, the first not counted, rolled past rest days. */
  'complaint.terms': {
    schema: z.object({
      acceptDays: z.int().min(1).max(60),
      investigateDays: z.int().min(1).max(180),
      /** To tell the result, from the conclusion or from not accepting. */
      tellDays: z.int().min(1).max(60),
      /** Complaints one person may file in a day. */
      perDayMost: z.int().min(1).max(50),
    }),
    fallback: { acceptDays: 5, investigateDays: 30, tellDays: 3, perDayMost: 5 },
  },
  /** Return visits (A52): records drawn of a site's month, and calls without an answer after which one gives up. */
  'followup.sample': {
    schema: z.object({ perSite: z.int().min(1).max(50), tries: z.int().min(1).max(20) }),
    fallback: { perSite: 2, tries: 3 },
  },
  /** Slots of published shifts, home visits, and how often somebody may book (B.2). */
  'booking.policy': { schema: BookingPolicy, fallback: bookingFallback },
  ...defenceSettings,
  ...assignmentSettings,
  ...closingSettings,
  ...dutySettings,
  ...escalationSettings,
  ...intakeSettings,
  ...promiseSettings,
  ...qualitySettings,
  ...questionSettings,
  ...ratingSettings,
  ...referralSettings,
  ...reviewSettings,
  ...caseworkSettings,
  ...rosterSettings,
  ...supervisionSettings,
  ...supplementSettings,
  /** Whether who proposes a person for the register may not be the one who admits them (A23). */
  'people.admission': { schema: z.object({ twoPersons: z.boolean() }), fallback: { twoPersons: true } },
} as const

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>
