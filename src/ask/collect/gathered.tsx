import { BUNDLE_MOST, type Collection } from '@contract/question/schema'
import { bundleQuestions } from '@/api/question'
import { Button } from '@/components/button'
import { Section } from '@/components/section'
import { Trouble } from '@/components/trouble'
import { QuestionRows } from '@/features/question/question-rows'
import { goTo } from '@/routes'
import { useSendOnce } from '@/state/send-once'

interface Props {
  siteCode: string
  /** Collected for this site and not sent yet; at least one. */
  rows: Collection['collected']
  now: Date
}

/** What was collected for one site, and the act that sends it to its next duty. */
export function Gathered({ siteCode, rows, now }: Props) {
  const { send, sending, waiting, failure } = useSendOnce(bundleQuestions)
  const ids = rows.slice(0, BUNDLE_MOST).map(({ id }) => id)
  return (
    <Section title={`还没提交：${rows[0]!.siteName}`}>
      <QuestionRows
        rows={rows.map((row) => ({ ...row, excerpt: [row.name, row.excerpt].filter(Boolean).join('：') }))}
        now={now}
        onOpen={(id) => goTo('askQuestion', { id })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} busyText="正在提交" onTap={() => send({ siteCode, ids })}>
        {`${ids.length < rows.length ? '先' : ''}汇总提交${ids.length}个`}
      </Button>
    </Section>
  )
}
