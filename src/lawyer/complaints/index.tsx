import { Text } from '@tarojs/components'
import { complaintNoteKindLabels } from '@contract/complaint/labels'
import type { AboutMe } from '@contract/complaint/schema'
import { momentText } from '@contract/time'
import { answerComplaint, useComplaintsAboutMe } from '@/api/complaint'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Empty } from '@/components/states'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { reasonsText } from '@/features/complaint/tones'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const TITLE = '请您说明'

/** What the person is asked about complaints against them, and their answers. Who complained is not there. */
export default function LawyerComplaints() {
  return (
    <SignedInOnly title={TITLE} hint="这一页是值班人员用的">
      <Mine />
    </SignedInOnly>
  )
}

function Mine() {
  const asked = useComplaintsAboutMe()
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title="没有要您说明的事" />}
      >
        {({ rows }) => (
          <>
            {rows.map((row) => (
              <One key={row.id} of={row} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

function One({ of }: { of: AboutMe['rows'][number] }) {
  const { id, siteName, reasons, exchange, mayAnswer } = of
  return (
    <Card title={reasonsText(reasons)} aside={siteName && <Text>{siteName}</Text>}>
      {exchange.map(({ kind, text, at }) => (
        <Row
          key={`${kind}${at}${text}`}
          title={text}
          hint={`${complaintNoteKindLabels[kind]}　${momentText(at)}`}
        />
      ))}
      {mayAnswer && <Answering id={id} />}
    </Card>
  )
}

function Answering({ id }: { id: string }) {
  const draft = useDraft(`answer-complaint:${id}`, { text: '' })
  const { send, sending, waiting, failure } = useSendOnce(answerComplaint, { draft })
  const { text } = draft.value
  return (
    <>
      <TextArea
        label="您的说明"
        hint="调查的人会看到"
        max={2000}
        value={text}
        error={failure?.fields.text}
        onChange={(text) => draft.set({ text })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        disabled={text.trim().length < 5}
        onTap={() => send({ id, text })}
      >
        提交说明
      </Button>
    </>
  )
}
