import * as z from 'zod'
import { AreaCode } from '../area'
import { Instant, Write, typedLine } from '../wire'
import { grantRoles, practitionerKinds, roles } from './roles'

export const Grant = z.object({ role: z.enum(grantRoles), areaCode: AreaCode, areaName: z.string() })
export type Grant = z.output<typeof Grant>

/** The person behind a session, as pages show them. */
export const Who = z.object({
  accountId: z.uuid(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  grants: z.array(Grant),
  practitionerKind: z.enum(practitionerKinds).optional(),
  unreadMessages: z.int(),
})
export type Who = z.output<typeof Who>

export const SignedIn = z.object({ session: z.string(), who: Who })
export type SignedIn = z.output<typeof SignedIn>

/** Ways to sign in that this deployment offers, so that a page draws only doors that open. */
export const SignInWays = z.object({ demo: z.boolean(), wechat: z.boolean(), guest: z.boolean() })
export type SignInWays = z.output<typeof SignInWays>

/** `wx.login` code of a self-hosted mini-program. */
export const WeChatSignIn = z.object({ code: typedLine('登录凭证', 200) })

/** Staff and practitioners: name, password and the six digits of their authenticator (two factors). */
export const StaffSignIn = z.object({
  loginName: typedLine('账号', 60),
  password: z.string().min(1, '请填写密码').max(200, '密码太长'),
  code: z.string().regex(/^\d{6}$/, '动态码是6位数字'),
})

/** Invites somebody of the register to sign in as themself. */
export const Invite = Write.extend({ personId: z.uuid() })
/** Shown once: the server keeps only a hash of it. Ten letters and digits in two groups, none that look alike. */
export const Invitation = z.object({
  code: z.string().regex(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/),
  expiresAt: Instant,
})
export type Invitation = z.output<typeof Invitation>

/** Takes an invitation up: this WeChat, or this browser, is that person from now on. */
export const Claim = Write.extend({
  code: z
    .string('请填写邀请码')
    .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^[0-9A-Z]{10}$/, '邀请码是10位字母和数字')),
})

export const DemoPerson = z.object({
  accountId: z.uuid(),
  name: z.string(),
  title: z.string(),
  hint: z.string(),
  role: z.enum(roles),
})
export type DemoPerson = z.output<typeof DemoPerson>

export const DemoSignIn = z.object({ accountId: z.uuid() })

export const Message = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  /** Page to open, e.g. `/apply/case/index?id=…`. */
  link: z.string().nullable(),
  /** Silent about what it is: the matter is in safe mode. */
  neutral: z.boolean(),
  createdAt: Instant,
  readAt: Instant.nullable(),
})
export type Message = z.output<typeof Message>

export const ReadMessage = Write.extend({ messageId: z.uuid() })
