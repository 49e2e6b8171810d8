import type { SignedIn } from '@contract/account/schema'
import { useSignInWays } from '@/api/account'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { goOn } from '@/features/account/after-sign-in'
import { useParams } from '@/platform/params'
import { useSession } from '@/state/session'
import { DemoPeople } from './demo-people'
import { Resident } from './resident'
import { Staff } from './staff'

/** The doors this deployment has: residents need no password, staff need two factors, a demonstration has a list. */
export default function SignIn() {
  const { back } = useParams<'signIn'>()
  const ways = useSignInWays()
  const enter = (signedIn: SignedIn) => {
    useSession.getState().enter(signedIn)
    void goOn(signedIn.who, back)
  }
  return (
    <Page title="登录" heading="登录">
      <Ask of={ways}>
        {({ demo, guest, wechat }) => (
          <>
            {demo && <DemoPeople onSignedIn={enter} />}
            {(guest || wechat) && <Resident onEntered={(who) => void goOn(who, back)} />}
            <Staff onSignedIn={enter} />
          </>
        )}
      </Ask>
    </Page>
  )
}
