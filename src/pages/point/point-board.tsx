import { siteKindLabels } from '@contract/site/labels'
import type { Point } from '@contract/site/schema'
import { HOTLINE } from '@contract/roster/notice'
import { momentText } from '@contract/time'
import { failureOf } from '@/api/failure'
import { usePoint } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useShare } from '@/features/site/use-share'
import { callPhone } from '@/platform/call-phone'
import { goTo } from '@/routes'
import { CheckInDoor } from './check-in-door'
import { OnDuty } from './on-duty'
import { Place } from './place'
import { Ways } from './ways'
import './index.scss'

/** Older than this a board no longer says who is there, only who was to come. */
const FRESH_MS = 150_000

interface Props {
  siteCode: string
  /** Keys that came with the scanned code: a practitioner checks in with them. */
  evidence: { k: string | undefined; p: string | undefined }
}

export function PointBoard({ siteCode, evidence }: Props) {
  const asked = usePoint(siteCode)
  const point = asked.data
  useShare('point', { s: siteCode }, point ? `${point.site.name}谁在值班` : '谁在值班')
  const refused = asked.error ? failureOf(asked.error).code : undefined
  if (refused === 'not-found') return <UnknownSite />
  if (refused === 'outreach-over') return <OverSite />
  const fresh = !asked.error && Date.now() - asked.dataUpdatedAt < FRESH_MS
  return (
    <Page
      title="谁在值班"
      heading={point?.site.name}
      lead={point && leadOf(point)}
      onRefresh={() => asked.refetch()}
      footer={point && <PhoneButton phone={point.site.phone} />}
    >
      <Ask of={asked}>
        {(shown) => (
          <>
            <CheckInDoor siteCode={siteCode} {...evidence} />
            <OnDuty point={shown} fresh={fresh} />
            <Entry
              icon="calendar"
              title="这个月谁值班"
              hint="提前看好哪天来"
              onTap={() => goTo('board', { s: siteCode })}
            />
            <Ways site={shown.site} />
            <Place site={shown.site} />
          </>
        )}
      </Ask>
    </Page>
  )
}

/** '潞城区店上镇　11月23日 8:30 更新'. */
const leadOf = ({ site, asOf }: Point) =>
  [site.kind === 'outreach' ? siteKindLabels.outreach : site.areaName, `${momentText(asOf)} 更新`].join('　')

const PhoneButton = ({ phone }: { phone: string | null }) => (
  <Button icon="phone" onTap={() => callPhone(phone ?? HOTLINE)}>
    {phone ? `打电话问  ${phone}` : `打法律服务热线  ${HOTLINE}`}
  </Button>
)

const UnknownSite = () => (
  <Page title="谁在值班">
    <Empty
      icon="pin"
      title="没有这个站点"
      hint="这个码可能已经旧了，您可以自己选县区和乡镇，也可以拨打12348"
      action={<Button onTap={() => goTo('sites', {})}>选择站点</Button>}
    />
    <Button kind="secondary" icon="phone" onTap={() => callPhone(HOTLINE)}>
      打法律服务热线 {HOTLINE}
    </Button>
  </Page>
)

/** An outreach site after its last day: whoever scans the old poster is shown the way on. */
const OverSite = () => (
  <Page title="谁在值班">
    <Empty
      icon="calendar"
      title="这里的咨询活动已经结束了"
      hint="您可以到乡镇或县里的公共法律服务站去问，也可以拨打12348，都不收钱"
      action={<Button onTap={() => goTo('sites', {})}>找离我近的站点</Button>}
    />
    <Button kind="secondary" icon="phone" onTap={() => callPhone(HOTLINE)}>
      打法律服务热线 {HOTLINE}
    </Button>
  </Page>
)
