import { useState } from 'react'
import type { Place } from '@contract/duty/schema'
import type { Inspection, NewFindingAtSite } from '@contract/inspection/schema'
import {
  callResultLabels,
  callResults,
  checkAnswerLabels,
  checkAnswers,
  type CallResult,
  type CheckAnswer,
} from '@contract/inspection/labels'
import { finishInspection, sendSitePhoto } from '@/api/inspection'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { canLocate, locateOnce } from '@/platform/locate'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { FindingRows } from './finding-rows'
import { RectifyFields, type Rectify } from './rectify-fields'

interface Form {
  answers: Record<string, CheckAnswer>
  callResult: CallResult | null
  notes: string
  findings: NewFindingAtSite[]
  rectify: Rectify
}

const empty: Form = {
  answers: {},
  callResult: null,
  notes: '',
  findings: [],
  rectify: { wanted: false, what: '', dueOn: undefined },
}

const answerOptions = checkAnswers.map((value) => ({ value, label: checkAnswerLabels[value] }))
const callOptions = callResults.map((value) => ({ value, label: callResultLabels[value] }))

/** The checklist as it is filled in on the spot, kept at every tap; photos and the place are not kept on the phone. */
export function InspectForm({ inspection }: { inspection: Inspection }) {
  const { id, kind, items, script } = inspection
  const draft = useDraft<Form>(`inspection:${id}`, empty)
  const form = draft.value
  const [photos, setPhotos] = useState<Photo[]>([])
  const [place, setPlace] = useState<Place>()
  const { send, sending, waiting, failure } = useSendOnce(finishInspection, { draft })
  const wrong = failure?.fields ?? {}
  const locate = async (wanted: boolean) => {
    if (!wanted) return setPlace(undefined)
    const found = await locateOnce()
    if ('refused' in found) toast('没有取到位置，不影响提交')
    else setPlace(found)
  }
  const submit = () =>
    send({
      id,
      answers: form.answers,
      callResult: form.callResult,
      photoIds: photos.map((photo) => photo.id),
      notes: form.notes,
      findings: form.findings,
      ...(place && { place }),
      ...(form.rectify.wanted && {
        rectification: { what: form.rectify.what, dueOn: form.rectify.dueOn ?? '' },
      }),
    })
  const asks = kind === 'on-site' || form.callResult === 'on-duty'
  return (
    <>
      <Notice title={kind === 'phone' ? '电话里这样说' : '怎么看'}>{script}</Notice>
      <Card title="检查单">
        {kind === 'phone' && (
          <Choice
            label="电话结果"
            options={callOptions}
            value={form.callResult ?? undefined}
            error={wrong.callResult}
            onChange={(callResult) => draft.set({ callResult })}
          />
        )}
        {asks &&
          items.map(({ code, text }) => (
            <Choice
              key={code}
              label={text}
              options={answerOptions}
              value={form.answers[code]}
              error={wrong[`answers.${code}`]}
              onChange={(answer) => draft.set({ answers: { ...form.answers, [code]: answer } })}
              inline
            />
          ))}
      </Card>
      <Card title="照片和备注">
        <PhotoPicker
          label="照片"
          optional={kind === 'phone'}
          photos={photos}
          send={sendSitePhoto(id)}
          error={wrong.photos}
          onAdd={(photo) => setPhotos((all) => [...all, photo])}
          onRemove={(gone) => setPhotos((all) => all.filter((photo) => photo.id !== gone))}
        />
        {kind === 'on-site' && canLocate && (
          <Tick checked={place !== undefined} onChange={(wanted) => void locate(wanted)}>
            我同意这一次用我的位置核对是不是到了站点。只留“在不在、多远”，不留位置；不同意也能提交。
          </Tick>
        )}
        <TextArea
          label="备注"
          optional
          max={1000}
          value={form.notes}
          error={wrong.notes}
          onChange={(notes) => draft.set({ notes })}
        />
      </Card>
      <FindingRows
        people={inspection.onSite}
        findings={form.findings}
        errors={wrong}
        onChange={(findings) => draft.set({ findings })}
      />
      <RectifyFields
        asOf={inspection.asOf}
        value={form.rectify}
        errors={wrong}
        onChange={(rectify) => draft.set({ rectify })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
        提交检查结果
      </Button>
    </>
  )
}
