import { Text, View } from '@tarojs/components'
import type { Message } from '@contract/account/schema'
import { momentText } from '@contract/time'
import { useInbox, useReadMessage, useWho } from '@/api/account'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Button } from '@/components/button'
import { Empty } from '@/components/states'
import { goSignIn, open } from '@/routes'
import { useSession } from '@/state/session'
import './index.scss'

/** The truth of every notice; WeChat's copy of it is a bonus. */
export default function Inbox() {
  const signedIn = useSession(({ token }) => token !== undefined)
  return signedIn ? <Messages /> : <NobodyHere />
}

const NobodyHere = () => (
  <Page title="消息" tab="inbox" heading="消息">
    <Empty
      icon="bell"
      title="登录后看消息"
      hint="申请有了进展，会发到这里"
      action={<Button onTap={goSignIn}>去登录</Button>}
    />
  </Page>
)

function Messages() {
  const inbox = useInbox()
  useWho() // so that the number on the tab is that of the letters shown
  return (
    <Page title="消息" tab="inbox" heading="消息" onRefresh={inbox.refetch}>
      <Ask of={inbox} empty={<Empty icon="bell" title="还没有消息" hint="申请有了进展，会发到这里" />}>
        {(messages) => (
          <>
            {messages.some(({ neutral }) => neutral) && <QuickExit />}
            {messages.map((message) => (
              <Letter key={message.id} message={message} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

function Letter({ message }: { message: Message }) {
  const read = useReadMessage()
  const { id, title, body, link, createdAt, readAt } = message
  const openIt = async () => {
    if (!readAt) await read.send({ messageId: id })
    if (link) await open(link)
  }
  return (
    <Card
      title={title}
      aside={readAt ? undefined : <Badge tone="bad">未读</Badge>}
      onTap={openIt}
      {...(!readAt && { tone: 'accent' as const })}
    >
      <View className="inbox__body">{body}</View>
      <Text className="inbox__when">{momentText(createdAt)}</Text>
    </Card>
  )
}
