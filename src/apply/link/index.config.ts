export default definePageConfig({ navigationBarTitleText: '绑到我手机' })
