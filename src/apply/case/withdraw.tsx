import { withdrawApplication } from '@/api/aid'
import { Button } from '@/components/button'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

/** Takes the application back, after asking whether it is meant. */
export function Withdraw({ id }: { id: string }) {
  const sending = useSendOnce(withdrawApplication)
  const withdraw = async () => {
    const yes = await confirm({
      title: '撤回这件申请？',
      content: '撤回后就不再审查了。以后需要，可以重新申请。',
      yes: '撤回',
      no: '不撤',
      danger: true,
    })
    if (yes) await sending.send({ id })
  }
  return (
    <>
      <Trouble waiting={sending.waiting} message={sending.failure?.message} />
      <Button kind="quiet" busyText="正在撤回" onTap={withdraw}>
        撤回申请
      </Button>
    </>
  )
}
