export default definePageConfig({ navigationBarTitleText: '一起申请的人' })
