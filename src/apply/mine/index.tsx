import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { MyCaseItem } from '@contract/aid/schema'
import { useMyCases } from '@/api/aid'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { findLocalDrafts } from '@/features/aid/local-drafts'
import { goSignIn, goTo } from '@/routes'
import { useSession } from '@/state/session'
import { CaseCard } from './case-card'
import { DraftCard } from './draft-card'
import './index.scss'

/** The person's own applications: what is half-filled first, then what is under way and done. */
export default function Mine() {
  const signedIn = useSession(({ token }) => token !== undefined)
  const cases = useMyCases(signedIn)
  return (
    <Page
      title="我的申请"
      onRefresh={cases.refetch}
      footer={
        <Button icon="plus" onTap={() => goTo('applyForm')}>
          申请法律援助
        </Button>
      }
    >
      {signedIn ? (
        <Ask of={cases} isEmpty={(list) => list.length + findLocalDrafts().length === 0} empty={<None />}>
          {(list) => <List cases={list} />}
        </Ask>
      ) : (
        <SignedOut />
      )}
      <Entry
        icon="people"
        title="替别人申请"
        hint="替家人、替帮扶的人填"
        onTap={() => goTo('applyForOther')}
      />
      <Entry
        icon="qr"
        title="窗口收的申请，绑到我手机"
        hint="向窗口要一个绑定码，以后自己看进度"
        onTap={() => goTo('applyLink')}
      />
      <Entry
        icon="info"
        title="能不能申请"
        hint="答几个问题，两分钟就知道"
        onTap={() => goTo('applyFinder')}
      />
    </Page>
  )
}

const None = () => (
  <Empty icon="scales" title="您还没有申请过法律援助" hint="请不起律师的，可以免费申请一位" />
)

const SignedOut = () => (
  <Empty
    icon="person"
    title="这台手机上还没有申请"
    hint="以前申请过的，登录后就能看到"
    action={<Button onTap={goSignIn}>去登录</Button>}
  />
)

function List({ cases }: { cases: readonly MyCaseItem[] }) {
  const [local, setLocal] = useState(findLocalDrafts)
  const lookAgain = () => setLocal(findLocalDrafts())
  useDidShow(lookAgain)

  const drafts = cases.filter(({ status }) => status === 'draft')
  const others = cases.filter(({ status }) => status !== 'draft')
  const hereOnly = local.filter(({ id }) => !cases.some((one) => one.id === id))

  return (
    <>
      {drafts.length + hereOnly.length > 0 && (
        <Section title="还没提交的">
          {hereOnly.map(({ id, savedAt }) => (
            <DraftCard key={id} id={id} savedAt={new Date(savedAt)} onGone={lookAgain} />
          ))}
          {drafts.map((draft) => (
            <DraftCard
              key={draft.id}
              id={draft.id}
              savedAt={new Date(draft.savedAt)}
              subject={draft}
              onGone={lookAgain}
            />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section title="已经提交的">
          {others.map((one) => (
            <CaseCard key={one.id} it={one} />
          ))}
        </Section>
      )}
    </>
  )
}
