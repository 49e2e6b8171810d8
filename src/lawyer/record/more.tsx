import { useState } from 'react'
import { PROOFS_MAX } from '@contract/proof'
import { needsSafeMode } from '@contract/consultation/privacy'
import { keepLedgerPhoto } from '@/api/consultation'
import { MultiChoice, Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { NumberField } from '@/components/number-field'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { Row } from '@/components/row'
import { riskOptions } from '@/features/consultation/options'
import type { RecordBeingWritten } from './use-record'

type Props = Pick<RecordBeingWritten, 'form' | 'errors' | 'edit' | 'editPhotos'>

/** What few records need: photos of the paper, care for who came, a matter of many. Folded until wanted. */
export function More({ form, errors, edit, editPhotos }: Props) {
  const used =
    form.safeMode || form.minor || form.risks.length > 0 || form.photoIds.length > 0 || !!form.groupSize
  const [opened, setOpened] = useState(used)
  if (!opened && !errors.groupSize && !errors.photoIds)
    return (
      <Row
        icon="shield"
        title="照片、保护、风险"
        hint="拍纸质登记，家暴和未成年人保护，群体性、涉访"
        aside="展开"
        onTap={() => setOpened(true)}
      />
    )
  return (
    <>
      <Tick checked={needsSafeMode(form)} onChange={(safeMode) => edit({ safeMode })}>
        家暴安全模式：除了我，别人看不到来访人是谁、电话和住址
      </Tick>
      <Tick
        checked={form.minor || form.groups.includes('minor')}
        onChange={(minor) =>
          edit({ minor, ...(!minor && { groups: form.groups.filter((group) => group !== 'minor') }) })
        }
      >
        事关未成年人：工作人员要经批准才能打开
      </Tick>
      <MultiChoice
        optional
        label="风险提示"
        options={riskOptions}
        values={form.risks}
        error={errors.risks}
        onChange={(risks) => edit({ risks })}
      />
      <NumberField
        optional={!form.risks.includes('mass')}
        label="大约涉及多少人"
        unit="人"
        value={form.groupSize}
        error={errors.groupSize}
        onChange={(groupSize) => edit({ groupSize })}
      />
      <Photos form={form} errors={errors} editPhotos={editPhotos} />
    </>
  )
}

function Photos({ form, errors, editPhotos }: Omit<Props, 'edit'>) {
  const [shown, setShown] = useState<Photo[]>([])
  const unseen = form.photoIds.length - shown.length
  return (
    <>
      {unseen > 0 && <Notice>{`上次拍的${unseen}张照片已经传好，会随这条一起提交`}</Notice>}
      <PhotoPicker
        optional
        label="纸质登记的照片"
        hint="有网络时才能传；不拍也能登记"
        max={PROOFS_MAX - unseen}
        photos={shown}
        error={errors.photoIds}
        // the id of the act is the id of the photo: a repeat makes no second one
        send={async ({ base64, requestId }) =>
          (await keepLedgerPhoto({ requestId, id: requestId, content: base64 })).id
        }
        onAdd={(photo) => {
          setShown((all) => [...all, photo])
          editPhotos((ids) => [...ids, photo.id])
        }}
        onRemove={(id) => {
          setShown((all) => all.filter((photo) => photo.id !== id))
          editPhotos((ids) => ids.filter((one) => one !== id))
        }}
      />
    </>
  )
}
