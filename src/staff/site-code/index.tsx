import { usePrintedCode } from '@/api/site'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { toast } from '@/components/talk'
import { useParams } from '@/platform/params'
import { savePicture } from '@/platform/save-picture'
import { PickSite } from '../pick-site'
import { Renew } from './renew'
import { Sheet } from './sheet'
import './index.scss'
import './print'

const TITLE = '张贴码'

/** The sheet that hangs on the wall of a site. */
export default function SiteCodePage() {
  const { site } = useParams<'staffSiteCode'>()
  return (
    <PickSite title={TITLE} given={site}>
      {(siteCode) => <Printable siteCode={siteCode} />}
    </PickSite>
  )
}

function Printable({ siteCode }: { siteCode: string }) {
  const asked = usePrintedCode(siteCode)
  const sheet = asked.data
  const save = async () => {
    if (!sheet) return
    if ((await savePicture(sheet.image, `${siteCode}-code`)) === 'saved') toast('已存到相册')
  }
  const act =
    process.env.TARO_ENV === 'h5' ? (
      <Button icon="file" onTap={() => window.print()}>
        打印这一页
      </Button>
    ) : (
      <Button icon="qr" onTap={save}>
        把码存到相册
      </Button>
    )
  return (
    <Page title={TITLE} footer={sheet && act}>
      <Ask of={asked}>
        {(shown) => (
          <>
            <Sheet sheet={shown} />
            <Notice>
              用A4纸打印，贴在群众一进门看得见的地方。群众扫码看谁在值班，值班人员也扫它签到签退。
            </Notice>
            <Renew siteCode={siteCode} />
          </>
        )}
      </Ask>
    </Page>
  )
}
