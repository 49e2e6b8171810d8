import { failureOf } from '@/api/failure'
import { useNotice } from '@/api/defence'
import { Page } from '@/components/page'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { useParams } from '@/platform/params'
import { KeepersOnly } from '../keepers-only'
import { NoticeForm } from './notice-form'

/** Registers a notice to send a defender, or corrects one registered (法援法 36). */
export default function StaffDefenceEdit() {
  const { id } = useParams<'staffDefenceEdit'>()
  return <KeepersOnly title="登记通知">{id ? <Correcting id={id} /> : <NoticeForm />}</KeepersOnly>
}

function Correcting({ id }: { id: string }) {
  const { data, error, refetch } = useNotice(id)
  if (data?.mayCorrect) return <NoticeForm notice={data} />
  return (
    <Page title="更正登记">
      {data ? (
        <Empty title="这件案子已经办完，不能再更正" />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
