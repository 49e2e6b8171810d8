import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { OpenedReferral } from '@/features/referral/opened'
import { useParams } from '@/platform/params'
import { ServingOnly } from './serving-only'

const TITLE = '转办'

/** One referral, for who passed it on or, a mediator, takes it over. */
export default function LawyerReferral() {
  const { id } = useParams<'lawyerReferral'>()
  return (
    <ServingOnly title={TITLE}>
      <Page title={TITLE} lead="打开会留痕">
        {id ? <OpenedReferral id={id} /> : <Empty icon="search" title="没有找到，请从列表里点开" />}
      </Page>
    </ServingOnly>
  )
}
