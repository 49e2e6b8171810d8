import { useState } from 'react'
import { claimFaults, toMakeUp } from '@contract/duty/make-up'
import { AskMakeUp } from '@contract/duty/make-up-schema'
import type { DueShift } from '@contract/duty/schema'
import { PROOFS_MAX } from '@contract/proof'
import type { RefusedFields } from '@contract/refusal'
import { addDays, atShanghai, clockText, dayText } from '@contract/time'
import { askMakeUp, keepMakeUpPhoto } from '@/api/duty'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { hoursText } from '@/features/duty/shift-state'
import { newId } from '@/platform/new-id'
import { scrollToFirstWrong } from '@/platform/scroll'
import { goBack } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  shift: DueShift
  missing: { in: boolean; out: boolean }
  /** The server's clock. */
  now: Date
}

/** '08:30' of an instant, as the wheel wants it. */
const wheelTime = (instant: string) => clockText(instant).padStart(5, '0')

/**
 * A clock time within the hours of a shift as an instant: of the next day where a night shift has passed midnight by
 * then. Half a day before its start belongs to the evening it began.
 */
function onShift(shift: DueShift, time: string): string {
  const sameDay = atShanghai(shift.day, time)
  const beginsAt = new Date(shift.startsAt).getTime()
  const halfADay = 12 * 3_600_000
  return new Date(sameDay).getTime() < beginsAt - halfADay ? atShanghai(addDays(shift.day, 1), time) : sameDay
}

/** What is missing, why, and photos that show it. What is typed survives leaving the page; photos do not. */
export function MakeUpForm({ shift, missing, now }: Props) {
  const draft = useDraft(`make-up:${shift.id}`, {
    inTime: wheelTime(shift.startsAt),
    outTime: wheelTime(shift.endsAt),
    reason: '',
  })
  const { inTime, outTime, reason } = draft.value
  const [photos, setPhotos] = useState<Photo[]>([])
  const [errors, setErrors] = useState<RefusedFields>({})
  const sending = useSendOnce(askMakeUp, {
    draft,
    onAccepted: () => {
      toast('已经交给县区审批')
      void goBack()
    },
  })
  const { failure } = sending

  const edit = (change: Partial<typeof draft.value>) => {
    draft.set(change)
    setErrors({})
    sending.clearFailure()
  }
  const submit = async () => {
    const claim = {
      ...(missing.in && { inAt: onShift(shift, inTime) }),
      ...(missing.out && { outAt: onShift(shift, outTime) }),
    }
    const input = { shiftId: shift.id, ...claim, reason, photoIds: photos.map(({ id }) => id) }
    const read = AskMakeUp.safeParse({ requestId: newId(), ...input })
    const wrong: RefusedFields = {
      ...claimFaults(toMakeUp(shift), claim, now, shift.policy),
      ...Object.fromEntries(
        (read.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message]),
      ),
    }
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return scrollToFirstWrong()
    await sending.send(input)
  }
  const errorOf = (field: string) => errors[field] ?? failure?.fields[field]

  return (
    <>
      <Card title={shift.siteName}>{`${dayText(shift.day)}　${hoursText(shift)}`}</Card>
      <Card>
        {missing.in && (
          <TimeField
            label="到岗时间"
            hint="照实填，司法局会核对"
            value={inTime}
            error={errorOf('inAt')}
            onChange={(time) => edit({ inTime: time })}
          />
        )}
        {missing.out && (
          <TimeField
            label="离岗时间"
            value={outTime}
            error={errorOf('outAt')}
            onChange={(time) => edit({ outTime: time })}
          />
        )}
        <TextArea
          label="为什么没签上"
          placeholder="例如：站点停电，屏幕不亮"
          value={reason}
          max={500}
          error={errorOf('reason')}
          onChange={(text) => edit({ reason: text })}
        />
        <PhotoPicker
          label="能证明到岗的照片"
          hint="值班登记本、现场照片；不要拍到来访人"
          optional
          max={PROOFS_MAX}
          photos={photos}
          error={errorOf('photoIds')}
          // the id of the act is the id of the photo: a repeat makes no second one
          send={async ({ base64, requestId }) =>
            (await keepMakeUpPhoto({ requestId, id: requestId, content: base64 })).id
          }
          onAdd={(photo) => setPhotos((all) => [...all, photo])}
          onRemove={(id) => setPhotos((all) => all.filter((photo) => photo.id !== id))}
        />
      </Card>
      <Trouble waiting={sending.waiting} />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending.sending} busyText="正在提交" onTap={submit}>
        提交申请
      </Button>
    </>
  )
}
