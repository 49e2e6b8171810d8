import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { Refer } from '@/features/referral/refer'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { ServingOnly } from '../referral/serving-only'

const TITLE = '转办、转援助'

/** A record of one's own goes on: as the visitor's application, or to somebody who takes over. */
export default function LawyerRefer() {
  const { record } = useParams<'lawyerRefer'>()
  return (
    <ServingOnly title={TITLE}>
      <Page title={TITLE}>
        {record ? (
          <Refer record={record} onOpen={(id) => goTo('lawyerReferral', { id })} />
        ) : (
          <Empty icon="search" title="先选一条登记，再转" />
        )}
      </Page>
    </ServingOnly>
  )
}
