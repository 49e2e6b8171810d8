import { useMatter } from '@/api/consultation'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'
import { EscalationLine } from '../records/escalation-line'
import { RecordCard } from '../records/record-card'

const TITLE = '这件事'

/** One matter: every time somebody came with it, the first first, whoever answered. */
export default function Matter() {
  return (
    <PractitionersOnly title={TITLE}>
      <Records />
    </PractitionersOnly>
  )
}

function Records() {
  const records = useMatter(useParams<'lawyerMatter'>().matter ?? '')
  return (
    <Page title={TITLE} onRefresh={records.refetch}>
      <Ask of={records} empty={<Empty icon="folder" title="没有找到这件事" />}>
        {(rows) => {
          const own = rows.find((record) => record.own)
          return (
            <>
              {own && (
                <Card>
                  <EscalationLine recordId={own.id} />
                </Card>
              )}
              <Section title={`一共来过${rows.length}次`}>
                {rows.map((record) => (
                  <RecordCard key={record.id} record={record} />
                ))}
              </Section>
            </>
          )
        }}
      </Ask>
    </Page>
  )
}
