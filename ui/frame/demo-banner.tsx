import { formatMoment } from '../words/format';

/** Every page of a demonstration says so, and at which moment its clock stands. */
export function DemoBanner({ moment }: { moment?: Date }) {
  return (
    <div className="no-print border-b border-warning-line bg-warning-soft text-warning">
      <p className="shell py-1.5 text-center text-sm font-medium text-balance">
        Bản trình diễn – dữ liệu minh họa{moment && ` – thời điểm ${formatMoment(moment)}`}
      </p>
    </div>
  );
}
