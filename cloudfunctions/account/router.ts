import * as z from 'zod'
import {
  Claim,
  DemoPerson,
  DemoSignIn,
  Invitation,
  Invite,
  Message,
  ReadMessage,
  SignedIn,
  SignInWays,
  StaffSignIn,
  WeChatSignIn,
  Who,
} from '@contract/account/schema'
import { Write } from '@contract/wire'
import { asAnyone, asCounty, asResident, router } from '@server/kit/procedure'
import { claim } from './claim'
import { demoPeople } from './demo-people'
import { demoSignIn } from './demo-sign-in'
import { enter } from './enter'
import { invite } from './invite'
import { me } from './me'
import { messages } from './messages'
import { readMessage } from './read-message'
import { signInStaff } from './sign-in-staff'
import { signInWeChat } from './sign-in-wechat'
import { signOut } from './sign-out'
import { ways } from './ways'

export const accountRouter = router({
  ways: asAnyone.output(SignInWays).query(ways),
  enter: asAnyone.output(SignedIn).mutation(enter),
  signInWeChat: asAnyone.input(WeChatSignIn).output(SignedIn).mutation(signInWeChat),
  signInStaff: asAnyone.input(StaffSignIn).output(SignedIn).mutation(signInStaff),
  demoPeople: asAnyone.output(z.array(DemoPerson)).query(demoPeople),
  demoSignIn: asAnyone.input(DemoSignIn).output(SignedIn).mutation(demoSignIn),
  me: asResident.output(Who).query(me),
  signOut: asResident
    .input(Write)
    .output(z.object({ signedOut: z.literal(true) }))
    .mutation(signOut),
  invite: asCounty.input(Invite).output(Invitation).mutation(invite),
  claim: asResident.input(Claim).output(SignedIn).mutation(claim),
  messages: asResident.output(z.array(Message)).query(messages),
  readMessage: asResident
    .input(ReadMessage)
    .output(z.object({ unreadMessages: z.int() }))
    .mutation(readMessage),
})

export type AccountRouter = typeof accountRouter
