import { useState } from 'react'
import { withdrawApplication } from '@/api/aid'
import { Button } from '@/components/button'
import { Tick } from '@/components/choice'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

/** Takes the application back, after asking whether it is meant; a helper says that the person means it. */
export function Withdraw({ id, asHelper }: { id: string; asHelper: boolean }) {
  const [agreed, setAgreed] = useState(false)
  const sending = useSendOnce(withdrawApplication)
  const withdraw = async () => {
    const yes = await confirm({
      title: '撤回这件申请？',
      content: '撤回后就不再审查了。以后需要，可以重新申请。',
      yes: '撤回',
      no: '不撤',
      danger: true,
    })
    if (yes) await sending.send({ id, ...(asHelper && { agreed }) })
  }
  return (
    <>
      {asHelper && (
        <Tick checked={agreed} error={sending.failure?.fields.agreed} onChange={setAgreed}>
          要撤回的，先念给本人听，本人同意
        </Tick>
      )}
      <Trouble waiting={sending.waiting} message={sending.failure?.message} />
      <Button kind="quiet" busyText="正在撤回" onTap={withdraw}>
        撤回申请
      </Button>
    </>
  )
}
