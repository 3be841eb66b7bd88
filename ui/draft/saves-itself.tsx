/** How what is typed into a form gets to the server: by itself, or without a script by the button. */
export function SavesItself() {
  return (
    <>
      <span className="with-script">Nội dung được tự động lưu khi nhập.</span>
      <noscript>Trình duyệt đang tắt JavaScript: nội dung chỉ được lưu khi bấm nút ở cuối phiếu.</noscript>
    </>
  );
}
