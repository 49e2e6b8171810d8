export default definePageConfig({
  navigationBarTitleText: '不实承诺',
})
