import { useState } from 'react'
import { View } from '@tarojs/components'
import { openingHoursLines } from '@contract/site/hours'
import { siteKindLabels } from '@contract/site/labels'
import type { Site } from '@contract/site/schema'
import { usePoint } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { ChangeForm } from './change-form'
import './index.scss'

const TITLE = '站点资料'

export default function StaffSite() {
  const { site } = useParams<'staffSite'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (site) return <One siteCode={site} />
  return (
    <Page title={TITLE}>
      <Empty
        icon="pin"
        title="没有选站点"
        action={<Button onTap={() => goTo('staffSites', {})}>选一个站点</Button>}
      />
    </Page>
  )
}

function One({ siteCode }: { siteCode: string }) {
  const asked = usePoint(siteCode)
  const [editing, setEditing] = useState(false)
  const site = asked.data?.site
  return (
    <Page title={TITLE} heading={site?.name} lead={site && `${site.areaName}　${siteKindLabels[site.kind]}`}>
      <Ask of={asked}>
        {(point) =>
          editing ? (
            <ChangeForm site={point.site} onDone={() => setEditing(false)} />
          ) : (
            <Facts site={point.site} onEdit={() => setEditing(true)} />
          )
        }
      </Ask>
    </Page>
  )
}

const unknown = <View className="site__unknown">还没填</View>

function Facts({ site, onEdit }: { site: Site; onEdit: () => void }) {
  const county = useHasRole('county')
  const city = useHasRole('city')
  const keeps = site.kind === 'city-centre' ? city : county
  const hours = openingHoursLines(site.openingHours)
  return (
    <>
      <Card
        title="群众看到的"
        aside={
          keeps && (
            <Button kind="quiet" block={false} icon="pen" onTap={onEdit}>
              修改
            </Button>
          )
        }
      >
        <KeyValue name="地址">{site.address ?? unknown}</KeyValue>
        <KeyValue name="电话">{site.phone ?? unknown}</KeyValue>
        <KeyValue name="开放时间">
          {hours.length > 0 ? hours.map((line) => <View key={line}>{line}</View>) : unknown}
        </KeyValue>
        <KeyValue name="地图位置">
          {site.position ? `纬度${site.position.lat}，经度${site.position.lng}` : unknown}
        </KeyValue>
      </Card>
      <Entry
        icon="people"
        title="看谁在值班"
        hint="群众扫码看到的那一页"
        onTap={() => goTo('point', { s: site.code })}
      />
      <Entry
        icon="file"
        title="张贴码"
        hint="打印出来贴在墙上"
        onTap={() => goTo('staffSiteCode', { site: site.code })}
      />
      {(keeps || !city) && (
        <Entry
          icon="qr"
          title="现场码"
          hint="放在柜台上，值班人员扫它签到"
          onTap={() => goTo('staffPresenceCode', { site: site.code })}
        />
      )}
    </>
  )
}
