import { useState } from 'react'
import type { Rectification } from '@contract/inspection/schema'
import { rectificationActLabels, rectificationStatusLabels } from '@contract/inspection/rectification'
import { dayText, momentText } from '@contract/time'
import { handIn, judgeRectification, openSitePhoto, sendSitePhoto } from '@/api/inspection'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { DateField } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { TextArea } from '@/components/text-field'
import { Photos } from '@/features/supervision/photos'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** What a site has to put right: its course, and the act that is open to whoever looks. */
export function RectificationCard({ rectification }: { rectification: Rectification }) {
  const { what, dueOn, status, overdue, events, acts, inspectionId } = rectification
  return (
    <Section title="整改">
      <Card
        title={what}
        aside={
          <Badge tone={overdue ? 'bad' : status === 'accepted' ? 'good' : 'warn'}>
            {overdue ? '已超期' : rectificationStatusLabels[status]}
          </Badge>
        }
      >
        <KeyValue name="最晚改好">{dayText(dueOn)}</KeyValue>
        {events.slice(1).map(({ id, act, note, at, byName, photoIds }) => (
          <KeyValue key={id} name={rectificationActLabels[act]}>
            {`${note}（${byName}，${momentText(at)}）`}
            <Photos ids={photoIds} open={openSitePhoto(inspectionId)} />
          </KeyValue>
        ))}
      </Card>
      {acts.includes('hand-in') && <HandInForm rectification={rectification} />}
      {acts.includes('accept') && <JudgeForm rectification={rectification} />}
    </Section>
  )
}

function HandInForm({ rectification: { id, inspectionId } }: { rectification: Rectification }) {
  const draft = useDraft(`rectify:${id}`, { note: '' })
  const [photos, setPhotos] = useState<Photo[]>([])
  const { send, sending, waiting, failure } = useSendOnce(handIn, { draft })
  return (
    <Card title="报告整改情况">
      <TextArea
        label="改了什么"
        max={1000}
        value={draft.value.note}
        error={failure?.fields.note}
        onChange={(note) => draft.set({ note })}
      />
      <PhotoPicker
        label="照片"
        optional
        photos={photos}
        send={sendSitePhoto(inspectionId)}
        onAdd={(photo) => setPhotos((all) => [...all, photo])}
        onRemove={(gone) => setPhotos((all) => all.filter((photo) => photo.id !== gone))}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在提交'}
        onTap={() => send({ id, note: draft.value.note, photoIds: photos.map((photo) => photo.id) })}
      >
        报告已整改
      </Button>
    </Card>
  )
}

function JudgeForm({ rectification: { id } }: { rectification: Rectification }) {
  const draft = useDraft<{ note: string; dueOn?: string }>(`rectify-judge:${id}`, { note: '' })
  const { send, sending, failure } = useSendOnce(judgeRectification, { draft })
  const { note, dueOn } = draft.value
  const wrong = failure?.fields ?? {}
  return (
    <Card title="复核">
      <TextArea
        label="复核意见"
        max={1000}
        value={note}
        error={wrong.note}
        onChange={(note) => draft.set({ note })}
      />
      <DateField
        label="退回的话，最晚哪天改好"
        optional
        value={dueOn}
        error={wrong.dueOn}
        onChange={(dueOn) => draft.set({ dueOn })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} onTap={() => send({ id, act: 'accept', note })}>
        改好了，通过
      </Button>
      <Button
        kind="secondary"
        busy={sending}
        onTap={() => send({ id, act: 'return', note, ...(dueOn && { dueOn }) })}
      >
        没改好，退回
      </Button>
    </Card>
  )
}
