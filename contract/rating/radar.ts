import type { RatingWay } from './labels'
import type { Satisfaction } from './schema'

/** What makes ratings and records worth a look, the weightiest first. Each is a hint, and no finding yet. */
export const radarRules = [
  'own-number',
  'insider',
  'one-rater',
  'one-phone',
  'guest-only',
  'burst',
  'instant',
  'off-duty',
  'outside-shift',
  'too-many',
] as const
export type RadarRule = (typeof radarRules)[number]

export const radarRuleLabels: Record<RadarRule, { label: string; meaning: string }> = {
  'own-number': { label: '留的是值班人员的号码', meaning: '来访人电话和值班人员本人的电话一样' },
  insider: { label: '评价人是自己人', meaning: '评价的账号是值班人员、辅助人员或工作人员' },
  'one-rater': { label: '一个账号评了很多次', meaning: '同一个账号（同一部手机）在几天里评了很多次' },
  'one-phone': { label: '一个号码评了很多次', meaning: '留同一个电话的来访人在几天里评了很多次' },
  'guest-only': { label: '只用来评价的访客', meaning: '网页访客账号没办过别的事，只给同一个人评价' },
  burst: { label: '短时间连续满意', meaning: '同一个人在很短的时间里连着收到满意' },
  instant: { label: '亮码就评', meaning: '评价码刚出来几秒钟就评完了，来不及看清题目' },
  'off-duty': { label: '值班以外评价', meaning: '评价的时间不在那一班的前后' },
  'outside-shift': { label: '记录不在班上', meaning: '咨询的时间不在所记的那一班里' },
  'too-many': { label: '记录多过时间', meaning: '一班的时间接待不了这么多人' },
}

/** Thresholds a bureau may set. */
export interface RadarPolicy {
  /** One account or one telephone: this many ratings within these days. */
  raterRatings: number
  raterDays: number
  /** One guest for one adviser: this many ratings. */
  guestRatings: number
  /** One adviser: this many top marks within these seconds. */
  burstRatings: number
  burstSeconds: number
  /** From the code to the rating in less than these seconds. */
  instantSeconds: number
  /** Minutes around a shift that are still of it. */
  slackMinutes: number
  /** The least a consultation takes. */
  minutesPerRecord: number
}

/** Who rated, as far as it matters here: the web's guests are told apart from WeChat's people. */
export const raterKinds = ['wechat', 'guest', 'insider'] as const
export type RaterKind = (typeof raterKinds)[number]

export const raterKindLabels: Record<RaterKind, string> = {
  wechat: '微信用户',
  guest: '网页访客',
  insider: '内部账号',
}

/** A record as the radar sees it; instants are ISO texts. */
export interface RadarRecord {
  consultationId: string
  practitionerId: string
  occurredAt: string
  shift: { id: string; startsAt: string; endsAt: string } | null
  /** Stands for the visitor's telephone without telling it. */
  phoneKey: string | null
  /** The visitor's telephone is the adviser's own. */
  ownNumber: boolean
  rating: {
    ratedAt: string
    way: RatingWay
    satisfaction: Satisfaction
    /** When its code was made; null where there was none. */
    issuedAt: string | null
    rater: { id: string; kind: RaterKind; onlyRates: boolean } | null
  } | null
}

type Rated<R extends RadarRecord> = R & { rating: NonNullable<R['rating']> }

export interface Signal<R extends RadarRecord = RadarRecord> {
  rule: RadarRule
  records: R[]
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const ms = (instant: string): number => new Date(instant).getTime()
const ratedAt = (record: Rated<RadarRecord>): number => ms(record.rating.ratedAt)

/** Lists of those with the same key, in order of first appearance; without a key they are left out. */
function together<T>(items: readonly T[], keyOf: (item: T) => string | null): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

/** Longest runs in which every item is one of at least `least` within `withinMs` of each other. */
export function crowds<T>(
  items: readonly T[],
  at: (item: T) => number,
  withinMs: number,
  least: number,
): T[][] {
  const sorted = [...items].sort((one, other) => at(one) - at(other))
  const runs: { from: number; to: number }[] = []
  let from = 0
  sorted.forEach((item, to) => {
    while (at(item) - at(sorted[from]!) > withinMs) from++
    if (to - from + 1 < least) return
    const last = runs[runs.length - 1]
    if (last && from <= last.to) last.to = to
    else runs.push({ from, to })
  })
  return runs.map((run) => sorted.slice(run.from, run.to + 1))
}

const around = (instant: string, shift: NonNullable<RadarRecord['shift']>, slackMinutes: number): boolean =>
  ms(instant) >= ms(shift.startsAt) - slackMinutes * MINUTE_MS &&
  ms(instant) <= ms(shift.endsAt) + slackMinutes * MINUTE_MS

const tooMany = (records: readonly RadarRecord[], minutesPerRecord: number): boolean => {
  const { startsAt, endsAt } = records[0]!.shift!
  return records.length * minutesPerRecord * MINUTE_MS > ms(endsAt) - ms(startsAt)
}

const byAdviser = ({ practitionerId }: RadarRecord): string => practitionerId
const byShift = ({ shift }: RadarRecord): string | null => shift && shift.id

/** For each rule the groups of records it points at. */
function groupsOf<R extends RadarRecord>(
  records: readonly R[],
  policy: RadarPolicy,
): Record<RadarRule, R[][]> {
  const rated = records.filter((record): record is Rated<R> => record.rating !== null)
  const ofAdvisers = (those: (record: Rated<R>) => boolean) => together(rated.filter(those), byAdviser)
  const often = (group: Rated<R>[]) => crowds(group, ratedAt, policy.raterDays * DAY_MS, policy.raterRatings)
  return {
    'own-number': ofAdvisers(({ ownNumber }) => ownNumber),
    insider: ofAdvisers(({ rating }) => rating.rater?.kind === 'insider'),
    'one-rater': together(rated, ({ rating }) => rating.rater?.id ?? null).flatMap(often),
    'one-phone': together(rated, ({ phoneKey }) => phoneKey).flatMap(often),
    'guest-only': together(
      rated.filter(({ rating }) => rating.rater?.kind === 'guest' && rating.rater.onlyRates),
      ({ rating, practitionerId }) => `${rating.rater!.id} ${practitionerId}`,
    ).filter((group) => group.length >= policy.guestRatings),
    burst: ofAdvisers(({ rating }) => rating.satisfaction === 'satisfied').flatMap((group) =>
      crowds(group, ratedAt, policy.burstSeconds * 1000, policy.burstRatings),
    ),
    instant: ofAdvisers(
      (record) =>
        record.rating.issuedAt !== null &&
        ratedAt(record) - ms(record.rating.issuedAt) < policy.instantSeconds * 1000,
    ),
    'off-duty': ofAdvisers(
      ({ shift, rating }) =>
        shift !== null && rating.way !== 'return-call' && !around(rating.ratedAt, shift, policy.slackMinutes),
    ),
    'outside-shift': together(
      records.filter(({ shift, occurredAt }) => shift && !around(occurredAt, shift, policy.slackMinutes)),
      byShift,
    ),
    'too-many': together(records, byShift).filter((group) => tooMany(group, policy.minutesPerRecord)),
  }
}

/** What stands out among records of one county, weightiest rule first, with the records behind each. */
export function signalsIn<R extends RadarRecord>(records: readonly R[], policy: RadarPolicy): Signal<R>[] {
  const groups = groupsOf(records, policy)
  return radarRules.flatMap((rule) => groups[rule].map((group) => ({ rule, records: group })))
}
