import { detaineeSourceLabels, detaineeStateLabels } from '@contract/defence/labels'
import type { Detainee } from '@contract/defence/schema'
import { atShanghai, momentText, shanghai, shanghaiDate } from '@contract/time'
import { passDetainee } from '@/api/defence'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateField } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { toast } from '@/components/talk'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  detainee: Detainee
  onCorrect: () => void
  onDone: () => void
}

/** One application in full, and the note of when it arrived. */
export const Opened = ({ detainee, onCorrect, onDone }: Props) => (
  <>
    <Card title={detainee.name} aside={detaineeStateLabels[detainee.state]}>
      <KeyValue name="谁收到的">{`${detaineeSourceLabels[detainee.source]}　${detainee.sourceName}`}</KeyValue>
      <KeyValue name="提出申请">{momentText(detainee.receivedAt)}</KeyValue>
      <KeyValue name="最晚转到">{momentText(detainee.dueAt)}</KeyValue>
      {detainee.passedAt && <KeyValue name="转到中心">{momentText(detainee.passedAt)}</KeyValue>}
      {detainee.note && <KeyValue name="说明">{detainee.note}</KeyValue>}
      <KeyValue name="登记">{detainee.registeredByName}</KeyValue>
    </Card>
    {!detainee.passedAt && (
      <>
        <Arrived detainee={detainee} onDone={onDone} />
        <Button kind="quiet" icon="pen" onTap={onCorrect}>
          更正登记
        </Button>
      </>
    )}
  </>
)

function Arrived({ detainee: { id, receivedAt, asOf }, onDone }: Omit<Props, 'onCorrect'>) {
  const draft = useDraft(`detainee-passed:${id}`, {
    day: shanghaiDate(asOf),
    time: shanghai(asOf).format('HH:mm'),
  })
  const { day, time } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(passDetainee, {
    draft,
    onAccepted: ({ state }) => {
      toast(state === 'late' ? '已登记，超过了24小时' : '已登记，按时转到')
      onDone()
    },
  })
  return (
    <Card title="申请转到中心了">
      <DateField
        label="哪天收到的"
        from={shanghaiDate(receivedAt)}
        to={shanghaiDate(asOf)}
        value={day}
        error={failure?.fields.passedAt}
        onChange={(next) => draft.set({ day: next })}
      />
      <TimeField label="几点收到的" value={time} onChange={(next) => draft.set({ time: next })} />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在登记'}
        onTap={() => send({ id, passedAt: atShanghai(day, time) })}
      >
        登记转到
      </Button>
    </Card>
  )
}
