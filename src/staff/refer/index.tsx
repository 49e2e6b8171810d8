import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { Refer } from '@/features/referral/refer'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '转办、转援助'

/** A record of the area goes on: as the visitor's application, or to somebody who takes over. */
export default function StaffRefer() {
  const { record } = useParams<'staffRefer'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  return (
    <Page title={TITLE}>
      {record ? (
        <Refer record={record} onOpen={(id) => goTo('staffReferral', { id })} />
      ) : (
        <Empty icon="search" title="先打开一条咨询记录，再转" />
      )}
    </Page>
  )
}
