import { addDays, shanghaiDate } from '@contract/time'
import { askCooperation } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { TextArea, TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import type { FormProps } from './form-props'
import { useStale } from './use-stale'

/** Asks another county's centre to look into something; the examination stands still meanwhile (司法部令148号 16). */
export function CooperationForm({ desk, onStale, onClose }: FormProps) {
  const draft = useDraft(`cooperation:${desk.id}`, {
    centre: '',
    what: '',
    replyBy: undefined as string | undefined,
  })
  const { centre, what, replyBy } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(askCooperation, { draft, onAccepted: onClose })
  useStale(failure, onStale)
  return (
    <Card title="请外地法律援助中心协查" tone="accent">
      <TextField
        label="哪个法律援助中心"
        placeholder="太原市迎泽区法律援助中心"
        max={60}
        value={centre}
        error={failure?.fields.centre}
        onChange={(next) => draft.set({ centre: next })}
      />
      <TextArea
        label="请他们核查什么"
        max={1000}
        value={what}
        error={failure?.fields.what}
        onChange={(next) => draft.set({ what: next })}
      />
      <DateField
        label="请哪天前答复"
        from={addDays(shanghaiDate(desk.asOf), 1)}
        value={replyBy}
        error={failure?.fields.replyBy}
        onChange={(next) => draft.set({ replyBy: next })}
      />
      <Notice>审查先停着，收到答复接着算。协作函到“文书和送达”里出，内容会自动填好。</Notice>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍候"
        disabled={!replyBy}
        onTap={async () => void (replyBy && (await send({ id: desk.id, centre, what, replyBy })))}
      >
        已请他们协查
      </Button>
      <Button kind="quiet" onTap={onClose}>
        先不办
      </Button>
    </Card>
  )
}
