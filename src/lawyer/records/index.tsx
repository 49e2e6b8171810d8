import { useReachBottom } from '@tarojs/taro'
import { useMyConsultations } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useDelivery } from '@/features/consultation/use-delivery'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'
import { RecordCard } from './record-card'
import { Unfinished } from './unfinished'
import './index.scss'

/** The person's own ledger: what still needs them on top, then everything written, newest first. */
export default function Records() {
  return (
    <PractitionersOnly title="我的登记">
      <Ledger />
    </PractitionersOnly>
  )
}

function Ledger() {
  const records = useMyConsultations()
  useDelivery()
  const more = () => {
    if (records.hasNextPage && !records.isFetchingNextPage) void records.fetchNextPage()
  }
  useReachBottom(more)

  return (
    <Page
      title="我的登记"
      onRefresh={records.refetch}
      footer={
        <Button icon="plus" onTap={() => goTo('lawyerRecord')}>
          记一条
        </Button>
      }
    >
      <Unfinished />
      <Ask
        of={records}
        isEmpty={({ pages }) => pages[0]?.rows.length === 0}
        empty={<Empty icon="pen" title="还没有登记过咨询" hint="接待完一位来访人，就在这里记一条" />}
      >
        {({ pages }) => (
          <Section title="已经登记的">
            {pages
              .flatMap(({ rows }) => rows)
              .map((record) => (
                <RecordCard key={record.id} record={record} />
              ))}
            {records.hasNextPage && (
              <Button kind="quiet" busy={records.isFetchingNextPage} busyText="正在找" onTap={more}>
                再看早一些的
              </Button>
            )}
          </Section>
        )}
      </Ask>
    </Page>
  )
}
