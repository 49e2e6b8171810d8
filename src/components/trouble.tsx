import { Notice } from './notice'

/** What stands above a button whose act didn't go through: it is tried again by itself, or was refused with a sentence. */
export const Trouble = ({ waiting, message }: { waiting: boolean; message?: string | undefined }) => (
  <>
    {waiting && <Notice tone="warn">网络不好，正在再试，请不要关掉</Notice>}
    {message && <Notice tone="bad">{message}</Notice>}
  </>
)
