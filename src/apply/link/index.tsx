import { useState } from 'react'
import { linkCase } from '@/api/counter'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { TextField } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { sceneIn, useParams } from '@/platform/params'
import { canScan, scanCode } from '@/platform/scan-code'
import { goSignIn, replaceWith } from '@/routes'
import { useSendOnce } from '@/state/send-once'

/** Takes what a counter took in for one up on one's own phone, by the code staff show and the last four of one's ID number. */
export default function ApplyLink() {
  const { l: scanned } = useParams<'applyLink'>()
  const [code, setCode] = useState(scanned ?? '')
  const [lastFour, setLastFour] = useState('')
  const { send, sending, waiting, failure } = useSendOnce(linkCase, {
    onAccepted: ({ id }) => void replaceWith('applyCase', { id }),
  })
  const scan = async () => {
    const { l } = sceneIn((await scanCode()) ?? '')
    if (l) setCode(l)
  }
  const complete = code.replace(/[\s-]/g, '').length === 10 && lastFour.trim().length > 0
  return (
    <Page title="绑到我手机" lead="在窗口办的法律援助申请，绑到自己手机上，办到哪一步随时能看">
      <ElderSwitch />
      <Card>
        <TextField
          label="绑定码"
          hint="请窗口的人给您一个，10位字母和数字，不分大小写"
          placeholder="如：7KQ2M-X9WPA"
          max={14}
          value={code}
          error={failure?.fields.code}
          onChange={setCode}
        />
        {canScan && (
          <Button kind="quiet" icon="scan" onTap={scan}>
            扫一扫
          </Button>
        )}
        <TextField
          label="您身份证号的最后四位"
          hint="申请表上写的那个证件，有字母的照写"
          keyboard="idcard"
          max={4}
          value={lastFour}
          error={failure?.fields.lastFour}
          onChange={setLastFour}
        />
        <Notice>只能用自己的手机绑。绑好以后，消息都发到这个手机上。</Notice>
        <Trouble waiting={waiting} message={failure?.message} />
        {failure?.needsSignIn && (
          <Button kind="secondary" onTap={goSignIn}>
            去登录
          </Button>
        )}
        <Button
          busy={sending}
          busyText="正在核对"
          disabled={!complete}
          onTap={() => send({ code, lastFour })}
        >
          绑到我手机
        </Button>
      </Card>
    </Page>
  )
}
