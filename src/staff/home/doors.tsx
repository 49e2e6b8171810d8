import { Entry } from '@/components/entry'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'

/** What each role may do. The server decides again at each door. */
export function Doors() {
  const station = useHasRole('station')
  const county = useHasRole('county')
  return (
    <>
      {county && (
        <Entry
          kind="main"
          icon="scales"
          title="审批法律援助"
          hint="先急后缓，收到7天内要有决定"
          onTap={() => goTo('staffAidQueue', {})}
        />
      )}
      {(station || county) && (
        <Entry
          kind={station ? 'main' : 'plain'}
          icon="qr"
          title="现场码"
          hint="放在柜台上，值班人员扫它签到"
          onTap={() => goTo('staffPresenceCode', {})}
        />
      )}
      <Entry icon="file" title="张贴码" hint="打印出来贴在墙上" onTap={() => goTo('staffSiteCode', {})} />
      <Entry
        icon="pin"
        title="站点"
        hint={county ? '地址、电话、开放时间，导入村工作室' : '地址、电话、开放时间'}
        onTap={() => goTo('staffSites', {})}
      />
    </>
  )
}
