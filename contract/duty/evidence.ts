import type { SettingValue } from '../settings'
import { codeKindLabels, locationVerdictLabels } from './labels'
import type { CodeKind, EvidencePart, LocationVerdict } from './labels'

export type EvidencePolicy = SettingValue<'duty.evidence'>

/** One end of a duty; `code` is null where the system closed it. */
export interface EndSeen {
  code: CodeKind | null
  location: LocationVerdict
  lateDelivered: boolean
}

/** What is known of a duty that was begun. */
export interface DutySeen {
  in: EndSeen
  /** Null while the person is on duty. */
  out: EndSeen | null
  closedBySystem: boolean
  /** Roll calls that are settled: answered, or missed and not accounted for. */
  rollCalls: { called: number; replied: number }
  /** Consultations that took place within the duty. */
  records: number
  /** Of those, rated by residents on their own phones. */
  ratings: number
}

/** One thing a duty is proved by: what was seen, its points, and of how many. Of 0 where it is not counted. */
export interface EvidenceLine {
  part: EvidencePart
  seen: string
  points: number
  of: number
}

/** `score` is points ÷ of in whole percent, from 0 to 100; never shown without its lines. */
export interface Evidence {
  score: number
  points: number
  of: number
  lines: EvidenceLine[]
}

const tenths = (points: number) => Math.round(points * 10) / 10
const sum = (numbers: readonly number[]) => tenths(numbers.reduce((total, number) => total + number, 0))

function codeLine(ends: readonly EndSeen[], policy: EvidencePolicy): EvidenceLine {
  const percent: Record<CodeKind, number> = {
    rotating: 100,
    printed: policy.printedPercent,
    'made-up': policy.madeUpPercent,
  }
  const half = policy.code / 2
  const names = ['签到', '签退']
  return {
    part: 'code',
    seen: ends
      .map(({ code }, end) => `${names[end]}${code === null ? '没有用码' : `用${codeKindLabels[code]}`}`)
      .join('，'),
    points: sum(ends.map(({ code }) => (code === null ? 0 : (half * percent[code]) / 100))),
    of: sum(ends.map(() => half)),
  }
}

/** No position is no reason to doubt (it is never required): only one that was given counts, for or against. */
function locationLine(ends: readonly EndSeen[], policy: EvidencePolicy): EvidenceLine {
  const half = policy.location / 2
  const given = ends.filter(({ location }) => location !== 'unknown')
  return {
    part: 'location',
    seen:
      given.length === 0
        ? '没有用位置，不计'
        : given.map(({ location }) => locationVerdictLabels[location]).join('，'),
    points: sum(given.map(({ location }) => (location === 'inside' ? half : -half))),
    of: sum(given.map(() => half)),
  }
}

const share = (weight: number, done: number, enough: number) =>
  tenths((weight * Math.min(done, enough)) / enough)

const rollCallLine = ({ called, replied }: DutySeen['rollCalls'], policy: EvidencePolicy): EvidenceLine =>
  called === 0
    ? { part: 'roll-calls', seen: '这一班没有点名，不计', points: 0, of: 0 }
    : {
        part: 'roll-calls',
        seen: `点名${called}次，应答${replied}次`,
        points: share(policy.rollCalls, replied, called),
        of: policy.rollCalls,
      }

const recordLine = ({ records }: DutySeen, policy: EvidencePolicy): EvidenceLine => ({
  part: 'records',
  seen: `值班时间里的咨询${records}条，${policy.recordsEnough}条满分`,
  points: share(policy.records, records, policy.recordsEnough),
  of: policy.records,
})

const ratingLine = ({ records, ratings }: DutySeen, policy: EvidencePolicy): EvidenceLine =>
  records === 0
    ? { part: 'ratings', seen: '没有咨询可评价，不计', points: 0, of: 0 }
    : {
        part: 'ratings',
        seen: `群众用自己手机评价${ratings}条，${Math.min(policy.ratingsEnough, records)}条满分`,
        points: share(policy.ratings, ratings, Math.min(policy.ratingsEnough, records)),
        of: policy.ratings,
      }

const deductions = (ends: readonly EndSeen[], seen: DutySeen, policy: EvidencePolicy): EvidenceLine[] => {
  const late = ends.filter(({ lateDelivered }) => lateDelivered).length
  return [
    ...(late > 0
      ? [
          {
            part: 'late-delivery' as const,
            seen: `${late}次是后来补传的`,
            points: 0 - late * policy.lateDelivery,
            of: 0,
          },
        ]
      : []),
    ...(seen.closedBySystem
      ? [
          {
            part: 'closed-by-system' as const,
            seen: '没有签退，系统代签',
            points: 0 - policy.closedBySystem,
            of: 0,
          },
        ]
      : []),
  ]
}

/**
 * How well a duty is proved (A45, C.8). Any one signal can be forged, so none decides alone; what was not there to be
 * had (no roll call, no position, no visitor to rate) is left out rather than held against the person. It says how
 * much is known, not how good the duty was.
 */
export function evidenceOf(seen: DutySeen, policy: EvidencePolicy): Evidence {
  const ends = seen.out ? [seen.in, seen.out] : [seen.in]
  const lines = [
    codeLine(ends, policy),
    locationLine(ends, policy),
    rollCallLine(seen.rollCalls, policy),
    recordLine(seen, policy),
    ratingLine(seen, policy),
    ...deductions(ends, seen, policy),
  ]
  const points = sum(lines.map((line) => line.points))
  const of = sum(lines.map((line) => line.of))
  return { score: Math.max(0, Math.min(100, Math.round((100 * points) / of))), points, of, lines }
}
