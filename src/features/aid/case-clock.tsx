import type { AidClock } from '@contract/aid/schema'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { dayText } from '@contract/time'
import { Clock } from '@/components/badge'
import { deadlineTones } from './status-tone'

const labels: Record<AidClock['what'], string> = {
  review: '最晚答复',
  assign: '最晚派律师',
  objection: '最晚提异议',
}

/** The clock of the law that runs now: the last day, and how many days that is. */
export const CaseClock = ({ clock, now }: { clock: AidClock; now: Date }) => (
  <Clock
    label={labels[clock.what]}
    due={`${dayText(clock.dueOn)}，${deadlineText(clock.dueOn, now)}`}
    tone={deadlineTones[deadlineTone(clock.dueOn, now)]}
  />
)
