import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Who } from '@contract/account/schema'
import { enterQuietly } from '@/api/account'
import { type Failure, failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { useSession } from '@/state/session'

/** In by one tap, no password and no name: WeChat's identity, or a guest of this phone. */
export function Resident({ onEntered }: { onEntered: (who: Who) => void }) {
  const [failure, setFailure] = useState<Failure>()
  const enter = async () => {
    setFailure(undefined)
    try {
      await enterQuietly()
      onEntered(useSession.getState().who!)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <Section title="我是群众">
      <Card>
        <View>不用账号和密码。以后查进度，请用这一部手机。</View>
        {failure && <Notice tone="bad">{failure.message}</Notice>}
        <Button onTap={enter} busyText="正在进入">
          直接进入
        </Button>
      </Card>
    </Section>
  )
}
