export default definePageConfig({
  navigationBarTitleText: '导入村社区工作室',
})
