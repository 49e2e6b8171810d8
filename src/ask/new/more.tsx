import type { RefusedFields } from '@contract/refusal'
import { Card } from '@/components/card'
import { MultiChoice, Tick } from '@/components/choice'
import { Select } from '@/components/picker-field'
import { TextField } from '@/components/text-field'
import { groupOptions, matterOptions } from '@/features/consultation/options'
import type { AskForm } from './form'

interface Props {
  form: AskForm
  wrong: RefusedFields
  collecting: boolean
  onChange: (some: Partial<AskForm>) => void
}

/** Whose matter it is and of what kind. All of it may be left out, but the name where a helper asks for somebody. */
export const More = ({ form, wrong, collecting, onChange }: Props) => (
  <>
    <Card>
      <TextField
        optional={!collecting}
        label="姓名"
        hint={collecting ? '答复下来好知道是谁的' : '不写名字也能问；只有给您答复的人看得到'}
        max={30}
        value={form.name}
        error={wrong.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        optional
        label="电话"
        hint="说不清楚的，好给打个电话"
        keyboard="number"
        max={15}
        value={form.phone}
        error={wrong.phone}
        onChange={(phone) => onChange({ phone })}
      />
      <Select
        optional
        label="是哪一类事"
        options={matterOptions}
        value={form.matterType}
        error={wrong.matterType}
        onChange={(matterType) => onChange({ matterType })}
      />
      <MultiChoice
        optional
        label="有没有这些情况"
        hint="有的优先答复"
        options={groupOptions}
        values={form.groups}
        error={wrong.groups}
        onChange={(groups) => onChange({ groups })}
      />
    </Card>
    <Card>
      <Tick checked={form.safeMode} onChange={(safeMode) => onChange({ safeMode })}>
        别人会看我的手机，消息里不要写是什么事
      </Tick>
    </Card>
  </>
)
