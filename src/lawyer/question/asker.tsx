import { useState } from 'react'
import type { AskedPerson, LawyerQuestion } from '@contract/question/schema'
import { revealAsker } from '@/api/question'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { Trouble } from '@/components/trouble'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'

/** Who asked: masked, and in full at a tap that stays on record. */
export function Asker({ question: { id, name, phone } }: { question: LawyerQuestion }) {
  const [clear, setClear] = useState<AskedPerson>()
  const { send, sending, waiting, failure } = useSendOnce(revealAsker, { onAccepted: setClear })
  if (!name && !phone) return null
  const number = clear?.phone
  return (
    <Card title={clear ? '谁看过会留下记录' : '谁来问的'}>
      <KeyValue name="姓名">{(clear ?? { name }).name ?? '没留'}</KeyValue>
      <KeyValue name="电话">{(clear ?? { phone }).phone ?? '没留'}</KeyValue>
      <Trouble waiting={waiting} message={failure?.message} />
      {!clear && (
        <Button kind="secondary" icon="phone" busy={sending} onTap={() => send({ id })}>
          看完整的姓名、电话
        </Button>
      )}
      {number && (
        <Button kind="secondary" icon="phone" onTap={() => callPhone(number)}>
          拨打
        </Button>
      )}
    </Card>
  )
}
