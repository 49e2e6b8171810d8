import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { goSignIn } from '@/routes'

/** For a page that only staff can use, before anybody has signed in. */
export const NotSignedIn = ({ title }: { title: string }) => (
  <Page title={title}>
    <Empty
      icon="person"
      title="请先登录"
      hint="这一页是工作人员用的"
      action={<Button onTap={goSignIn}>去登录</Button>}
    />
  </Page>
)
