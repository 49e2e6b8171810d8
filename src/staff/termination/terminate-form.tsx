import { useEffect } from 'react'
import {
  heardLabels,
  heards,
  terminationGroundCodes,
  terminationGrounds,
  type Heard,
  type TerminationGround,
} from '@contract/casework/labels'
import type { CountyCase } from '@contract/casework/schema'
import { terminate } from '@/api/casework'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Select } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Written {
  ground: TerminationGround | undefined
  reasons: string
  heard: Heard | undefined
  heardSaid: string
}

/** A ground of the eight, reasons the person aided will read, and what they said to it first. */
export function TerminateForm({ it, onStale }: { it: CountyCase; onStale: () => unknown }) {
  const reported = it.reports.find(({ ground }) => ground !== null)?.ground ?? undefined
  const draft = useDraft<Written>(`termination:${it.id}`, {
    ground: reported,
    reasons: '',
    heard: undefined,
    heardSaid: '',
  })
  const { ground, reasons, heard, heardSaid } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(terminate, { draft })
  const stale = failure?.code === 'not-in-this-state'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
  const submit = async () => {
    const yes = await confirm({
      title: '终止法律援助？',
      content: '定下后不能改，受援人和律师马上会收到消息。3天内要送达，受援人15天内可以提异议。',
      yes: '终止',
      danger: true,
    })
    if (yes) await send({ id: it.id, ground: ground!, reasons, heard: heard!, heardSaid })
  }
  return (
    <Card title="终止决定" tone="bad">
      <Select
        label="是哪种情形"
        hint="法律援助法第四十八条"
        options={terminationGroundCodes.map((value) => ({ value, label: terminationGrounds[value].label }))}
        value={ground}
        error={failure?.fields.ground}
        onChange={(next) => draft.set({ ground: next })}
      />
      <Choice
        label="问过受援人吗"
        options={heards.map((value) => ({ value, label: heardLabels[value] }))}
        value={heard}
        error={failure?.fields.heard}
        onChange={(next) => draft.set({ heard: next })}
      />
      {heard === 'said' && (
        <TextArea
          label="受援人怎么说"
          hint="用他自己的话"
          max={1000}
          value={heardSaid}
          error={failure?.fields.heardSaid}
          onChange={(next) => draft.set({ heardSaid: next })}
        />
      )}
      <TextArea
        label="理由"
        hint="受援人会看到，请写得让人看得懂"
        max={1000}
        value={reasons}
        error={failure?.fields.reasons}
        onChange={(next) => draft.set({ reasons: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="danger" disabled={!ground || !heard} busy={sending} busyText="请稍候" onTap={submit}>
        终止援助
      </Button>
    </Card>
  )
}
