import type { Actor } from '@/domain/actor';
import { modelPaperKinds, type PaperKind } from '@/domain/registry/papers/paper';
import { papersOf, pendingUploadsOf, verdictsOn } from '@/server/registry/models/paper-queries';
import { Section } from '@/ui/page/section';
import { paperWords } from '@/ui/words/words';
import { PaperDrop } from './drop';
import { DiscardRefused } from '@/app/(desk)/uploads/leftover';
import { PaperItem } from './paper-item';

type SectionProps = { modelId: string; actor: Actor; kinds?: readonly PaperKind[] };

/** The papers of a model by kind, as far as the actor sees them, with what the actor may do. */
export async function PapersSection({ modelId, actor, kinds = modelPaperKinds }: SectionProps) {
  const [papers, pending, may] = await Promise.all([
    papersOf(actor, modelId),
    pendingUploadsOf(actor, modelId),
    verdictsOn(actor, modelId),
  ]);
  return (
    <Section title="Văn bản, hình ảnh" id="papers" boxed>
      {kinds.map((kind) => {
        const own = papers.filter((paper) => paper.kind === kind);
        const leftovers = pending.filter((file) => file.kind === kind);
        const waits = leftovers.some(({ state }) => state === 'ready');
        return (
          <section
            key={kind}
            id={`paper-${kind}`}
            tabIndex={-1}
            className="scroll-mt-24 border-t border-line pt-4 first:border-t-0 first:pt-0"
          >
            <h3 className="text-lg">{paperWords[kind]}</h3>
            {own.length > 0 ? (
              <ul>
                {own.map((paper) => (
                  <PaperItem key={paper.id} modelId={modelId} paper={paper} may={may} />
                ))}
              </ul>
            ) : (
              <p className="py-1 text-ink-faint">
                {waits ? 'Đã tải lên, còn bước “Lưu vào hồ sơ”' : 'Chưa có'}
              </p>
            )}
            {may.attach.ok && (
              <div className="mt-2 space-y-3">
                <PaperDrop modelId={modelId} kind={kind} more={own.length > 0} leftovers={leftovers} />
                <DiscardRefused files={leftovers} />
              </div>
            )}
          </section>
        );
      })}
    </Section>
  );
}
