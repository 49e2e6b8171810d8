import { shanghai } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { deliverChecks, type KeptCheck, usePresenceOutbox } from '@/features/duty/presence-outbox'
import { goSignIn } from '@/routes'
import { backToToday } from './back-to-today'

/** A check that is on this phone and not yet with the server: when it was made, and what becomes of it. */
export function KeptCard({ check }: { check: KeptCheck & { id: string } }) {
  const failure = usePresenceOutbox(({ failures }) => failures[check.id])
  const sending = usePresenceOutbox((box) => box.sending[check.id] !== undefined)
  const verb = check.moment === 'in' ? '签到' : '签退'
  return (
    <>
      <Card tone="warn">
        <Headline caption={`${verb}先存在手机里了`} note={check.siteName}>
          {shanghai(check.input.takenAt).format('H:mm:ss')}
        </Headline>
        <Notice tone="warn" title={failure?.needsSignIn ? failure.message : '还没有传到系统'}>
          {failure?.needsSignIn
            ? `登录以后自动补传，时间按刚才${verb}的算`
            : `有网会自动补传，不用重签，时间按刚才${verb}的算`}
        </Notice>
      </Card>
      {failure?.needsSignIn ? (
        <Button onTap={goSignIn}>去登录</Button>
      ) : (
        <Button icon="refresh" busy={sending} busyText="正在补传" onTap={deliverChecks}>
          现在再传一次
        </Button>
      )}
      <Button kind="secondary" onTap={backToToday}>
        看今天值班
      </Button>
    </>
  )
}
