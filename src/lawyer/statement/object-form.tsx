import { objectToStatement } from '@/api/subsidy'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  statementId: string
  lineId: string | null
  onDone: () => void
}

/** Says what is wrong with a line, or with the whole; kept on the phone until it is sent. */
export function ObjectForm({ statementId, lineId, onDone }: Props) {
  const draft = useDraft(`objection:${lineId ?? statementId}`, { words: '' })
  const { send, sending, waiting, failure } = useSendOnce(objectToStatement, {
    draft,
    onAccepted: () => {
      toast('已提交，等县区答复')
      onDone()
    },
  })
  return (
    <>
      <TextArea
        label="哪里不对"
        placeholder="比如：这天我12点半才走，签退没成功"
        max={300}
        value={draft.value.words}
        error={failure?.fields.words}
        onChange={(words) => draft.set({ words })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ id: statementId, lineId, words: draft.value.words })}
      >
        提交异议
      </Button>
      <Button kind="quiet" onTap={onDone}>
        不提了
      </Button>
    </>
  )
}
