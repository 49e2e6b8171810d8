import { LEAVE_MAX_DAYS } from '@contract/request/rules'
import type { AskableShift } from '@contract/request/schema'
import { addDays } from '@contract/time'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { Row } from '@/components/row'
import { shiftLine } from '@/features/request/words'
import type { RequestForm } from './form'

interface Props {
  today: string
  shifts: AskableShift[]
  value: RequestForm
  wrong: Partial<Record<string, string>>
  onChange: (change: Partial<RequestForm>) => void
}

/** From when to when, and which shifts fall into it. */
export function LeaveFields({ today, shifts, value: { fromOn, toOn }, wrong, onChange }: Props) {
  const within = fromOn && toOn ? shifts.filter(({ day }) => fromOn <= day && day <= toOn) : []
  const from = fromOn ?? today
  return (
    <>
      <Card>
        <DateField
          label="从哪天"
          value={fromOn}
          from={today}
          opensAt={today}
          error={wrong['fromOn']}
          onChange={(day) => onChange({ fromOn: day, ...(!toOn || toOn < day ? { toOn: day } : {}) })}
        />
        <DateField
          label="到哪天"
          hint="当天也算"
          value={toOn}
          from={from}
          to={addDays(from, LEAVE_MAX_DAYS - 1)}
          opensAt={from}
          error={wrong['toOn']}
          onChange={(day) => onChange({ toOn: day })}
        />
      </Card>
      {within.length > 0 && (
        <Card title={`这几天有您${within.length}班`}>
          {within.map((shift) => (
            <Row key={shift.id} title={shiftLine(shift)} />
          ))}
          <Notice>由司法局找人代班，或者取消。批准前请照常值班。</Notice>
        </Card>
      )}
    </>
  )
}
