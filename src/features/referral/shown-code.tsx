import { useState } from 'react'
import type { ShownCode as Code } from '@contract/referral/schema'
import { momentText } from '@contract/time'
import { Button } from '@/components/button'
import { CodeImage } from '@/components/code-image'
import { Notice } from '@/components/notice'
import { useSendOnce, type Unsent } from '@/state/send-once'

interface Props<I extends { requestId: string }> {
  /** What the button says. */
  title: string
  /** What happens when the person scans it. */
  caption: string
  issue: (input: I) => Promise<Code>
  input: Unsent<I>
  kind?: 'primary' | 'secondary'
}

/** A code shown when asked for, to be scanned by the person's own phone. */
export function ShownCode<I extends { requestId: string }>({
  title,
  caption,
  issue,
  input,
  kind = 'secondary',
}: Props<I>) {
  const [code, setCode] = useState<Code>()
  const { send, sending, failure } = useSendOnce(issue, { onAccepted: setCode })
  return (
    <>
      {code && (
        <CodeImage
          src={code.image}
          caption={caption}
          note={`请来访人用自己的手机扫，${momentText(code.expiresAt)}前有效`}
        />
      )}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind={code ? 'quiet' : kind}
        icon={code ? 'refresh' : 'qr'}
        busy={sending}
        busyText="正在出码"
        onTap={() => send(input)}
      >
        {code ? '换一个新码' : title}
      </Button>
    </>
  )
}
