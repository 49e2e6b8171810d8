import { useEffect } from 'react'
import { meansPathOf } from '@contract/aid/rules'
import { hasInk } from '@contract/aid/signature'
import { isTakenIn } from '@contract/intake/filing'
import { submitApplication } from '@/api/aid'
import { collectForm, submitForOther } from '@/api/intake'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Trouble } from '@/components/trouble'
import { replaceWith } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { firstOpenStep } from './done-steps'
import type { Wizard } from './use-wizard'
import { stepWords } from './words'

/** Sends the application, once however often it is tapped; or leads to what is still open. */
export function Submit({ wizard }: { wizard: Wizard }) {
  const { application, setDone, settle, mend } = wizard
  const { id, draft, read, signed, answers, filedAs, passedOn, readBackText, readBack } = application
  const taken = isTakenIn(filedAs)
  const own = useSendOnce(submitApplication, { draft, onAccepted: setDone })
  const others = useSendOnce(submitForOther, { draft, onAccepted: setDone })
  const office = useSendOnce(collectForm, {
    draft,
    onAccepted: (it) => void replaceWith('staffTakenInOne', { id: it.id }),
  })
  const sending = taken ? office : filedAs === 'self' ? own : others
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
  const confirmed =
    readBack?.way && hasInk(readBack.strokes) ? { way: readBack.way, strokes: readBack.strokes } : undefined
  const submit = () => {
    const said = {
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
    }
    const withHand = { ...said, ...(confirmed && { readBack: confirmed }) }
    if (taken) return (confirmed || passedOn) && office.send(withHand)
    if (filedAs === 'self') return own.send(said)
    return others.send(withHand)
  }
  if (readBackText && !confirmed) return <Notice tone="warn">请把上面的内容念给本人听，再请本人签名</Notice>
  return (
    <>
      <Trouble waiting={sending.waiting} />
      <Button busyText="正在提交" busy={sending.sending} onTap={submit}>
        {taken ? '收下，出收件编号' : '提交申请'}
      </Button>
    </>
  )
}
