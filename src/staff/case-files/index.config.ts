export default definePageConfig({ navigationBarTitleText: '卷宗审查', enablePullDownRefresh: true })
