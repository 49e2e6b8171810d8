import { useState } from 'react'
import type { Finding } from '@contract/supervision/schema'
import { dismissFinding, noticeFinding, overturnFinding } from '@/api/supervision'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { DecideForm } from './decide-form'

/** The acts open to the reader: one main one, and the way of finding that nothing comes of it. */
export function Acts({ finding }: { finding: Finding }) {
  const { acts, id } = finding
  return (
    <>
      {acts.includes('notice') && <NoticeButton id={id} />}
      {acts.includes('decide') && <DecideForm key="decide" finding={finding} act="decide" />}
      {acts.includes('settle') && <DecideForm key="settle" finding={finding} act="settle" />}
      {acts.includes('dismiss') && <DropForm key="dismiss" id={id} act="dismiss" />}
      {acts.includes('overturn') && <DropForm key="overturn" id={id} act="overturn" />}
    </>
  )
}

function NoticeButton({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(noticeFinding)
  return (
    <Card title="告知本人">
      <Notice>告知后，本人有几天时间说明情况，可以附照片。现在还不会有任何处理。</Notice>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} onTap={() => send({ id })}>
        核对过了，告知本人
      </Button>
    </Card>
  )
}

const drops = {
  dismiss: { send: dismissFinding, open: '这件事不成立', confirm: '确定不成立' },
  overturn: { send: overturnFinding, open: '申诉有道理，不作处理', confirm: '确定不作处理' },
}

function DropForm({ id, act }: { id: string; act: keyof typeof drops }) {
  const [open, setOpen] = useState(false)
  const draft = useDraft(`finding-${act}:${id}`, { reasons: '' })
  const { send, sending, failure } = useSendOnce(drops[act].send, { draft })
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        {drops[act].open}
      </Button>
    )
  return (
    <Card title={drops[act].open}>
      <TextArea
        label="理由"
        hint="本人会看到"
        max={1000}
        value={draft.value.reasons}
        error={failure?.fields.reasons}
        onChange={(reasons) => draft.set({ reasons })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" busy={sending} onTap={() => send({ id, reasons: draft.value.reasons })}>
        {drops[act].confirm}
      </Button>
    </Card>
  )
}
