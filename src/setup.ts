import './platform/old-engines'
import * as z from 'zod'
import { plainError } from '@contract/plain-errors'

// WeChat forbids making code from text, which zod does to go faster. Must run before any schema is made.
z.config({ jitless: true, customError: plainError })
