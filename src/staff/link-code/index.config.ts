export default definePageConfig({ navigationBarTitleText: '绑到他的手机' })
