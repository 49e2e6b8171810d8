import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { OneRequest } from './one-request'
import { RequestQueue } from './queue'
import './index.scss'

/** Swaps, stand-ins and leave of a county: the queue, or the one a link names. */
export default function StaffRequests() {
  const { id } = useParams<'staffRequests'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title="换班和请假" />
  return id ? <OneRequest key={id} id={id} /> : <RequestQueue />
}
