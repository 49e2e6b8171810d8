import { clockRules, waitsForReceipt } from '@contract/aid/clocks'
import type { AidClock } from '@contract/aid/schema'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { dayText } from '@contract/time'
import { Clock } from '@/components/badge'
import { deadlineTones } from './status-tone'

const labels: Record<AidClock['what'], string> = {
  review: '最晚答复',
  assign: '最晚派律师',
  'notified-defence': '最晚派律师',
  engagement: '最晚签委托',
  'provisional-papers': '最晚补材料',
  objection: '最晚提异议',
  'objection-decision': '最晚答复异议',
  change: '最晚答复换律师',
  'termination-service': '最晚送达',
  'closing-papers': '最晚交卷宗',
  'closing-review': '最晚审完卷宗',
  correction: '最晚补正卷宗',
}

/** The clock of the law that runs now: the last day, and how many days that is; or that it stands still. */
export const CaseClock = ({ clock, now }: { clock: AidClock; now: Date }) =>
  clock.paused ? (
    <Clock
      label={labels[clock.what]}
      due={
        waitsForReceipt(clock.what) ? `收到决定书起${clockRules[clock.what].days}天内` : '先停着，不计时间'
      }
      tone="plain"
    />
  ) : (
    <Clock
      label={labels[clock.what]}
      due={`${dayText(clock.dueOn)}，${deadlineText(clock.dueOn, now)}`}
      tone={deadlineTones[deadlineTone(clock.dueOn, now)]}
    />
  )
