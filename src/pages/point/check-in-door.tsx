import { Button } from '@/components/button'
import { Entry } from '@/components/entry'
import { goSignIn, goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'

interface Props {
  siteCode: string
  k: string | undefined
  p: string | undefined
}

/** The code on the wall and on the screen is one for everybody; a practitioner checks in with what it carries. */
export function CheckInDoor({ siteCode, k, p }: Props) {
  const signedIn = useSession(({ who }) => who !== undefined)
  const onDutyStaff = useHasRole('practitioner')
  if (!k && !p) return null
  if (onDutyStaff)
    return (
      <Entry
        kind="main"
        icon="scan"
        title="我来值班，签到签退"
        hint="用刚才扫的码，不用再扫一次"
        onTap={() => goTo('lawyerCheckIn', { s: siteCode, k, p })}
      />
    )
  if (signedIn) return null
  return (
    <Button kind="quiet" icon="person" onTap={goSignIn}>
      我是值班人员，登录后签到
    </Button>
  )
}
