import type { Collection } from '@contract/question/schema'
import { useCollection } from '@/api/question'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { HelpersOnly } from '../helpers-only'
import { BundleReport } from './bundle-report'
import { Gathered } from './gathered'

const TITLE = '替乡亲问'

/** A helper's page (A19, A56): questions written down for people of the village, sent together, and what came back. */
export default function AskCollect() {
  return (
    <HelpersOnly title={TITLE}>
      <Collecting />
    </HelpersOnly>
  )
}

const isEmpty = ({ collected, bundles }: Collection) => collected.length === 0 && bundles.length === 0

const needsDiscretion = ({ collected, bundles }: Collection) =>
  [...collected, ...bundles.flatMap(({ questions }) => questions)].some(({ safeMode }) => safeMode)

function Collecting() {
  const asked = useCollection()
  return (
    <Page
      title={TITLE}
      lead="先记下来，再一起交给下一次值班的人；急的记下来就交"
      onRefresh={asked.refetch}
      footer={
        <Button icon="plus" onTap={() => goTo('askNew', { collect: '1' })}>
          记一个问题
        </Button>
      }
    >
      {asked.data && needsDiscretion(asked.data) && <QuickExit />}
      <ElderSwitch />
      <Ask
        of={asked}
        isEmpty={isEmpty}
        empty={<Empty icon="people" title="还没有记过" hint="乡亲不会用手机的，您替他记下来，答复会发给您" />}
      >
        {({ collected, bundles, asOf }) => {
          const now = new Date(asOf)
          const sites = [...new Set(collected.map(({ siteCode }) => siteCode))]
          return (
            <>
              {sites.map((code) => (
                <Gathered
                  key={code}
                  siteCode={code}
                  rows={collected.filter(({ siteCode }) => siteCode === code)}
                  now={now}
                />
              ))}
              {bundles.map((bundle) => (
                <BundleReport key={bundle.id} bundle={bundle} now={now} />
              ))}
            </>
          )
        }}
      </Ask>
      <Button kind="quiet" onTap={() => goTo('askMine')}>
        我提过的所有问题
      </Button>
    </Page>
  )
}
