import { useState } from 'react'
import type { SignedIn } from '@contract/account/schema'
import { enterQuietly } from '@/api/account'
import { claimInvitation } from '@/api/people'
import { queryClient } from '@/api/query-client'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { toast } from '@/components/talk'
import { TextField } from '@/components/text-field'
import { goOn } from '@/features/account/after-sign-in'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'

/** Comes in first where nobody is signed in: a code is claimed by a WeChat, or by this browser. */
const claim = async (input: { code: string; requestId: string }) => {
  await enterQuietly()
  return claimInvitation(input)
}

function become(signedIn: SignedIn) {
  useSession.getState().enter(signedIn)
  // what was asked before was asked by somebody else
  queryClient.clear()
  toast(`${signedIn.who.name}，欢迎您`)
  void goOn(signedIn.who, undefined)
}

/** Somebody of the register makes this phone their own, by the code their county gave them. */
export default function Claim() {
  const [code, setCode] = useState('')
  const { send, sending, waiting, failure } = useSendOnce(claim, { onAccepted: become })
  return (
    <Page
      title="输入邀请码"
      heading="输入邀请码"
      lead="律师、网格员等服务人员第一次登录，或者换了手机，用县区司法局给的邀请码"
    >
      <Card>
        <TextField
          label="邀请码"
          hint="10位字母和数字，不分大小写"
          placeholder="如：7KQ2M-X9WPA"
          max={14}
          value={code}
          error={failure?.fields.code}
          onChange={setCode}
        />
        {failure && <Notice tone="bad">{failure.message}</Notice>}
        {waiting && <Notice tone="warn">网络不通，连上后会自动提交，请不要关掉这一页。</Notice>}
        <Button
          busy={sending}
          busyText="正在核对"
          disabled={code.replace(/[\s-]/g, '').length < 10}
          onTap={() => send({ code })}
        >
          确定
        </Button>
      </Card>
    </Page>
  )
}
