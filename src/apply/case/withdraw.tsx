import { withdrawApplication } from '@/api/aid'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
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
      {sending.waiting && <Notice tone="warn">网络不好，正在再试，请不要关掉</Notice>}
      {sending.failure && <Notice tone="bad">{sending.failure.message}</Notice>}
      <Button kind="quiet" busyText="正在撤回" onTap={withdraw}>
        撤回申请
      </Button>
    </>
  )
}
