import { Notice } from '@/ui/element/notice';

/** One half of a code. It stands here once; reloading the page does not bring it back. */
export function Half({ half, which }: { half: string; which: 'thứ nhất' | 'thứ hai' }) {
  return (
    <Notice tone="success" live title={`Nửa mã ${which}: ${half}`}>
      Ghi lại ngay: nửa mã này chỉ hiện một lần. Tự đọc cho đúng người cần đặt lại mật khẩu, không gửi cho
      người quản trị kia. Người đó mở trang Quên mật khẩu, chọn “Có mã do hai quản trị cấp” và nhập cả hai nửa
      trong vòng một ngày kể từ khi người thứ hai xác nhận.
    </Notice>
  );
}
