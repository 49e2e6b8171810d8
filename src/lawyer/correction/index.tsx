import { useState } from 'react'
import { OwnCorrection } from '@contract/consultation/correction-schema'
import type { OpenedConsultation } from '@contract/consultation/schema'
import type { RefusedFields } from '@contract/refusal'
import { dayText, shanghaiDate } from '@contract/time'
import { correctRecord, openOwnLedgerPhoto, useOwnRecord } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { CorrectionFields, correctedForm, partsOf } from '@/features/consultation/correction-fields'
import { Corrections } from '@/features/consultation/corrections'
import { PaperPhotos } from '@/features/consultation/paper-photos'
import { newId } from '@/platform/new-id'
import { useParams } from '@/platform/params'
import { scrollToFirstWrong } from '@/platform/scroll'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { PractitionersOnly } from '../record/practitioners-only'

const TITLE = '更正登记'

/** Puts a record of one's own right; what it said before is kept and shown below. */
export default function CorrectionPage() {
  return (
    <PractitionersOnly title={TITLE}>
      <One />
    </PractitionersOnly>
  )
}

function One() {
  const asked = useOwnRecord(useParams<'lawyerCorrection'>().id ?? '')
  if (!asked.data)
    return (
      <Page title={TITLE}>
        <Ask of={asked}>{() => null}</Ask>
      </Page>
    )
  // a version that came meanwhile begins anew: nobody corrects what they have not seen
  return <Form key={asked.data.version} record={asked.data} />
}

const empty = { clientName: '', clientPhone: '', address: '' }

function Form({ record }: { record: OpenedConsultation }) {
  const draft = useDraft(`correction:${record.id}:${record.version}`, {
    ...correctedForm(record),
    ...empty,
    safeMode: record.safeMode,
    minor: record.minor,
  })
  const { value } = draft
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure, clearFailure } = useSendOnce(correctRecord, {
    draft,
    onAccepted: () => void toast('已经更正'),
  })
  // the server decides by its own clock again
  const open = shanghaiDate(new Date()) <= record.correctableUntil

  const edit = (change: Partial<typeof value>) => {
    draft.set(change)
    setErrors({})
    clearFailure()
  }
  const submit = async () => {
    const { clientName, clientPhone, address, safeMode, minor, ...rest } = value
    const input = {
      id: record.id,
      version: record.version,
      ...partsOf(rest),
      safeMode,
      minor,
      ...(clientName.trim() && { clientName }),
      ...(clientPhone.trim() && { clientPhone }),
      ...(address.trim() && { address }),
    }
    const read = OwnCorrection.safeParse({ ...input, requestId: newId() })
    const wrong = Object.fromEntries(
      (read.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
    )
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return scrollToFirstWrong()
    await send(input)
  }
  const told = { ...failure?.fields, ...errors }

  return (
    <Page
      title={TITLE}
      footer={
        open && (
          <Button busy={sending} busyText={waiting ? '等网络恢复…' : '正在提交'} onTap={submit}>
            提交更正
          </Button>
        )
      }
    >
      {open ? (
        <Notice>{`${dayText(record.correctableUntil)}以前可以自己更正，原来的内容会留着`}</Notice>
      ) : (
        <Notice tone="warn" title="过了自己更正的时间">
          请县区工作人员写明原因帮您改
        </Notice>
      )}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <PaperPhotos photoIds={record.photoIds} look={(photoId) => openOwnLedgerPhoto(record.id, photoId)} />
      {open && (
        <>
          <CorrectionFields value={value} errors={told} edit={edit} />
          <Card title="来访人">
            <TextField
              optional
              label="改姓名"
              hint={`现在是 ${record.clientName ?? '没留'}；不改就空着`}
              max={30}
              value={value.clientName}
              error={told.clientName}
              onChange={(clientName) => edit({ clientName })}
            />
            <TextField
              optional
              label="改电话"
              hint={`现在是 ${record.clientPhone ?? '没留'}；不改就空着`}
              keyboard="number"
              max={20}
              value={value.clientPhone}
              error={told.clientPhone}
              onChange={(clientPhone) => edit({ clientPhone })}
            />
            <TextField
              optional
              label="改住址"
              hint={`现在是 ${record.clientAddress ?? '没留'}；不改就空着`}
              max={100}
              value={value.address}
              error={told.address}
              onChange={(address) => edit({ address })}
            />
            <Tick checked={value.safeMode} onChange={(safeMode) => edit({ safeMode })}>
              家暴安全模式：除了我，别人看不到来访人是谁、电话和住址
            </Tick>
            <Tick checked={value.minor} onChange={(minor) => edit({ minor })}>
              事关未成年人：工作人员要经批准才能打开
            </Tick>
          </Card>
        </>
      )}
      <Corrections of={record.corrections} />
    </Page>
  )
}
