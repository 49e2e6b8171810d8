import { renewPrintedKey } from '@/api/site'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/components/talk'
import { useHasRole } from '@/state/session'
import { useSendOnce } from '@/state/send-once'

/** For when somebody checks in from home by a photograph of the sheet. */
export function Renew({ siteCode }: { siteCode: string }) {
  const keeper = [useHasRole('county'), useHasRole('city')].includes(true)
  const { send, sending, failure } = useSendOnce(renewPrintedKey, {
    onAccepted: () => toast('换好了，请重新打印'),
  })
  if (!keeper) return null
  const renew = async () => {
    const sure = await confirm({
      title: '换一张新的张贴码？',
      content: '墙上的旧码不能再用来签到，群众扫旧码还能看到谁在值班。换完请重新打印张贴。',
      yes: '换新码',
      danger: true,
    })
    if (sure) await send({ siteCode })
  }
  return (
    <Card title="码被拍照传走了？">
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" icon="refresh" busy={sending} onTap={renew}>
        换一张新的张贴码
      </Button>
    </Card>
  )
}
