import { useState } from 'react'
import type { Escalation } from '@contract/escalation/schema'
import { atShanghai, shanghai, shanghaiDate } from '@contract/time'
import { reportEscalation } from '@/api/escalation'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { FieldError } from '@/components/field'
import { DateField } from '@/components/picker-field'
import { TextField } from '@/components/text-field'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Writes down a report that was made to the government: to whom, when, under which number. */
export function ReportForm({ escalation }: { escalation: Escalation }) {
  const { id, asOf, status } = escalation
  const [open, setOpen] = useState(false)
  const draft = useDraft(`escalation-report:${id}`, {
    office: '',
    day: shanghaiDate(asOf),
    time: shanghai(asOf).format('HH:mm'),
    number: '',
  })
  const { office, day, time, number } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(reportEscalation, {
    draft,
    onAccepted: () => setOpen(false),
  })
  if (!open)
    return (
      <Button kind="secondary" onTap={() => setOpen(true)}>
        {status === 'reported' ? '再记一次报告' : '记下向政府的报告'}
      </Button>
    )
  const wrong = failure?.fields ?? {}
  return (
    <Card title="向政府报告">
      <TextField
        label="报给谁"
        hint="单位和部门，如：区人民政府办公室"
        max={60}
        value={office}
        error={wrong.office}
        onChange={(office) => draft.set({ office })}
      />
      <DateField label="哪一天" to={shanghaiDate(asOf)} value={day} onChange={(day) => draft.set({ day })} />
      <TimeField label="几点" value={time} onChange={(time) => draft.set({ time })} />
      {wrong.reportedAt && <FieldError>{wrong.reportedAt}</FieldError>}
      <TextField
        optional
        label="文号"
        hint="打电话报的可以不填"
        max={40}
        value={number}
        error={wrong.number}
        onChange={(number) => draft.set({ number })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        onTap={() => send({ id, office, reportedAt: atShanghai(day, time), number })}
      >
        记下
      </Button>
    </Card>
  )
}
