import { useEffect, useState } from 'react'
import type { TransferCase } from '@contract/intake/transfer-schema'
import { answerTransfer } from '@/api/intake'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** The receiving county's word: it takes the case over, or hands it back with a reason. */
export function Answer({ it, onStale }: { it: TransferCase; onStale: () => unknown }) {
  const [backing, setBacking] = useState(false)
  const draft = useDraft(`hand-back:${it.id}`, { note: '' })
  const { send, sending, waiting, failure } = useSendOnce(answerTransfer, { draft })
  const stale = failure?.code === 'transfer-settled'
  useEffect(() => {
    if (stale) void onStale()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [stale])
  const takeOver = async () => {
    const yes = await confirm({
      title: '接收这件申请？',
      content: '接收后给出新的申请编号，从今天起7天内作出决定。',
      yes: '接收',
    })
    if (yes) await send({ id: it.id, act: 'take-over' })
  }
  if (!backing)
    return (
      <>
        <Trouble waiting={waiting} message={failure?.message} />
        <Button busy={sending} busyText="请稍等" onTap={takeOver}>
          接收
        </Button>
        <Button kind="secondary" onTap={() => setBacking(true)}>
          不归本县，退回
        </Button>
      </>
    )
  return (
    <Card title="退回" tone="warn">
      <TextArea
        label="退回的理由"
        hint={`${it.fromName}会看到，接着审查`}
        max={500}
        value={draft.value.note}
        error={failure?.fields.note}
        onChange={(note) => draft.set({ note })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍等"
        onTap={() => send({ id: it.id, act: 'hand-back', note: draft.value.note })}
      >
        退回
      </Button>
      <Button kind="quiet" onTap={() => setBacking(false)}>
        再看看
      </Button>
    </Card>
  )
}
