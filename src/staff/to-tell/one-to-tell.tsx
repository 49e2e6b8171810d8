import { useState } from 'react'
import { aidStatusLabels } from '@contract/aid/statuses'
import { tellingWayLabels, type TellingWay } from '@contract/counter/labels'
import { neutralOpening, waysFor } from '@contract/counter/rules'
import type { ToTell } from '@contract/counter/schema'
import { momentText } from '@contract/time'
import { recordTold, revealPhone } from '@/api/counter'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Trouble } from '@/components/trouble'
import { Masked } from '@/features/aid/masked'
import { useStale } from '@/features/aid/use-stale'
import { useSendOnce } from '@/state/send-once'

const reasons = ['打电话告诉结果', '请他来补材料', '提醒期限']

/** One person, what to say to them, and how it went. */
export function OneToTell({ it, onStale }: { it: ToTell; onStale: () => unknown }) {
  const [how, setHow] = useState<TellingWay>()
  const { send, sending, waiting, failure } = useSendOnce(recordTold, { onAccepted: () => setHow(undefined) })
  useStale(failure, ['not-in-this-state', 'has-own-phone'], onStale)
  return (
    <Card
      title={`${it.name}　${it.number}`}
      tone={it.inDanger ? 'warn' : undefined}
      aside={<Badge>{aidStatusLabels[it.status]}</Badge>}
    >
      {it.inDanger && (
        <Notice tone="warn" title={`先只说：“${neutralOpening}”`}>
          是本人、方便说话，才往下说。别人接了，就说打错了，不要提法律援助，也不要留话。
        </Notice>
      )}
      {it.says.map(({ title, text, at }) => (
        <KeyValue key={`${at}${title}`} name={momentText(at)}>
          {title}。{text}
        </KeyValue>
      ))}
      <Masked
        name="电话"
        masked={it.phone}
        reasons={reasons}
        reveal={(asked) => revealPhone({ ...asked, id: it.id })}
        phone
      />
      {it.missed > 0 && it.lastMissedAt && (
        <KeyValue name="没打通">
          {it.missed}次，上次{momentText(it.lastMissedAt)}
        </KeyValue>
      )}
      <ChipChoice
        label="怎么样了"
        options={waysFor(it.inDanger).map((value) => ({ value, label: tellingWayLabels[value] }))}
        value={how}
        error={failure?.fields.how}
        onChange={setHow}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        busyText="正在记"
        disabled={!how}
        label={`记下${it.name}`}
        onTap={() => how && send({ id: it.id, upTo: it.upTo, how })}
      >
        记下
      </Button>
    </Card>
  )
}
