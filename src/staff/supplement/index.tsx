import { useState } from 'react'
import { aidStatusLabels } from '@contract/aid/statuses'
import type { SupplementAct } from '@contract/supplement/rules'
import type { SupplementDesk } from '@contract/supplement/schema'
import { failureOf } from '@/api/failure'
import { useSupplementDesk } from '@/api/supplement'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { AskForm } from './ask-form'
import { AskedCard } from './asked-card'
import { CooperationCard } from './cooperation-card'
import { CooperationForm } from './cooperation-form'
import { FollowForm } from './follow-form'
import { FollowingCard } from './following-card'

const TITLE = '补材料'

/** What is missing in one case, what may follow, and another centre's help (法律援助法 43; 司法部令148号 16). */
export default function StaffSupplement() {
  const { id } = useParams<'staffSupplement'>()
  return (
    <KeepersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件申请" hint="请从申请列表里点开" />
        </Page>
      )}
    </KeepersOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useSupplementDesk(id)
  return (
    <Page title={TITLE} heading={data?.number} lead={data && aidStatusLabels[data.status]}>
      {data ? (
        <Desk desk={data} onStale={refetch} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}

type Form = Extract<SupplementAct, 'ask-supplement' | 'agree' | 'ask-cooperation'>
const forms: Record<Form, string> = {
  'ask-supplement': '一次告知要补的材料',
  agree: '同意有的材料后补',
  'ask-cooperation': '请外地法律援助中心协查',
}

function Desk({ desk, onStale }: { desk: SupplementDesk; onStale: () => unknown }) {
  const [form, setForm] = useState<Form>()
  const open = (Object.keys(forms) as Form[]).filter((act) => desk.acts.includes(act))
  const chosen = form && open.includes(form) ? form : undefined
  const close = () => setForm(undefined)
  const common = { desk, onStale, onClose: close }
  return (
    <>
      {desk.own && (
        <Notice tone="warn" title="这是您本人的申请">
          请同事来办。
        </Notice>
      )}
      {!chosen && open.length > 0 && (
        <Card title="要办什么">
          {open.map((act) => (
            <Button key={act} kind="secondary" onTap={() => setForm(act)}>
              {forms[act]}
            </Button>
          ))}
        </Card>
      )}
      {chosen === 'ask-supplement' && <AskForm {...common} />}
      {chosen === 'agree' && desk.followBy && <FollowForm {...common} followBy={desk.followBy} />}
      {chosen === 'ask-cooperation' && <CooperationForm {...common} />}
      {desk.cooperations.map((one) => (
        <CooperationCard key={one.id} desk={desk} one={one} onStale={onStale} />
      ))}
      {desk.following.length > 0 && (
        <Section title="后补的材料">
          {desk.following.map((one) => (
            <FollowingCard
              key={`${one.code}${one.askedAt ?? one.agreed?.at}`}
              desk={desk}
              one={one}
              onStale={onStale}
            />
          ))}
        </Section>
      )}
      {desk.asks.length > 0 && (
        <Section title={`告知过的单子，共${desk.asks.length}次`}>
          {desk.asks.map((ask) => (
            <AskedCard key={ask.ordinal} desk={desk} ask={ask} onStale={onStale} />
          ))}
        </Section>
      )}
      {desk.asks.length + desk.following.length + desk.cooperations.length === 0 && open.length === 0 && (
        <Empty icon="check" title="没有要补的材料" hint="审查的时候才能告知补材料" />
      )}
    </>
  )
}
