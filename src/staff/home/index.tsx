import { isStaffRole, roleLabels } from '@contract/account/roles'
import type { Grant } from '@contract/account/schema'
import { queryClient } from '@/api/query-client'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Doors } from './doors'
import { FiguresBoard } from './figures-board'
import { LiveBoard } from './live-board'

const TITLE = '工作台'

/** Where the people of a station, a county and the city start: what is to be done, who is there, what was done. */
export default function StaffHome() {
  const who = useSession((state) => state.who)
  if (!who) return <NotSignedIn title={TITLE} />
  if (!who.roles.some(isStaffRole))
    return (
      <Page title={TITLE}>
        <Empty
          icon="lock"
          title="这里是工作人员用的"
          hint="您的账号没有工作人员身份，如有需要请联系县区司法局"
        />
      </Page>
    )
  return (
    <Page
      title={TITLE}
      heading={`${who.name}，您好`}
      lead={who.grants.map(grantText).join('、')}
      onRefresh={() => queryClient.invalidateQueries()}
    >
      <Doors />
      <LiveBoard />
      <FiguresBoard />
    </Page>
  )
}

const grantText = ({ areaName, role }: Grant) => `${areaName}　${roleLabels[role]}`
