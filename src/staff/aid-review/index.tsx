import { useReview } from '@/api/review'
import { failureOf } from '@/api/failure'
import { Page } from '@/components/page'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { ReviewPage } from './review-page'
import './index.scss'

/** One application, whole, on the phone of who decides it. */
export default function AidReview() {
  const { id } = useParams<'staffAidReview'>()
  return id ? <Asking id={id} /> : <NoApplication />
}

const NoApplication = () => (
  <Page title="审查申请">
    <Empty icon="search" title="没有找到这件申请" hint="请从申请列表里点开" />
  </Page>
)

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const review = useReview(id)
  if (review.data) return <ReviewPage review={review.data} onRefresh={review.refetch} />
  return (
    <Page title="审查申请">
      {review.error ? (
        <ErrorState failure={failureOf(review.error)} onRetry={review.refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
