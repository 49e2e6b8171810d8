import {
  findingSourceLabels,
  staffSources,
  violationLabels,
  violations,
  type Violation,
} from '@contract/supervision/labels'
import { usePerson } from '@/api/people'
import { fileFinding } from '@/api/supervision'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Select } from '@/components/picker-field'
import { Empty } from '@/components/states'
import { TextArea } from '@/components/text-field'
import { useParams } from '@/platform/params'
import { replaceWith } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '提出问题'

interface Form {
  source: (typeof staffSources)[number]
  violation: Violation | undefined
  facts: string
}

const violationOptions = violations.map((value) => ({ value, label: violationLabels[value] }))
const sourceOptions = staffSources.map((value) => ({ value, label: findingSourceLabels[value] }))

/** Files what staff came upon: at a duty, or at a person somebody complained of. */
export default function StaffFileFinding() {
  const { person, shift } = useParams<'staffFileFinding'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (!person)
    return (
      <Page title={TITLE}>
        <Empty icon="person" title="没有选是谁" hint="请从考勤或人员名册里点进来" />
      </Page>
    )
  return <FileForm person={person} shift={shift} />
}

function FileForm({ person, shift }: { person: string; shift: string | undefined }) {
  const draft = useDraft<Form>(`file:${person}:${shift ?? ''}`, {
    source: shift ? 'attendance' : 'complaint',
    violation: undefined,
    facts: '',
  })
  const { source, violation, facts } = draft.value
  const { send, sending, failure } = useSendOnce(fileFinding, {
    draft,
    onAccepted: ({ id }) => void replaceWith('staffFinding', { id }),
  })
  const wrong = failure?.fields ?? {}
  const about = usePerson(person).data
  return (
    <Page
      title={TITLE}
      heading={about?.name}
      lead={about?.unit ?? undefined}
      footer={
        <Button
          busy={sending}
          disabled={!violation}
          onTap={() =>
            violation &&
            send({ source, practitionerId: person, violation, facts, ...(shift && { shiftId: shift }) })
          }
        >
          提出
        </Button>
      }
    >
      <Notice>提出后先告知本人、听说明，再由别的同事决定。您提出的，不由您决定。</Notice>
      <Card>
        <Choice
          label="从哪里知道的"
          options={sourceOptions}
          value={source}
          onChange={(source) => draft.set({ source })}
          inline
        />
        <Select
          label="什么问题"
          options={violationOptions}
          value={violation}
          error={wrong.violation}
          onChange={(violation) => draft.set({ violation })}
        />
        <TextArea
          label="看到的情况"
          hint="只写看到的事，本人也会看到"
          max={1000}
          value={facts}
          error={wrong.facts}
          onChange={(facts) => draft.set({ facts })}
        />
      </Card>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
    </Page>
  )
}
