-- New words come in a migration of their own: PostgreSQL uses none in the transaction that adds it.
ALTER TYPE "ProposalAct" ADD VALUE 'removeFactors';
ALTER TYPE "ProposalAct" ADD VALUE 'setFactorScope';
