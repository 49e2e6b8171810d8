import { openStatuses } from '@contract/question/labels'
import type { QuestionItem } from '@contract/question/schema'
import { useMyQuestions } from '@/api/question'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { QuestionRows } from '@/features/question/question-rows'
import { goTo } from '@/routes'

const TITLE = '我的提问'

/** One's own questions, those for others too: what waits for an answer first. */
export default function AskMine() {
  return (
    <SignedInOnly
      title={TITLE}
      hint="登录后能看到您问过的"
      also={
        <Button kind="secondary" onTap={() => goTo('askNew')}>
          不登录，直接提问
        </Button>
      }
    >
      <Mine />
    </SignedInOnly>
  )
}

const isOpen = ({ status }: QuestionItem) => (openStatuses as readonly string[]).includes(status)

function Mine() {
  const asked = useMyQuestions()
  return (
    <Page
      title={TITLE}
      onRefresh={asked.refetch}
      footer={
        <Button icon="plus" onTap={() => goTo('askNew')}>
          提个问题
        </Button>
      }
    >
      {asked.data?.rows.some(({ safeMode }) => safeMode) && <QuickExit />}
      <ElderSwitch />
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="chat" title="您还没有问过" hint="写下来就行，站点值班的人答复，不收费" />}
      >
        {({ rows, asOf }) => (
          <>
            <Rows title="等答复的" rows={rows.filter(isOpen)} now={new Date(asOf)} />
            <Rows title="答复了的" rows={rows.filter((row) => !isOpen(row))} now={new Date(asOf)} />
          </>
        )}
      </Ask>
    </Page>
  )
}

const Rows = ({ title, rows, now }: { title: string; rows: QuestionItem[]; now: Date }) =>
  rows.length > 0 ? (
    <Section title={title}>
      <QuestionRows rows={rows} now={now} onOpen={(id) => goTo('askQuestion', { id })} />
    </Section>
  ) : null
