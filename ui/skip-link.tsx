export const mainId = 'noi-dung';

export function SkipLink() {
  return (
    <a
      href={`#${mainId}`}
      className="no-print fixed top-2 left-2 z-50 -translate-y-24 rounded-md bg-primary px-4 py-3 font-medium text-white focus:translate-y-0"
    >
      Đến nội dung chính
    </a>
  );
}
