import { Button } from '@/components/button'
import { Empty } from '@/components/states'
import { Page } from '@/components/page'
import { canScan, scanCode } from '@/platform/scan-code'
import { sceneIn, useParams } from '@/platform/params'
import { goTo, replaceWith } from '@/routes'
import { PointBoard } from './point-board'

/** The page behind the code on a site's wall: who is on duty, and what can be done here. Needs no sign-in. */
export default function PointPage() {
  const { s, k, p } = useParams<'point'>()
  return s ? <PointBoard siteCode={s} evidence={{ k, p }} /> : <NoSite />
}

const scan = async () => {
  const { s, k, p } = sceneIn((await scanCode()) ?? '')
  if (s) await replaceWith('point', { s, k, p })
}

const NoSite = () => (
  <Page title="谁在值班">
    <Empty
      icon="pin"
      title="先选一个站点"
      hint="选好县区和乡镇，就能看到谁在值班"
      action={<Button onTap={() => goTo('sites', {})}>选择站点</Button>}
    />
    {canScan && (
      <Button kind="secondary" icon="scan" onTap={scan}>
        扫站点墙上的码
      </Button>
    )}
  </Page>
)
