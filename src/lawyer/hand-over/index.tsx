import { Handing } from '@/features/rating/handing'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'

/** The adviser's phone, handed over to the visitor to rate on. */
export default function LawyerHandOver() {
  const { record } = useParams<'lawyerHandOver'>()
  return (
    <PractitionersOnly title="请您评价">
      <Handing record={record} by="adviser" />
    </PractitionersOnly>
  )
}
