import { useState } from 'react'
import { deadlineText } from '@contract/calendar'
import { followStateLabels } from '@contract/supplement/labels'
import { isAwaited } from '@contract/supplement/rules'
import type { MyFollowing, MySupplement } from '@contract/supplement/schema'
import { undecided } from '@contract/aid/statuses'
import { dayText } from '@contract/time'
import { useMySupplement } from '@/api/supplement'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { HOTLINE } from '@/features/aid/offices'
import { NoCase } from '@/features/aid/no-case'
import { ItemPhotos } from '@/features/supplement/item-photos'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { ListForm, type Cannot } from './list-form'
import { ownPhotos } from './own-photos'

const TITLE = '补材料'

/** What is missing in one's own case, and photos of it (法律援助法 43). */
export default function ApplySupplement() {
  const { id } = useParams<'applySupplement'>()
  return id ? <One id={id} /> : <NoCase title={TITLE} />
}

function One({ id }: { id: string }) {
  const asked = useMySupplement(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(it) => <Waiting it={it} />}</Ask>
    </Page>
  )
}

function Waiting({ it }: { it: MySupplement }) {
  const draft = useDraft<Cannot>(`supply:${it.id}`, { cannot: {} })
  const [supplied, setSupplied] = useState(false)
  const following = it.following.filter(({ state }) => state !== 'asked')
  const isExamined = (undecided as readonly string[]).includes(it.status)
  return (
    <>
      {it.inDanger && <QuickExit forget={draft.discard} />}
      {it.ask && <ListForm it={it} ask={it.ask} draft={draft} onSupplied={() => setSupplied(true)} />}
      {supplied && !it.ask && (
        <Notice tone="good" title="已经交给法律援助中心">
          中心接着审查，结果会发给您。
        </Notice>
      )}
      {it.status === 'lapsed' && <Lapsed />}
      {following.length > 0 && (
        <Section title="后补的材料">
          <Notice>{isExamined ? '审查不停' : '援助先办着'}。拍照传上来就算交了，不用再点别的。</Notice>
          {following.map((one) => (
            <Follows key={one.code} applicationId={it.id} one={one} now={new Date(it.asOf)} />
          ))}
        </Section>
      )}
      {!it.ask && !supplied && it.status !== 'lapsed' && following.length === 0 && (
        <Empty icon="check" title="现在没有要补的材料" hint="中心接着办，结果会发给您" />
      )}
    </>
  )
}

/** It came to nothing: kindly, and how to begin anew. */
const Lapsed = () => (
  <Card title="这次申请先算撤回了" tone="warn">
    <Notice>
      要补的材料没有按时收到。别着急，不影响您的权利：材料备好了，随时可以重新申请。不清楚的话打{HOTLINE}。
    </Notice>
    <Button onTap={() => goTo('applyForm')}>重新申请</Button>
  </Card>
)

const tones = {
  wished: 'warn',
  waiting: 'warn',
  sent: 'good',
  missed: 'bad',
  received: 'good',
  asked: 'plain',
} as const

const Follows = ({ applicationId, one, now }: { applicationId: string; one: MyFollowing; now: Date }) => (
  <Card
    title={isAwaited(one.state) ? undefined : one.name}
    aside={<Badge tone={tones[one.state]}>{followStateLabels[one.state]}</Badge>}
  >
    {isAwaited(one.state) && (
      <>
        <KeyValue name="最晚哪天">
          {dayText(one.dueOn)}，{deadlineText(one.dueOn, now)}
        </KeyValue>
        {one.state === 'wished' && <Notice>您说以后补，等中心答复。已经有了的，现在就能传。</Notice>}
        <ItemPhotos applicationId={applicationId} item={one} ways={ownPhotos} />
      </>
    )}
  </Card>
)
