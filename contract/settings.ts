import * as z from 'zod'
import { BookingPolicy, bookingFallback } from './booking/policy'
import { ColumnNames, OFFICIAL_COLUMNS } from './consultation/column-names'
import { escalationSettings } from './escalation/settings'
import { questionSettings } from './question/settings'
import { referralSettings } from './referral/settings'
import { reviewSettings } from './review/settings'
import { DutyRates } from './subsidy/rates'
import { PointsRules } from './supervision/points-rules'

/**
 * Rules a bureau may change without code: each is versioned by date and area in the `setting` table, and falls
 * back to the value here. Lengths in minutes, money in fen (分).
 */
export const settings = {
  'duty.attendance': {
    schema: z.object({
      /** How long before the start a check-in is taken. */
      earliestMinutes: z.int().min(0).max(720),
      /** How much later, or earlier at the end, still counts as on time. */
      graceMinutes: z.int().min(0).max(120),
      /** A30: a duty lasts at least four hours. */
      minimumMinutes: z.int().min(0).max(840),
    }),
    fallback: { earliestMinutes: 60, graceMinutes: 10, minimumMinutes: 240 },
  },
  /** How long a check kept on a phone without signal is still taken; 0 takes none. Spent codes are kept for longer. */
  'duty.offline': {
    schema: z.object({ acceptWithinHours: z.int().min(0).max(72) }),
    fallback: { acceptWithinHours: 24 },
  },
  /** Days after a duty in which a missing check may still be asked to be put right (补签). */
  'duty.makeUp': { schema: z.object({ withinDays: z.int().min(0).max(31) }), fallback: { withinDays: 7 } },
  /** What proves a duty, in points (A45, C.8): weights of the parts, shares of weaker codes, and what is taken off. */
  'duty.evidence': {
    schema: z.object({
      code: z.int().min(1).max(100),
      location: z.int().min(0).max(100),
      rollCalls: z.int().min(0).max(100),
      records: z.int().min(0).max(100),
      ratings: z.int().min(0).max(100),
      /** Of the points of a rotating code. */
      printedPercent: z.int().min(0).max(100),
      madeUpPercent: z.int().min(0).max(100),
      /** Records and ratings from which the part is full. */
      recordsEnough: z.int().min(1).max(50),
      ratingsEnough: z.int().min(1).max(50),
      /** Taken off for each check delivered late, and for a duty the system had to close. */
      lateDelivery: z.int().min(0).max(100),
      closedBySystem: z.int().min(0).max(100),
    }),
    fallback: {
      code: 40,
      location: 10,
      rollCalls: 20,
      records: 15,
      ratings: 15,
      printedPercent: 60,
      madeUpPercent: 20,
      recordsEnough: 3,
      ratingsEnough: 2,
      lateDelivery: 5,
      closedBySystem: 10,
    },
  },
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
  /** How the planner chooses people. Minutes weigh against each other: who has the least of them gets the slot. */
  'roster.fill': {
    schema: z.object({
      /** Time to get from one site to another between two duties of a person. */
      travelGapMinutes: z.int().min(0).max(480),
      maxDutiesPerDay: z.int().min(1).max(5),
      maxDutiesPerWeek: z.int().min(1).max(14),
      /** What it counts against somebody not to know a field the site asks for. */
      fieldMinutes: z.int().min(0).max(10_000),
      /** What a kilometre counts against somebody, up to `farMinutes`; where no distance is known it is half of that. */
      kmMinutes: z.number().min(0).max(100),
      farMinutes: z.int().min(0).max(10_000),
      /** Part of the duty sat earlier in the year that counts as load in the month. */
      yearSharePercent: z.int().min(0).max(100),
    }),
    fallback: {
      travelGapMinutes: 60,
      maxDutiesPerDay: 2,
      maxDutiesPerWeek: 5,
      fieldMinutes: 120,
      kmMinutes: 2,
      farMinutes: 120,
      yearSharePercent: 10,
    },
  },
  /** The least duty of each level (A28, A30, A31); zero asks nothing. */
  'roster.coverage': {
    schema: z.object({
      /** People at a centre on each workday. */
      centrePeoplePerDay: z.int().min(0).max(9),
      /** Duties of a station a week, each of at least `stationMinutes`; no more than the week has workdays. */
      stationDutiesPerWeek: z.int().min(0).max(7),
      stationMinutes: z.int().min(30).max(840),
      /** Minutes a quarter in the workroom of a village that has an adviser. */
      villageMinutesPerQuarter: z.int().min(0).max(10_000),
    }),
    fallback: {
      centrePeoplePerDay: 1,
      stationDutiesPerWeek: 1,
      stationMinutes: 240,
      villageMinutesPerQuarter: 240,
    },
  },
  /** What the weekly notice says one may ask about (A36). */
  'roster.notice': {
    schema: z.object({ matters: z.string().trim().min(1).max(200) }),
    fallback: {
      matters: '婚姻家庭、劳动报酬、土地征收、邻里纠纷、交通事故、赡养抚养等法律问题，也可以申请法律援助',
    },
  },
  /** What a duty is paid (A99); null until the bureau sets it, and then statements can't be confirmed or paid. */
  'subsidy.dutyRates': { schema: DutyRates.nullable(), fallback: null },
  /** Natural days a person has to look at a monthly statement; rolled past rest days. Silence after is consent. */
  'subsidy.confirmation': { schema: z.object({ days: z.int().min(1).max(60) }), fallback: { days: 5 } },
  /** Days raw check-in positions are kept before only "inside or outside, and how far" remains. */
  'retention.positionDays': { schema: z.object({ days: z.int().min(1).max(366) }), fallback: { days: 90 } },
  /** Terms of a finding in natural days, the first not counted, rolled past rest days (A44). */
  'supervision.terms': {
    schema: z.object({
      /** For the person to say how it was, from the notice. */
      stateDays: z.int().min(1).max(60),
      /** For the county to decide, from the statement. */
      decideDays: z.int().min(1).max(90),
      /** For the person to appeal, from the decision; it takes effect after. */
      appealDays: z.int().min(1).max(60),
      /** For the county or the city to settle an appeal. */
      settleDays: z.int().min(1).max(90),
    }),
    fallback: { stateDays: 5, decideDays: 15, appealDays: 7, settleDays: 15 },
  },
  /** The most one decision may take, in fen and in points. */
  'supervision.penalties': {
    schema: z.object({ deductMostFen: z.int().min(1).max(1_000_000), pointsMost: z.int().min(1).max(100) }),
    fallback: { deductMostFen: 100_000, pointsMost: 40 },
  },
  /** What a site weighs in a drawing: points for each thing seen in the days looked back on. */
  'supervision.risk': {
    schema: z.object({
      days: z.int().min(7).max(366),
      base: z.int().min(1).max(1000),
      absent: z.int().min(0).max(100),
      rollCallMissed: z.int().min(0).max(100),
      late: z.int().min(0).max(100),
      short: z.int().min(0).max(100),
      closedBySystem: z.int().min(0).max(100),
      noRecords: z.int().min(0).max(100),
      weakProof: z.int().min(0).max(100),
      complaint: z.int().min(0).max(100),
      unvisitedMonth: z.int().min(0).max(100),
      /** No part adds more than this. */
      mostPerPart: z.int().min(1).max(1000),
    }),
    fallback: {
      days: 90,
      base: 10,
      absent: 20,
      rollCallMissed: 10,
      late: 3,
      short: 5,
      closedBySystem: 4,
      noRecords: 4,
      weakProof: 2,
      complaint: 15,
      unvisitedMonth: 5,
      mostPerPart: 60,
    },
  },
  /** Points ledger, yearly grade and stars (衢州积分办法: below 60 不合格, from 90 优秀). */
  'points.rules': {
    schema: PointsRules,
    fallback: {
      base: 60,
      most: 100,
      dutyCompleted: 1,
      rollCallReplied: 1,
      warning: 2,
      circular: 5,
      deduct: 5,
      gradesFrom: { excellent: 90, good: 75, pass: 60 },
      starsFrom: [60, 70, 80, 90],
    },
  },
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
  /** Ways to rate beside the visitor's own phone (A50), and how long a phone may be handed over after a consultation. */
  'rating.ways': {
    schema: z.object({
      handedOver: z.boolean(),
      handedOverHours: z.int().min(1).max(72),
      returnCall: z.boolean(),
    }),
    fallback: { handedOver: true, handedOverHours: 4, returnCall: true },
  },
  /** Natural days an adviser has to appeal a rating, the day of the rating not counted. */
  'rating.appeal': { schema: z.object({ withinDays: z.int().min(1).max(60) }), fallback: { withinDays: 7 } },
  /** From where on ratings and records stand out; see contract/rating/radar.ts. */
  'rating.radar': {
    schema: z.object({
      raterRatings: z.int().min(2).max(100),
      raterDays: z.int().min(1).max(31),
      guestRatings: z.int().min(2).max(100),
      burstRatings: z.int().min(2).max(100),
      burstSeconds: z.int().min(1).max(3600),
      instantSeconds: z.int().min(0).max(300),
      slackMinutes: z.int().min(0).max(720),
      minutesPerRecord: z.int().min(1).max(120),
    }),
    fallback: {
      raterRatings: 4,
      raterDays: 7,
      guestRatings: 2,
      burstRatings: 3,
      burstSeconds: 60,
      instantSeconds: 10,
      slackMinutes: 120,
      minutesPerRecord: 5,
    },
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
  ...escalationSettings,
  ...questionSettings,
  ...referralSettings,
  ...reviewSettings,
  /** Whether who proposes a person for the register may not be the one who admits them (A23). */
  'people.admission': { schema: z.object({ twoPersons: z.boolean() }), fallback: { twoPersons: true } },
} as const

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>
