import { useState } from 'react'
import type { Invitation } from '@contract/account/schema'
import type { Person } from '@contract/people/schema'
import { momentText } from '@contract/time'
import { invitePerson } from '@/api/people'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { toast } from '@/components/talk'
import { copy } from '@/platform/copy'
import { useSendOnce } from '@/state/send-once'

function stateOf({ bound, invitedUntil }: Person): string {
  if (invitedUntil) return `已发过邀请码，${momentText(invitedUntil)}前有效。再发一个，前一个就作废。`
  return bound
    ? '已经能登录。换了手机或微信，再发一个邀请码就行，原来的微信会解绑。'
    : '还不能登录。发一个邀请码，本人在“我的”里输入就能用。'
}

/** A code by which the person signs in; it is shown once, here and now. */
export function Invite({ person }: { person: Person }) {
  const [invitation, setInvitation] = useState<Invitation>()
  const { send, sending, failure } = useSendOnce(invitePerson, { onAccepted: setInvitation })
  const tellCopied = async (code: string) => {
    const done = await copy(code)
    toast(done ? '邀请码已复制' : '没复制成，请照着抄')
  }
  return (
    <Section title="登录">
      <Card>
        {invitation ? (
          <>
            <Headline code caption="邀请码" note={`${momentText(invitation.expiresAt)}前有效，只能用一次`}>
              {invitation.code}
            </Headline>
            <Notice tone="warn">只在这里显示这一次。请当面或打电话告诉本人，不要发到群里。</Notice>
            <Button kind="secondary" icon="copy" onTap={() => tellCopied(invitation.code)}>
              复制邀请码
            </Button>
          </>
        ) : (
          <>
            {stateOf(person)}
            {failure && <Notice tone="bad">{failure.message}</Notice>}
            <Button
              kind="secondary"
              icon="lock"
              busy={sending}
              busyText="正在生成"
              onTap={() => send({ personId: person.id })}
            >
              发邀请码
            </Button>
          </>
        )}
      </Card>
    </Section>
  )
}
