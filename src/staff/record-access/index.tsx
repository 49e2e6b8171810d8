import { channelLabels, matterTypeLabels } from '@contract/consultation/labels'
import type { AccessAsked } from '@contract/consultation/access-schema'
import { momentText } from '@contract/time'
import { decideAccess, useAccessAsked } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { confirm } from '@/components/talk'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '查看批准'

/** Colleagues who ask to open a minor's record; somebody else than them says yes or no. */
export default function RecordAccess() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <List /> : <NotSignedIn title={TITLE} />
}

function List() {
  const asked = useAccessAsked()
  return (
    <Page title={TITLE} lead="未成年人的记录，要由另一位负责的同事批准才能打开" onRefresh={asked.refetch}>
      <Ask of={asked} empty={<Empty icon="check" title="没有等着批准的" />}>
        {(rows) => (
          <>
            {rows.map((row) => (
              <One key={row.id} asked={row} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

function One({ asked }: { asked: AccessAsked }) {
  const { send, sending, failure } = useSendOnce(decideAccess)
  const decide = async (approve: boolean) => {
    const question = approve
      ? { title: `让${asked.askedByName}打开这条记录？`, content: '限时打开，每次打开都会留痕', yes: '批准' }
      : { title: '不批准？', content: '对方会收到消息', yes: '不批准', danger: true }
    if (await confirm(question)) await send({ id: asked.id, approve })
  }
  return (
    <Card title={`${asked.askedByName} ${momentText(asked.askedAt)}申请`}>
      <KeyValue name="原因">{asked.reason}</KeyValue>
      <KeyValue name="哪条记录">
        {`${momentText(asked.occurredAt)} ${asked.siteName} ${asked.practitionerName} ${channelLabels[asked.channel]} ${matterTypeLabels[asked.matterType]}`}
      </KeyValue>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {asked.own ? (
        <Notice>您自己的申请，要由别的同事来批</Notice>
      ) : (
        <>
          <Button kind="secondary" busy={sending} busyText="请稍候" onTap={() => decide(true)}>
            批准
          </Button>
          <Button kind="quiet" disabled={sending} onTap={() => decide(false)}>
            不批准
          </Button>
        </>
      )}
    </Card>
  )
}
