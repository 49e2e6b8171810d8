import type { RefusedFields } from '@contract/refusal'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { TextArea, TextField } from '@/components/text-field'
import { askedForOptions } from '@/features/booking/words'
import type { BookForm } from './form'

interface Props {
  form: BookForm
  wrong: RefusedFields
  onChange: (some: Partial<BookForm>) => void
}

/** Who it is for, and how to reach them; at a site neither name nor telephone is needed. */
export function Person({ form, wrong, onChange }: Props) {
  const visit = form.way === 'home-visit'
  return (
    <>
      <Card>
        <Choice
          label="是谁要问"
          options={askedForOptions}
          value={form.askedFor}
          error={wrong.askedFor}
          onChange={(askedFor) => onChange({ askedFor })}
        />
        <TextField
          optional={!visit}
          label="姓名"
          max={30}
          value={form.name}
          error={wrong.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          optional={form.way === 'at-site'}
          label="电话"
          hint={form.way === 'phone' ? '到时间打这个号码' : '有变动好告诉您；加密保存'}
          keyboard="number"
          max={15}
          value={form.phone}
          error={wrong.phone}
          onChange={(phone) => onChange({ phone })}
        />
        {visit && <Home form={form} wrong={wrong} onChange={onChange} />}
        <TextArea
          optional
          label="想问的事"
          hint="写几句，值班的人先看看；不写也行"
          max={200}
          value={form.note}
          error={wrong.note}
          onChange={(note) => onChange({ note })}
        />
      </Card>
      <Card>
        <Tick checked={form.safeMode} onChange={(safeMode) => onChange({ safeMode })}>
          别人会看我的手机，消息里不要写是什么事
        </Tick>
      </Card>
    </>
  )
}

const Home = ({ form, wrong, onChange }: Props) => (
  <>
    <TextField
      label="住址"
      hint="哪个村、哪一户，好找到您；加密保存"
      max={100}
      value={form.address}
      error={wrong.address}
      onChange={(address) => onChange({ address })}
    />
    <TextArea
      label="为什么出不了门"
      max={200}
      value={form.reason}
      error={wrong.reason}
      onChange={(reason) => onChange({ reason })}
    />
    <TextField
      optional
      label="什么时候方便"
      placeholder="如：哪天上午都行"
      max={100}
      value={form.wish}
      error={wrong.wish}
      onChange={(wish) => onChange({ wish })}
    />
  </>
)
