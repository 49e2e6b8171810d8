import { View } from '@tarojs/components'
import { arrivalLabels, codeKindLabels, departureLabels, locationVerdictLabels } from '@contract/duty/labels'
import type { CodeKind, LocationVerdict } from '@contract/duty/labels'
import type { DueShift } from '@contract/duty/schema'
import { clockText, lengthText, momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { KeyValue } from '@/components/row'
import { neededText } from './shift-state'
import './attendance-facts.scss'

interface MomentProps {
  name: string
  at: string
  verdict: string
  good: boolean
  code: CodeKind | null
  location: LocationVerdict | null
  deliveredAt: string | null
}

const proofText = (code: CodeKind | null, location: LocationVerdict | null) =>
  code === null
    ? '系统签退'
    : code === 'made-up'
      ? codeKindLabels[code]
      : `${codeKindLabels[code]}，${locationVerdictLabels[location ?? 'unknown']}`

const Moment = ({ name, at, verdict, good, code, location, deliveredAt }: MomentProps) => (
  <KeyValue name={name}>
    <View className="duty-facts__line">
      <View className="duty-facts__at">{clockText(at)}</View>
      <Badge tone={good ? 'good' : 'warn'}>{verdict}</Badge>
    </View>
    <View className="duty-facts__proof">{proofText(code, location)}</View>
    {deliveredAt && <View className="duty-facts__proof">{`${momentText(deliveredAt)}补传`}</View>}
  </KeyValue>
)

/** What was recorded of a shift: came, left, how long, by which proof. Nothing before the check-in. */
export function AttendanceFacts({ shift }: { shift: DueShift }) {
  const { attendance } = shift
  if (!attendance) return null
  return (
    <View className="duty-facts">
      <Moment
        name="到岗"
        at={attendance.checkedInAt}
        verdict={arrivalLabels[attendance.arrival]}
        good={attendance.arrival === 'on-time'}
        code={attendance.inCode}
        location={attendance.inLocation}
        deliveredAt={attendance.inDeliveredAt}
      />
      {attendance.checkedOutAt && attendance.departure && (
        <Moment
          name="离岗"
          at={attendance.checkedOutAt}
          verdict={departureLabels[attendance.departure]}
          good={attendance.departure === 'on-time'}
          code={attendance.outCode}
          location={attendance.outLocation}
          deliveredAt={attendance.outDeliveredAt}
        />
      )}
      {attendance.minutes !== null && (
        <KeyValue name="在岗">
          <View className="duty-facts__line">
            <View className="duty-facts__at">{lengthText(attendance.minutes)}</View>
            {attendance.short && <Badge tone="warn">{`不满${neededText(shift)}`}</Badge>}
          </View>
        </KeyValue>
      )}
    </View>
  )
}
