import type { DemoPerson } from '@contract/account/schema'
import type { Db } from '@server/database/client'
import type { Clock } from './clock'
import type { CodeImages } from './code-images'
import type { Keyring } from './crypto/keyring'
import type { FileStore } from './files/file-store'
import type { Log } from './log'
import type { MessageTemplates } from './messages/templates'
import type { WeChat } from './wechat/wechat'

/** What a procedure may reach beyond its input: one per process, made at the edge, never looked up globally. */
export interface Service {
  db: Db
  engine: 'pglite' | 'postgres'
  keyring: Keyring
  files: FileStore
  codeImages: CodeImages
  /** Present where a mini-program is configured. */
  wechat?: WeChat
  messageTemplates: MessageTemplates
  clock: Clock
  log: Log
  /** People anybody may sign in as; given by the host in demo mode only, and none in real use. */
  demoPeople: readonly DemoPerson[]
  /** Somebody without WeChat may act as an unnamed resident (H5). */
  guests: boolean
}
