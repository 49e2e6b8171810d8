import { useState } from 'react'
import { View } from '@tarojs/components'
import { dutyKindLabels, dutyKinds, type DutyKind } from '@contract/duty/labels'
import type { Plan } from '@contract/roster/schema'
import { clockText } from '@contract/time'
import { setSlot } from '@/api/roster'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { useSendOnce } from '@/state/send-once'
import { TimeField } from '@/components/time-field'

interface Props {
  plan: Plan
  siteCode: string
  day: string
  onDone: () => void
}

const kinds = dutyKinds.map((value) => ({ value, label: dutyKindLabels[value] }))
const two = (text: string) => text.padStart(5, '0')

/** One slot more on a day; its person is chosen afterwards, like any other's. Hours begin as the site's others are. */
export function AddSlot({ plan, siteCode, day, onDone }: Props) {
  const like = plan.slots.find((slot) => slot.siteCode === siteCode)
  const [form, setForm] = useState({
    kind: 'at-site' as DutyKind,
    startTime: like ? two(clockText(like.startsAt)) : '08:30',
    endTime: like ? two(clockText(like.endsAt)) : '12:30',
  })
  const { send, sending, failure } = useSendOnce(setSlot, { onAccepted: onDone })
  const wrong = failure?.fields ?? {}
  const add = () =>
    send({ county: plan.county, month: plan.month, edit: { act: 'add', siteCode, day, ...form } })
  return (
    <>
      <Choice
        label="怎么值班"
        inline
        options={kinds}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
      />
      <View className="planner__pair">
        <TimeField
          label="从"
          value={form.startTime}
          onChange={(startTime) => setForm({ ...form, startTime })}
        />
        <TimeField
          label="到"
          value={form.endTime}
          error={wrong['edit.endTime'] ?? wrong['edit.day']}
          onChange={(endTime) => setForm({ ...form, endTime })}
        />
      </View>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" busy={sending} busyText="正在加" onTap={add}>
        加上这一班
      </Button>
    </>
  )
}
