export default definePageConfig({ navigationBarTitleText: '援助申请', enablePullDownRefresh: true })
