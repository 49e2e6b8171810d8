import { detaineeSourceLabels, detaineeStateLabels } from '@contract/defence/labels'
import type { Detainee } from '@contract/defence/schema'
import { atShanghai, momentText, shanghai, shanghaiDate } from '@contract/time'
import { passDetainee, takeInDetainee } from '@/api/defence'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { KeyValue, Row } from '@/components/row'
import { toast } from '@/components/talk'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useHasRole } from '@/state/session'

interface Props {
  detainee: Detainee
  onCorrect: () => void
  onDone: () => void
  onTakenIn: (detainee: Detainee) => void
}

/** One application in full, and the note of when it arrived. */
export const Opened = ({ detainee, onCorrect, onDone, onTakenIn }: Props) => (
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
        {detainee.mayPass && <Arrived detainee={detainee} onDone={onDone} />}
        <Button kind="quiet" icon="pen" onTap={onCorrect}>
          更正登记
        </Button>
      </>
    )}
    <Became detainee={detainee} onTakenIn={onTakenIn} />
  </>
)

/** What became of it, or the way to make it an application. */
function Became({
  detainee: { id, application, mayTakeIn },
  onTakenIn,
}: Pick<Props, 'detainee' | 'onTakenIn'>) {
  const county = useHasRole('county')
  const { send, sending, waiting, failure } = useSendOnce(takeInDetainee, {
    onAccepted: (taken) => {
      onTakenIn(taken)
      void goTo('applyForm', { id: taken.application!.id })
    },
  })
  if (mayTakeIn)
    return (
      <>
        <Notice>姓名、说明、在哪里、什么时候提出的，会先填好。7天从转到中心那天算起。</Notice>
        <Trouble waiting={waiting} message={failure?.message} />
        <Button busy={sending} busyText={waiting ? '等网络恢复…' : '请稍等'} onTap={() => send({ id })}>
          转成法律援助申请
        </Button>
      </>
    )
  if (!application) return null
  const { number, collectorName, mine } = application
  return (
    <Card title="转成的申请">
      {mine ? (
        <Row icon="pen" title="还没填完，接着填" onTap={() => goTo('applyForm', { id: application.id })} />
      ) : (
        <Row
          icon="file"
          title={number ?? '还没有编号'}
          hint={`${collectorName}经办`}
          onTap={number && county ? () => goTo('staffAidReview', { id: application.id }) : undefined}
        />
      )}
    </Card>
  )
}

function Arrived({ detainee: { id, receivedAt, asOf }, onDone }: Pick<Props, 'detainee' | 'onDone'>) {
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
