import type { OneRollCall } from '@contract/rollcall/schema'
import { useRollCall } from '@/api/rollcall'
import { Ask } from '@/components/ask'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useServerClock } from '@/features/duty/server-clock'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { AbsentLine } from './absent-line'
import { MissedCard } from './missed-card'
import { ReplyLine } from './reply-line'
import { Top } from './top'
import './index.scss'

const TITLE = '点名情况'

/** One roll call, live: who has answered, who has not, and what is made of it. */
export default function StaffRollCall() {
  const { id } = useParams<'staffRollCall'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  return id ? (
    <One id={id} />
  ) : (
    <Page title={TITLE}>
      <Empty icon="people" title="没有选哪一次点名" hint="请从“系统点名”里打开" />
    </Page>
  )
}

function One({ id }: { id: string }) {
  const asked = useRollCall(id)
  return (
    <Page title={TITLE} heading={asked.data?.call.scopeName} onRefresh={asked.refetch}>
      <Ask of={asked}>{(one) => <Board one={one} receivedAt={asked.dataUpdatedAt} />}</Ask>
    </Page>
  )
}

function Board({ one, receivedAt }: { one: OneRollCall; receivedAt: number }) {
  const now = useServerClock(one.asOf, receivedAt)
  const waiting = one.replies.filter(({ status }) => status === 'waiting')
  const replied = one.replies.filter(({ status }) => status === 'replied')
  const missed = one.replies.filter((reply) => !waiting.includes(reply) && !replied.includes(reply))
  return (
    <>
      <Top one={one} now={now} />
      {missed.length > 0 && (
        <Section title={`没有应答 ${missed.length}班`}>
          {missed.map((reply) => (
            <MissedCard key={reply.id} reply={reply} now={now} />
          ))}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={`还没应答 ${waiting.length}班`}>
          <Card>
            {waiting.map((reply) => (
              <ReplyLine key={reply.id} reply={reply} />
            ))}
          </Card>
        </Section>
      )}
      {one.absent.length > 0 && (
        <Section title={`应在岗未到 ${one.absent.length}班`}>
          <Card>
            {one.absent.map((row) => (
              <AbsentLine key={row.shiftId} row={row} />
            ))}
          </Card>
        </Section>
      )}
      {replied.length > 0 && (
        <Section title={`已应答 ${replied.length}班`}>
          <Card>
            {replied.map((reply) => (
              <ReplyLine key={reply.id} reply={reply} />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}
