import type { Issued } from '@contract/document/schema'
import { withdrawDocument } from '@/api/document'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  applicationId: string
  document: Issued
  onDone: () => void
}

/** Why a paper is taken back; whoever read it is shown that it was. */
export function WithdrawForm({ applicationId, document, onDone }: Props) {
  const draft = useDraft(`document-withdrawal:${document.id}`, { because: '' })
  const { send, sending, waiting, failure } = useSendOnce(withdrawDocument, {
    draft,
    onAccepted: () => {
      toast('已收回')
      onDone()
    },
  })
  const withdraw = async () => {
    const sure = await confirm({
      title: `收回${document.title}？`,
      content: '收回后不再作数，编号不会再用。',
      yes: '收回',
      danger: true,
    })
    if (sure) await send({ applicationId, id: document.id, because: draft.value.because })
  }
  return (
    <>
      <TextArea
        label="收回的原因"
        max={200}
        value={draft.value.because}
        error={failure?.fields.because}
        onChange={(because) => draft.set({ because })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="danger" busy={sending} busyText={waiting ? '等网络恢复…' : '正在收回'} onTap={withdraw}>
        收回这份文书
      </Button>
    </>
  )
}
