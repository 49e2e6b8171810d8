import { Handing } from '@/features/rating/handing'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

/** A phone of the station or the county, handed over to the visitor to rate on. */
export default function StaffHandOver() {
  const { record } = useParams<'staffHandOver'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Handing record={record} by="desk" /> : <NotSignedIn title="请您评价" />
}
