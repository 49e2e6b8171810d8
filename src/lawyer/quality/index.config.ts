export default definePageConfig({ navigationBarTitleText: '我的办案质量', enablePullDownRefresh: true })
