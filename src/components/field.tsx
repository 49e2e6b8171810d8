import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { aria } from '@/platform/aria'
import { classes } from './classes'
import { Icon } from './icon'
import './field.scss'

/** What every field of a form shares. */
export interface FieldProps {
  label: string
  /** How to answer, in one sentence, under the label. */
  hint?: string
  /** What is wrong: the server's sentence for this field, or the page's. */
  error?: string
  /** May be left empty; says so after the label. Everything else is needed. */
  optional?: boolean
}

/** What is wrong with a field, under it. */
export const FieldError = ({ children }: { children: string | undefined }) =>
  children ? (
    <View className="c-field__error" {...aria({ role: 'alert' })}>
      <Icon name="warn" className="c-field__error-icon" />
      <Text>{children}</Text>
    </View>
  ) : null

/** Label, hint and error around a control. The fields below use it; a page needs it only for a control of its own. */
export const Field = ({ label, hint, error, optional, children }: PropsWithChildren<FieldProps>) => (
  <View className={classes('c-field', !!error && 'c-field--wrong')}>
    <View className="c-field__label">
      <Text>{label}</Text>
      {optional && <Text className="c-field__optional">（选填）</Text>}
    </View>
    {hint && <View className="c-field__hint">{hint}</View>}
    {children}
    <FieldError>{error}</FieldError>
  </View>
)
