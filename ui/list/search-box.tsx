import { buttonClass } from '../element/button';
import { Icon } from '../element/icon';

/** A GET form with one box. Works without JavaScript. */
export function SearchBox({ action, name = 'q', label, value, placeholder, keep = {} }: SearchBoxProps) {
  const id = `search-${name}`;
  return (
    <form action={action} method="get" role="search" aria-label={label} className="w-full">
      {Object.entries(keep).map(([key, kept]) => (
        <input key={key} type="hidden" name={key} value={kept} />
      ))}
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <div className="mt-1.5 flex gap-2">
        <input
          id={id}
          name={name}
          type="search"
          defaultValue={value}
          placeholder={placeholder}
          className="control"
        />
        <button type="submit" className={buttonClass('primary')}>
          <Icon name="search" />
          <span className="max-sm:sr-only">Tìm</span>
        </button>
      </div>
    </form>
  );
}

type SearchBoxProps = {
  action: string;
  name?: string;
  label: string;
  value?: string;
  placeholder?: string;
  keep?: Record<string, string>;
};
