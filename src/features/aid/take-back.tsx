import { takeBack } from '@/api/intake'
import { Button } from '@/components/button'
import { confirm } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { useSendOnce } from '@/state/send-once'

/** Takes an application back for a person at the counter who has no phone to do it on (法援法 43). */
export function TakeBack({ id, onDone }: { id: string; onDone?: () => unknown }) {
  const { send, sending, waiting, failure } = useSendOnce(takeBack, { onAccepted: onDone })
  const withdraw = async () => {
    const yes = await confirm({
      title: '本人说不申请了？',
      content: '撤回后就不再审查。以后需要，可以重新申请。',
      yes: '撤回',
      no: '不撤',
      danger: true,
    })
    if (yes) await send({ id })
  }
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="quiet" busy={sending} busyText="正在撤回" onTap={withdraw}>
        本人不申请了，撤回
      </Button>
    </>
  )
}
