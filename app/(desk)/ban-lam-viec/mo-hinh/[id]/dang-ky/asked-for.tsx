import { askedItems } from '@/domain/registry/model/asked-items';
import { items } from '@/domain/registry/model/form';
import { Notice } from '@/ui/element/notice';
import { itemWords } from '@/ui/words/words';

/** What was asked for when the form came back, with links to the items that it names. */
export function AskedFor({ reason, className }: { reason: string; className: string }) {
  const named = askedItems(reason, itemWords);
  return (
    <div className={className}>
      <Notice tone="warning" title="Sở Nội vụ đề nghị bổ sung">
        <p className="whitespace-pre-line">{reason}</p>
        {named.length > 0 && (
          <ul>
            {named.map((item) => (
              <li key={item}>
                <a href={`#${item}`} className="link inline-flex min-h-11 items-center">
                  {items.indexOf(item) + 1}. {itemWords[item]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
