import { useState } from 'react'
import { Text } from '@tarojs/components'
import { rollCallPlanLabels, rollCallStatusLabels } from '@contract/rollcall/labels'
import type { RollCall } from '@contract/rollcall/schema'
import { useRollCalls } from '@/api/rollcall'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { countsText, rollCallTones, whenText } from '@/features/rollcall/words'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { CallForm } from './call-form'
import './index.scss'

const TITLE = '系统点名'

/** Calls of the areas one serves, and a new one: opened at once when the page was asked to call somebody. */
export default function StaffRollCalls() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Calls /> : <NotSignedIn title={TITLE} />
}

function Calls() {
  const { area, site } = useParams<'staffRollCalls'>()
  const [calling, setCalling] = useState(area !== undefined || site !== undefined)
  const asked = useRollCalls()
  const newest = asked.data?.pages[0]
  return (
    <Page
      title={TITLE}
      onRefresh={asked.refetch}
      footer={calling ? undefined : <Button onTap={() => setCalling(true)}>发起点名</Button>}
    >
      {calling && newest && (
        <CallForm
          area={area}
          site={site}
          policy={newest.policy}
          asOf={newest.asOf}
          receivedAt={asked.dataUpdatedAt}
          onClose={() => setCalling(false)}
        />
      )}
      <Section title="点过的名">
        <Ask
          of={asked}
          isEmpty={({ pages }) => pages[0]!.calls.length === 0}
          empty={<Empty icon="people" title="还没有点过名" hint="点名后，谁应答了、谁没有应答，都列在这里" />}
        >
          {({ pages }) => (
            <>
              {pages
                .flatMap(({ calls }) => calls)
                .map((call) => (
                  <CallCard key={call.id} call={call} />
                ))}
              {asked.hasNextPage && (
                <Button kind="secondary" onTap={() => asked.fetchNextPage()}>
                  看更早的
                </Button>
              )}
            </>
          )}
        </Ask>
      </Section>
    </Page>
  )
}

const CallCard = ({ call }: { call: RollCall }) => (
  <Card
    title={call.scopeName}
    aside={<Badge tone={rollCallTones[call.status]}>{rollCallStatusLabels[call.status]}</Badge>}
    onTap={() => goTo('staffRollCall', { id: call.id })}
    tone={call.counts.toJudge > 0 ? 'warn' : undefined}
  >
    <Text className="roll-calls__line">{whenText(call)}</Text>
    {call.firedAt && <Text className="roll-calls__line">{countsText(call.counts)}</Text>}
    {call.counts.toJudge > 0 && (
      <Text className="roll-calls__line">{`没有应答待认定${call.counts.toJudge}班`}</Text>
    )}
    <Text className="roll-calls__note">
      {`${rollCallPlanLabels[call.plan]}，${call.issuerName}发起${call.asksCode ? '，要现场码' : ''}`}
    </Text>
  </Card>
)
