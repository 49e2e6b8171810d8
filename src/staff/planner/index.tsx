import { areaLevel } from '@contract/area'
import { addMonths } from '@contract/roster/board'
import { shanghaiDate } from '@contract/time'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { goBack } from '@/routes'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Planner } from './planner'
import './index.scss'

const TITLE = '排班'

/** A county's month: what is empty, who sits where, and its publishing (A32). The city plans its own centre. */
export default function PlannerPage() {
  const { county, month } = useParams<'staffPlanner'>()
  const who = useSession((state) => state.who)
  if (!who) return <NotSignedIn title={TITLE} />
  const planned =
    who.grants.find(({ role }) => role === 'county') ?? who.grants.find(({ role }) => role === 'city')
  const code = county ?? planned?.areaCode
  if (!planned || !code)
    return (
      <Page title={TITLE}>
        <Empty icon="lock" title="由县区来排班" action={<Button onTap={goBack}>返回</Button>} />
      </Page>
    )
  // the city reads every county's plan, and changes its own centre's alone
  const changes = who.grants.some(
    ({ role, areaCode }) =>
      areaCode === code && (role === 'county' || (role === 'city' && areaLevel(code) === 'city')),
  )
  return <Planner county={code} firstMonth={month ?? nextMonth()} changes={changes} />
}

/** The month most people come to plan. Only where the page opens: what may be changed is told by the server's clock. */
const nextMonth = () => addMonths(shanghaiDate(new Date()).slice(0, 7), 1)
