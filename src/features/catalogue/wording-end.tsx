import type { RefusedFields } from '@contract/refusal'
import type { Failure } from '@/api/failure'
import { SaveOrLeave } from '@/components/save-or-leave'
import { WhenAndWhy, type When } from './when-and-why'

interface Props {
  draft: { value: When; set: (change: Partial<When>) => void; discard: () => void }
  asOf: string
  hint: string
  sending: boolean
  waiting: boolean
  failure: Failure | undefined
  errors: RefusedFields
  disabled?: boolean
  onSave: () => unknown
  onDone: () => void
}

/** How the form of a wording ends: from when and why, saving it, or leaving it as it was. */
export const WordingEnd = (props: Props) => {
  const { draft, asOf, hint, sending, waiting, failure, errors, disabled = false, onSave, onDone } = props
  return (
    <>
      <WhenAndWhy
        value={draft.value}
        asOf={asOf}
        errors={errors}
        hint={hint}
        onChange={(change) => draft.set(change)}
      />
      <SaveOrLeave
        busy={sending}
        waiting={waiting}
        message={failure?.message}
        disabled={disabled}
        onSave={onSave}
        onLeave={() => {
          draft.discard()
          onDone()
        }}
      />
    </>
  )
}
