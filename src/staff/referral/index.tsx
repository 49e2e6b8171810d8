import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { OpenedReferral } from '@/features/referral/opened'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '转办'

/** One referral: taken over for a department of the county, or looked over where it came from. */
export default function StaffReferral() {
  const { id } = useParams<'staffReferral'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  return (
    <Page title={TITLE} lead="打开会留痕">
      {id ? <OpenedReferral id={id} /> : <Empty icon="search" title="没有找到，请从列表里点开" />}
    </Page>
  )
}
