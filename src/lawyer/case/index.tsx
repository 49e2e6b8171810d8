import { useLawyerCase } from '@/api/casework'
import { failureOf } from '@/api/failure'
import { Page } from '@/components/page'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'
import { CaseView } from './case-view'
import './index.scss'

const TITLE = '承办案件'

/** A case one handles: what to do now, whom it is for, what was told, the papers of its file. */
export default function LawyerCasePage() {
  const { id } = useParams<'lawyerCase'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id ? (
        <Opened key={id} id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这件案子" hint="请从“我的案件”里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Opened({ id }: { id: string }) {
  const asked = useLawyerCase(id)
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      {asked.data ? (
        <CaseView it={asked.data} />
      ) : asked.error ? (
        <ErrorState failure={failureOf(asked.error)} onRetry={asked.refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
