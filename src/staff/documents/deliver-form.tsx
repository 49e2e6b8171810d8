import { deliveryWayLabels, recordedWays } from '@contract/document/labels'
import type { Issued } from '@contract/document/schema'
import { PROOFS_MAX } from '@contract/proof'
import { shanghaiDate } from '@contract/time'
import { deliverDocument, keepDeliveryPhoto } from '@/api/document'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { DateField } from '@/components/picker-field'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Props {
  applicationId: string
  document: Issued
  asOf: string
  onDone: () => void
}

interface Form {
  way: (typeof recordedWays)[number] | undefined
  deliveredOn: string
  receivedBy: string
  note: string
  photos: Photo[]
}

const options = recordedWays.map((way) => ({ value: way, label: deliveryWayLabels[way] }))

/** How, when, to whom, and what proves it. */
export function DeliverForm({ applicationId, document, asOf, onDone }: Props) {
  const today = shanghaiDate(asOf)
  const draft = useDraft<Form>(`delivery:${document.id}`, {
    way: undefined,
    deliveredOn: today,
    receivedBy: '',
    note: '',
    photos: [],
  })
  const { way, deliveredOn, receivedBy, note, photos } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(deliverDocument, {
    draft,
    onAccepted: () => {
      toast('已登记')
      onDone()
    },
  })
  const wrong = failure?.fields ?? {}
  return (
    <>
      <Choice
        label="怎么送的"
        options={options}
        value={way}
        error={wrong.way}
        onChange={(way) => draft.set({ way })}
      />
      <DateField
        label="哪天送到的"
        from={shanghaiDate(document.issuedAt)}
        to={today}
        value={deliveredOn}
        error={wrong.deliveredOn}
        onChange={(deliveredOn) => draft.set({ deliveredOn })}
      />
      <TextField
        label="签收人"
        optional
        max={30}
        value={receivedBy}
        error={wrong.receivedBy}
        onChange={(receivedBy) => draft.set({ receivedBy })}
      />
      <TextField
        label="说明"
        hint="比如快递单号、留置送达的原因"
        optional
        max={200}
        value={note}
        error={wrong.note}
        onChange={(note) => draft.set({ note })}
      />
      <PhotoPicker
        label="回执、快递单的照片"
        optional
        max={PROOFS_MAX}
        photos={photos}
        error={wrong.proofs}
        send={async ({ base64, requestId }) => (await keepDeliveryPhoto(applicationId, requestId, base64)).id}
        onAdd={(photo) => draft.set(({ photos }) => ({ ...draft.value, photos: [...photos, photo] }))}
        onRemove={(id) =>
          draft.set(({ photos }) => ({ ...draft.value, photos: photos.filter((photo) => photo.id !== id) }))
        }
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在登记'}
        onTap={() =>
          send({
            applicationId,
            id: document.id,
            way: way!,
            deliveredOn,
            receivedBy,
            note,
            proofs: photos.map(({ id }) => id),
          })
        }
      >
        登记送达
      </Button>
    </>
  )
}
