import { useState } from 'react'
import type * as z from 'zod'
import { PROOFS_MAX } from '@contract/proof'
import type { MyFinding, Say } from '@contract/supervision/schema'
import { sendStatementPhoto } from '@/api/supervision'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { confirm, toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  id: string
  kind: 'state' | 'appeal'
  write: (input: z.input<typeof Say>) => Promise<MyFinding>
  words: { title: string; label: string; send: string }
}

/** What the person says, once, with photos if they like; kept on the phone while it is written. */
export function SayForm({ id, kind, write, words }: Props) {
  const draft = useDraft(`finding-${kind}:${id}`, { text: '' })
  const [photos, setPhotos] = useState<Photo[]>([])
  const { send, sending, waiting, failure } = useSendOnce(write, { draft, onAccepted: () => toast('已提交') })
  const wrong = failure?.fields ?? {}
  const submit = async () => {
    const yes = await confirm({
      title: `${words.send}？`,
      content: '只能提交一次，提交后不能改。',
      yes: '提交',
    })
    if (yes) await send({ id, text: draft.value.text, photoIds: photos.map((photo) => photo.id) })
  }
  return (
    <Card title={words.title}>
      <TextArea
        label={words.label}
        max={2000}
        value={draft.value.text}
        error={wrong.text}
        onChange={(text) => draft.set({ text })}
      />
      <PhotoPicker
        label="照片"
        optional
        max={PROOFS_MAX}
        photos={photos}
        send={sendStatementPhoto(id)}
        error={wrong.photoIds}
        onAdd={(photo) => setPhotos((all) => [...all, photo])}
        onRemove={(gone) => setPhotos((all) => all.filter((photo) => photo.id !== gone))}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
        {words.send}
      </Button>
    </Card>
  )
}
