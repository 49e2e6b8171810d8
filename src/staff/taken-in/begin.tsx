import { useState } from 'react'
import { applyChannelLabels } from '@contract/aid/labels'
import { intakeChannels, type IntakeChannel } from '@contract/intake/labels'
import { beginTakeIn } from '@/api/intake'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'

const hints: Record<IntakeChannel, string> = {
  counter: '本人在窗口',
  phone: '电话里约好的',
  post: '材料寄来的',
  'home-visit': '到他家里办',
}

/** The first question at the counter: how the person came. Then the form, filled with them. */
export function Begin() {
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState<IntakeChannel>()
  const [tracking, setTracking] = useState('')
  const [id, setId] = useState(newId)
  const { send, sending, waiting, failure } = useSendOnce(beginTakeIn, {
    onAccepted: ({ id: begun }) => {
      setOpen(false)
      setChannel(undefined)
      setTracking('')
      setId(newId())
      void goTo('applyForm', { id: begun })
    },
  })
  if (!open)
    return (
      <Button icon="plus" onTap={() => setOpen(true)}>
        收一件申请
      </Button>
    )
  return (
    <Card title="收一件申请">
      <Choice
        label="他是怎么来的"
        options={intakeChannels.map((value) => ({
          value,
          label: applyChannelLabels[value],
          hint: hints[value],
        }))}
        value={channel}
        error={failure?.fields.channel}
        onChange={setChannel}
      />
      {channel === 'post' && (
        <TextField
          label="快递单号"
          optional
          value={tracking}
          max={40}
          error={failure?.fields.tracking}
          onChange={setTracking}
        />
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍等"
        disabled={!channel}
        onTap={() => channel && send({ id, channel, ...(channel === 'post' && tracking && { tracking }) })}
      >
        开始填
      </Button>
    </Card>
  )
}
