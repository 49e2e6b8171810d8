import { useEffect } from 'react'
import { meansPathOf } from '@contract/aid/rules'
import { submitApplication } from '@/api/aid'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useSendOnce } from '@/state/send-once'
import { firstOpenStep } from './done-steps'
import type { Wizard } from './use-wizard'
import { stepWords } from './words'

/** Sends the application, once however often it is tapped; or leads to what is still open. */
export function Submit({ wizard }: { wizard: Wizard }) {
  const { application, setDone, settle, mend } = wizard
  const { id, draft, read, signed, answers } = application
  const sending = useSendOnce(submitApplication, { draft, onAccepted: setDone })
  const { failure } = sending
  useEffect(() => {
    if (failure) void settle(failure)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each failure
  }, [failure])

  const open = firstOpenStep(application)
  if (open !== 'check' || 'fields' in read)
    return (
      <>
        <Notice tone="warn">“{stepWords[open].name}”这一步还没做完</Notice>
        <Button onTap={() => mend(open)}>去填好</Button>
      </>
    )

  const promised = meansPathOf(answers.circumstance ?? null, answers.meansChoice) === 'promise'
  const submit = () =>
    sending.send({
      id,
      form: read.form,
      ...(promised &&
        signed && {
          promise: {
            noticeVersion: signed.noticeVersion,
            documentHash: signed.hash,
            strokes: signed.strokes,
          },
        }),
    })
  return (
    <>
      {sending.waiting && <Notice tone="warn">网络不好，正在再试，请不要关掉</Notice>}
      <Button busyText="正在提交" busy={sending.sending} onTap={submit}>
        提交申请
      </Button>
    </>
  )
}
