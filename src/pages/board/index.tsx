import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { MonthBoard } from './month-board'
import './index.scss'

/** Who sits at a site in a month, for everybody (A35). Needs no sign-in. */
export default function BoardPage() {
  const { s, month } = useParams<'board'>()
  return s ? <MonthBoard siteCode={s} given={month} /> : <NoSite />
}

const NoSite = () => (
  <Page title="值班公示">
    <Empty
      icon="pin"
      title="先选一个站点"
      hint="选好县区和乡镇，就能看到这个月谁值班"
      action={<Button onTap={() => goTo('sites', {})}>选择站点</Button>}
    />
  </Page>
)
