import type { AskableShift } from '@contract/request/schema'
import { useCandidates, useExchanges } from '@/api/request'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Choice, type Option } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { Empty, Skeleton } from '@/components/states'
import { kindLine, loadLine, shiftLine } from '@/features/request/words'
import { whyNot, type RequestForm } from './form'

interface Props {
  shifts: AskableShift[]
  now: Date
  value: RequestForm
  wrong: Partial<Record<string, string>>
  onChange: (change: Partial<RequestForm>) => void
}

/** Up to six are all in sight; more turn on the phone's own wheel. */
const IN_SIGHT = 6

interface OneOfProps {
  label: string
  options: Option<string>[]
  value: string | undefined
  error: string | undefined
  onChange: (value: string) => void
}

const OneOf = ({ error, ...props }: OneOfProps) => {
  const field = { ...props, ...(error !== undefined && { error }) }
  if (props.options.length <= IN_SIGHT) return <Choice {...field} />
  const options = props.options.map(({ value, label, hint }) => ({
    value,
    label: hint ? `${label}　${hint}` : label,
  }))
  return <Select {...field} options={options} />
}

/** Which of one's own shifts, and with whom. */
export function ShiftFields({ shifts, now, value, wrong, onChange }: Props) {
  const open = shifts.filter((shift) => whyNot(shift, now) === undefined)
  const chosen = shifts.find(({ id }) => id === value.shiftId)
  const obstacle = chosen && whyNot(chosen, now)
  if (open.length === 0 && !chosen)
    return (
      <Card>
        <Empty
          icon="calendar"
          title="没有可以换的班"
          hint="已经有申请在办的，或者离值班时间太近的，换不了；有急事请打电话给司法局"
        />
      </Card>
    )
  return (
    <>
      <Card>
        <OneOf
          label="您的哪一班"
          options={open.map((shift) => ({ value: shift.id, label: shiftLine(shift) }))}
          value={value.shiftId}
          error={wrong['shiftId']}
          onChange={(shiftId) => onChange({ shiftId, otherShiftId: undefined, otherId: undefined })}
        />
        {obstacle && <Notice tone="warn">{`${shiftLine(chosen)}：${obstacle}`}</Notice>}
      </Card>
      {chosen &&
        !obstacle &&
        (value.kind === 'swap' ? (
          <TheirShift shift={chosen} value={value} wrong={wrong} onChange={onChange} />
        ) : (
          <StandIn shift={chosen} value={value} wrong={wrong} onChange={onChange} />
        ))}
    </>
  )
}

type WithWhom = Omit<Props, 'shifts' | 'now'> & { shift: AskableShift }

const approval = (needed: boolean) =>
  needed ? '对方同意后，还要等司法局批准' : '对方同意后马上生效，值班表会更新'

function TheirShift({ shift, value, wrong, onChange }: WithWhom) {
  const exchanges = useExchanges(shift.id)
  return (
    <Card>
      <Ask
        of={exchanges}
        skeleton={<Skeleton cards={1} />}
        isEmpty={({ shifts }) => shifts.length === 0}
        empty={<Empty icon="calendar" title="前后一个月里没有能换的班" hint="可以试试找人代班" />}
      >
        {({ shifts }) => (
          <>
            <OneOf
              label="换对方的哪一班"
              options={shifts.map((other) => ({
                value: other.id,
                label: `${other.person.name}　${shiftLine(other)}`,
                hint: kindLine(other.person),
              }))}
              value={value.otherShiftId}
              error={wrong['otherShiftId']}
              onChange={(otherShiftId) => onChange({ otherShiftId })}
            />
            <Notice>{approval(shift.needsApproval.swap)}</Notice>
          </>
        )}
      </Ask>
    </Card>
  )
}

function StandIn({ shift, value, wrong, onChange }: WithWhom) {
  const candidates = useCandidates(shift.id)
  return (
    <Card>
      <Ask
        of={candidates}
        skeleton={<Skeleton cards={1} />}
        isEmpty={({ people }) => people.length === 0}
        empty={<Empty icon="people" title="那个时间没有空的同事" hint="可以试试换班，或者打电话给司法局" />}
      >
        {({ people }) => (
          <>
            <OneOf
              label="请谁代班"
              options={people.map((person) => ({
                value: person.id,
                label: person.name,
                hint: loadLine(person),
              }))}
              value={value.otherId}
              error={wrong['otherId']}
              onChange={(otherId) => onChange({ otherId })}
            />
            <Notice>{approval(shift.needsApproval.standIn)}</Notice>
          </>
        )}
      </Ask>
    </Card>
  )
}
