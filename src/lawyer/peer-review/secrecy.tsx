import { useState } from 'react'
import { confirmSecrecy } from '@/api/peers'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

/** What is promised before the file is opened; kept with its time. */
export function Secrecy({ id }: { id: string }) {
  const [agreed, setAgreed] = useState(false)
  const { send, sending, waiting, failure } = useSendOnce(confirmSecrecy)
  return (
    <Card title="先确认保密，再看案卷">
      <Tick checked={agreed} onChange={setAgreed}>
        我和这件案子没有关系，没有给任何一方出过主意。案卷里看到的个人信息、案情和我的评分，不告诉任何人，不截图、不转发。照片里可能有名字，我不去打听是谁办的。
      </Tick>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        busy={sending}
        busyText="请稍候"
        disabled={!agreed}
        onTap={() => agreed && send({ id, confirmed: true })}
      >
        确认，打开案卷
      </Button>
    </Card>
  )
}
