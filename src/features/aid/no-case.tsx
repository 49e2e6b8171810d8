import { Page } from '@/components/page'
import { Empty } from '@/components/states'

/** A page of an application that was opened without saying of which. */
export const NoCase = ({ title }: { title: string }) => (
  <Page title={title}>
    <Empty icon="search" title="没有找到这件申请" hint="请从“我的申请”里点开" />
  </Page>
)
