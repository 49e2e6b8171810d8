import { useState } from 'react'
import { Text } from '@tarojs/components'
import { mondayOf } from '@contract/roster/month'
import { noticeText } from '@contract/roster/notice'
import type { WeekNotice } from '@contract/roster/public-schema'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import { useNotice } from '@/api/board'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { toast } from '@/components/talk'
import { copy } from '@/platform/copy'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { PickSite } from '../pick-site'
import { NoticePicture } from './notice-picture'
import './index.scss'

const TITLE = '每周公告'

type Subject = { siteCode: string } | { countyCode: string }

/** The week's notice as text and picture for the villages' chat groups (A36): of a site, or of a whole county. */
export default function NoticePage() {
  const { site, county, from } = useParams<'staffNotice'>()
  const who = useSession((state) => state.who)
  if (!who) return <NotSignedIn title={TITLE} />
  const own = county ?? who.grants.find(({ role }) => role === 'county')?.areaCode
  if (site) return <Shareable subject={{ siteCode: site }} given={from} />
  if (own) return <Shareable subject={{ countyCode: own }} given={from} />
  if (who.grants.length === 0) return <NoSite />
  return (
    <PickSite title={TITLE} given={undefined}>
      {(siteCode) => <Shareable subject={{ siteCode }} given={from} />}
    </PickSite>
  )
}

/** Helpers and advisers keep no site; they come here from the board of one. */
const NoSite = () => (
  <Page title={TITLE}>
    <Empty
      icon="pin"
      title="先选一个站点"
      hint="打开站点的值班公示，再点“发到村里的微信群”"
      action={<Button onTap={() => goTo('sites', {})}>选择站点</Button>}
    />
  </Page>
)

async function copyText(notice: WeekNotice) {
  const done = await copy(noticeText(notice))
  toast(done ? '已复制，去群里粘贴吧' : '没复制成，请长按文字复制')
}

function Shareable({ subject, given }: { subject: Subject; given: string | undefined }) {
  const [from, setFrom] = useState(given)
  const asked = useNotice({ ...subject, ...(from && { from }) })
  const notice = asked.data
  return (
    <Page
      title={TITLE}
      heading={notice?.name}
      lead={notice && `${dayText(notice.from)}到${dayText(notice.to)}`}
      footer={
        notice && (
          <Button icon="copy" onTap={() => copyText(notice)}>
            复制文字
          </Button>
        )
      }
    >
      <Ask of={asked}>
        {(shown) => (
          <>
            <Weeks notice={shown} onChange={setFrom} />
            <Card title="文字">
              <Text className="notice__text" userSelect>
                {noticeText(shown)}
              </Text>
            </Card>
            <NoticePicture key={`${shown.name}${shown.from}`} notice={shown} />
            {'countyCode' in subject && (
              <Button kind="quiet" icon="pin" onTap={() => goTo('staffSites', {})}>
                只发一个站点的
              </Button>
            )}
          </>
        )}
      </Ask>
    </Page>
  )
}

/** This week and the next by the server's clock; another one, when the page was opened for it. */
function Weeks({ notice, onChange }: { notice: WeekNotice; onChange: (from: string) => void }) {
  const thisWeek = mondayOf(shanghaiDate(notice.asOf))
  const names: Record<string, string> = { [thisWeek]: '本周', [addDays(thisWeek, 7)]: '下周' }
  const weeks = [...new Set([...Object.keys(names), notice.from])].sort()
  return (
    <Segments
      options={weeks.map((value) => ({ value, label: names[value] ?? dayText(value) }))}
      value={notice.from}
      onChange={onChange}
    />
  )
}
