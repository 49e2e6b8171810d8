import { View } from '@tarojs/components'
import { outreachState, outreachStateLabels, type OutreachState } from '@contract/roster/outreach'
import type { Outreach } from '@contract/roster/public-schema'
import { dayText, shanghaiDate } from '@contract/time'
import { useOutreaches } from '@/api/board'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Empty } from '@/components/states'
import type { Tone } from '@/components/tone'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '临时咨询点'
const tones: Record<OutreachState, Tone> = { coming: 'info', open: 'good', over: 'plain' }

/** Places set up for some days: fairs, markets, squares (A6), each with its own code and what was done there. */
export default function OutreachesPage() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Outreaches /> : <NotSignedIn title={TITLE} />
}

function Outreaches() {
  const asked = useOutreaches()
  const county = useHasRole('county')
  return (
    <Page
      title={TITLE}
      heading={TITLE}
      lead="庙会、集市、文化广场，摆一张咨询台，有自己的码"
      onRefresh={() => asked.refetch()}
      footer={
        county && (
          <Button icon="plus" onTap={() => goTo('staffOutreach')}>
            新设一个
          </Button>
        )
      }
    >
      <Ask
        of={asked}
        isEmpty={({ outreaches }) => outreaches.length === 0}
        empty={
          <Empty icon="pin" title="还没有设过临时咨询点" hint="赶集、庙会、搞活动时设一个，当天就能用" />
        }
      >
        {({ outreaches, asOf }) => (
          <>
            {outreaches.map((one) => (
              <Place
                key={one.siteCode}
                one={one}
                state={outreachState(one, shanghaiDate(asOf))}
                plans={county}
              />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

const daysText = ({ firstDay, lastDay }: Outreach) =>
  firstDay === lastDay ? dayText(firstDay) : `${dayText(firstDay)}到${dayText(lastDay)}`

function Place({ one, state, plans }: { one: Outreach; state: OutreachState; plans: boolean }) {
  const { siteCode } = one
  return (
    <Card
      title={one.name}
      aside={<Badge tone={tones[state]}>{outreachStateLabels[state]}</Badge>}
      tone={state === 'open' ? 'good' : undefined}
    >
      <KeyValue name="日期">{daysText(one)}</KeyValue>
      <KeyValue name="地点">
        {one.areaName}　{one.place}
      </KeyValue>
      {one.note && <KeyValue name="说明">{one.note}</KeyValue>}
      <KeyValue name="做了多少">
        值班{one.duties}班，咨询{one.consultations}件
      </KeyValue>
      {state !== 'over' && (
        <View>
          {plans && (
            <Row icon="calendar" title="排值班" onTap={() => goTo('staffOneOff', { site: siteCode })} />
          )}
          <Row icon="qr" title="现场码" onTap={() => goTo('staffPresenceCode', { site: siteCode })} />
          <Row icon="file" title="张贴码" onTap={() => goTo('staffSiteCode', { site: siteCode })} />
          <Row
            icon="chat"
            title="发公告"
            onTap={() => goTo('staffNotice', { site: siteCode, from: one.firstDay })}
          />
        </View>
      )}
    </Card>
  )
}
