-- A word that an enum learns is usable only after its own transaction.
ALTER TYPE "PaperKind" ADD VALUE 'scan';
